import { Field, InputType } from 'type-graphql';

import { type SortDirection } from '../../graph/filters/conditions';
import {
  DEFAULT_PAPER_ORDER,
  type PaperOrder as PaperOrderValue,
  type PaperOrderField,
} from '../../graph/filters/paper-filter';
import { type Ordering } from '../connection/cursor';
import { enumType } from '../enum-type';
import { SortDirectionEnum } from '../filters/sort-direction.enum';

export const PaperOrderFieldEnum = enumType<PaperOrderField>(
  'PaperOrderField',
  'What papers are ordered by.',
  {
    PUBLISHED_ON: 'When the paper was published.',
    UPVOTES: 'Votes of readers at the source.',
    TITLE: 'The title, without regard to case, accents and punctuation.',
    INGESTED_AT: 'When the paper was last written to the graph.',
  },
);

@InputType('PaperOrder', { description: 'The order of a list of papers. Equal ones are ordered by id.' })
export class PaperOrder implements PaperOrderValue {
  @Field(() => PaperOrderFieldEnum, {
    defaultValue: DEFAULT_PAPER_ORDER.field,
    description: 'What to order by.',
  })
  readonly field!: PaperOrderField;

  @Field(() => SortDirectionEnum, {
    defaultValue: DEFAULT_PAPER_ORDER.direction,
    description: 'Which end comes first.',
  })
  readonly direction!: SortDirection;
}

export function paperOrdering(order: PaperOrderValue | null | undefined): Omit<Ordering, 'list'> {
  const { field, direction } = order ?? DEFAULT_PAPER_ORDER;
  return { by: `${field} ${direction}`, key: field === 'UPVOTES' ? 'number' : 'string' };
}
