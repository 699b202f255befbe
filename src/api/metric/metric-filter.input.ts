import { Field, InputType } from 'type-graphql';

import { type MetricDirection } from '../../domain/metric';
import { type MetricFilter as MetricFilterValue } from '../../graph/filters/thing-filters';
import { checkRange, checkStringFilter } from '../filters/checks';
import { IntRange, StringFilter } from '../filters/conditions.input';
import { MetricDirectionEnum } from './metric-direction.enum';

@InputType('MetricFilter', { description: 'Conditions on a metric. What is given must all hold.' })
export class MetricFilter implements MetricFilterValue {
  @Field(() => StringFilter, { nullable: true, description: 'A condition on the name.' })
  readonly name?: StringFilter | null;

  @Field(() => MetricDirectionEnum, { nullable: true, description: 'With these values the better ones.' })
  readonly direction?: MetricDirection | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many papers that report it.' })
  readonly paperCount?: IntRange | null;
}

export function checkMetricFilter(argument: string, filter: MetricFilterValue | null | undefined): void {
  if (filter == null) return;
  checkStringFilter(`${argument}.name`, filter.name);
  checkRange(`${argument}.paperCount`, filter.paperCount);
}
