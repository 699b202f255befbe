import { Field, InputType } from 'type-graphql';

import { type DatasetFilter as DatasetFilterValue } from '../../graph/filters/thing-filters';
import { checkRange, checkStringFilter, checkTexts } from '../filters/checks';
import { IntRange, StringFilter } from '../filters/conditions.input';

@InputType('DatasetFilter', { description: 'Conditions on a dataset. What is given must all hold.' })
export class DatasetFilter implements DatasetFilterValue {
  @Field(() => StringFilter, { nullable: true, description: 'A condition on the name.' })
  readonly name?: StringFilter | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With items of one of these sorts, as `Dataset.modality` gives them.',
  })
  readonly modality?: string[] | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many papers that link to it.' })
  readonly paperCount?: IntRange | null;
}

export function checkDatasetFilter(argument: string, filter: DatasetFilterValue | null | undefined): void {
  if (filter == null) return;
  checkStringFilter(`${argument}.name`, filter.name);
  checkTexts(`${argument}.modality`, filter.modality);
  checkRange(`${argument}.paperCount`, filter.paperCount);
}
