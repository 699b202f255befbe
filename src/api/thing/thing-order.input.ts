import { Field, InputType } from 'type-graphql';

import { type SortDirection } from '../../graph/filters/conditions';
import {
  DEFAULT_THING_ORDER,
  type ThingOrder as ThingOrderValue,
  type ThingOrderField,
} from '../../graph/filters/thing-filters';
import { type Ordering } from '../connection/cursor';
import { enumType } from '../enum-type';
import { SortDirectionEnum } from '../filters/sort-direction.enum';

export const ThingOrderFieldEnum = enumType<ThingOrderField>(
  'ThingOrderField',
  'What things are ordered by.',
  {
    PAPER_COUNT: 'How many papers link to the thing.',
    NAME: 'The name, without regard to case, accents and punctuation.',
    FIRST_SEEN_ON: 'When the earliest paper that links to it was published.',
  },
);

@InputType('ThingOrder', {
  description:
    'The order of a list of concepts, hardware platforms, datasets or metrics. Equal ones are ordered by id.',
})
export class ThingOrder implements ThingOrderValue {
  @Field(() => ThingOrderFieldEnum, {
    defaultValue: DEFAULT_THING_ORDER.field,
    description: 'What to order by.',
  })
  readonly field!: ThingOrderField;

  @Field(() => SortDirectionEnum, {
    defaultValue: DEFAULT_THING_ORDER.direction,
    description: 'Which end comes first.',
  })
  readonly direction!: SortDirection;
}

export function thingOrdering(order: ThingOrderValue | null | undefined): Omit<Ordering, 'list'> {
  const { field, direction } = order ?? DEFAULT_THING_ORDER;
  return { by: `${field} ${direction}`, key: field === 'PAPER_COUNT' ? 'number' : 'string' };
}
