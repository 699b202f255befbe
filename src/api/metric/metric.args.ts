import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { ThingOrder } from '../thing/thing-order.input';
import { MetricFilter } from './metric-filter.input';

@ArgsType()
export class MetricsArgs extends PageArgs {
  @Field(() => MetricFilter, { nullable: true, description: 'Which metrics to list; all where absent.' })
  readonly filter?: MetricFilter | null;

  @Field(() => ThingOrder, {
    nullable: true,
    description: 'The order of the list; those with most papers first where absent.',
  })
  readonly orderBy?: ThingOrder | null;
}
