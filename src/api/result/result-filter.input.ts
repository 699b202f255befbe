import { Field, Float, ID, InputType } from 'type-graphql';

import { type ResultKind } from '../../domain/result';
import {
  DEFAULT_RESULT_ORDER,
  type ResultFilter as ResultFilterValue,
  type ResultOrder as ResultOrderValue,
  type ResultOrderField,
} from '../../graph/filters/result-filter';
import { type SortDirection } from '../../graph/filters/conditions';
import { type Ordering } from '../connection/cursor';
import { enumType } from '../enum-type';
import { checkDateRange, checkIds, checkList, checkRange, checkShare, checkTexts } from '../filters/checks';
import { DateRangeInput, FloatRange } from '../filters/conditions.input';
import { SortDirectionEnum } from '../filters/sort-direction.enum';
import { ResultKindEnum } from './result-kind.enum';

@InputType('ResultFilter', { description: 'Conditions on a result. What is given must all hold.' })
export class ResultFilter implements ResultFilterValue {
  @Field(() => [ID], { nullable: true, description: 'Of one of these metrics, by id.' })
  readonly metric?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these datasets, by id.' })
  readonly dataset?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these hardware platforms, by id.' })
  readonly hardware?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Achieved by one of these concepts, by id.' })
  readonly subject?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether each of these datasets, platforms and concepts also stands for everything under it, at any depth. So results on “edge device” are those on a Jetson Nano, too.',
  })
  readonly includeNarrower?: boolean | null;

  @Field(() => [ResultKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  readonly kinds?: ResultKind[] | null;

  @Field(() => FloatRange, {
    nullable: true,
    description: 'With a value in this range, each in its own unit.',
  })
  readonly value?: FloatRange | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In one of these units, as `Result.unit` gives them.',
  })
  readonly unit?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Read with at least this confidence, 0 to 1.' })
  readonly minConfidence?: number | null;

  @Field(() => DateRangeInput, {
    nullable: true,
    description: 'From a paper published in this range of days.',
  })
  readonly publishedOn?: DateRangeInput | null;
}

export function checkResultFilter(argument: string, filter: ResultFilterValue | null | undefined): void {
  if (filter == null) return;
  checkIds(`${argument}.metric`, filter.metric, 'METRIC');
  checkIds(`${argument}.dataset`, filter.dataset, 'DATASET');
  checkIds(`${argument}.hardware`, filter.hardware, 'HARDWARE');
  checkIds(`${argument}.subject`, filter.subject, 'CONCEPT');
  checkList(`${argument}.kinds`, filter.kinds);
  checkRange(`${argument}.value`, filter.value);
  checkTexts(`${argument}.unit`, filter.unit);
  checkShare(`${argument}.minConfidence`, filter.minConfidence);
  checkDateRange(`${argument}.publishedOn`, filter.publishedOn);
}

export const ResultOrderFieldEnum = enumType<ResultOrderField>(
  'ResultOrderField',
  'What results are ordered by.',
  {
    VALUE: 'The number, whatever its unit: filter by metric and unit for a meaningful order.',
    PUBLISHED_ON: 'When the paper was published.',
    CONFIDENCE: 'How sure the extraction is.',
  },
);

@InputType('ResultOrder', { description: 'The order of a list of results. Equal ones are ordered by id.' })
export class ResultOrder implements ResultOrderValue {
  @Field(() => ResultOrderFieldEnum, {
    defaultValue: DEFAULT_RESULT_ORDER.field,
    description: 'What to order by.',
  })
  readonly field!: ResultOrderField;

  @Field(() => SortDirectionEnum, {
    defaultValue: DEFAULT_RESULT_ORDER.direction,
    description: 'Which end comes first.',
  })
  readonly direction!: SortDirection;
}

export function resultOrdering(order: ResultOrderValue | null | undefined): Omit<Ordering, 'list'> {
  const { field, direction } = order ?? DEFAULT_RESULT_ORDER;
  return { by: `${field} ${direction}`, key: field === 'PUBLISHED_ON' ? 'string' : 'number' };
}
