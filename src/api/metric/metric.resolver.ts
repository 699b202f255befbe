import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';

import { type MetricNode } from '../../graph/nodes';
import { type Context } from '../context';
import { findThing } from '../thing/thing.loaders';
import { loadThings } from '../thing/things-page';
import { MetricsArgs } from './metric.args';
import { MetricConnection } from './metric.connections';
import { checkMetricFilter } from './metric-filter.input';
import { Metric } from './metric.type';

@Resolver(() => Metric)
export class MetricResolver {
  @Query(() => Metric, {
    nullable: true,
    description:
      'One metric, by exactly one of its id and any of its names; null where the graph has no such metric.',
  })
  metric(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `metric:…`.' }) id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or any alias; case, accents, spaces and hyphens do not matter.',
    })
    name?: string | null,
  ): Promise<MetricNode | undefined> {
    return findThing(context, 'METRIC', { id, name });
  }

  @Query(() => MetricConnection, { description: 'All metrics that a filter selects.' })
  metrics(@Ctx() context: Context, @Args(() => MetricsArgs) args: MetricsArgs): Promise<object> {
    checkMetricFilter('filter', args.filter);
    return loadThings(context, 'METRIC', args);
  }
}
