import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import { type Context } from '../context';
import { checkDays } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { loadAnyThing } from '../thing/thing.loaders';
import { checkThingIds } from '../thing/check-thing-ids';
import { Thing } from '../thing/thing.type';
import { TrendArgs, TrendsArgs } from './trend.args';
import { loadTrend, type TrendOfThing } from './trend.loaders';
import { Trend } from './trend.type';

/** A trend goes over all papers of the thing. */
const TREND_COST = 50;

@Resolver(() => Thing)
export class TrendResolver {
  @Cost({ base: TREND_COST })
  @FieldResolver(() => Trend, { description: 'How many papers link to it, period by period.' })
  trend(
    @Ctx() context: Context,
    @Root() thing: ThingNode,
    @Args(() => TrendArgs) args: TrendArgs,
  ): Promise<TrendOfThing> {
    return loadTrend(context, thing, args);
  }

  @Cost({ base: (sizes) => TREND_COST * sizes('things'), size: 'things' })
  @Query(() => [Trend], {
    nullable: 'items',
    description:
      'How many papers link to each of some things, period by period, in the order of the ids; null for each id that the graph does not have.',
  })
  trends(
    @Ctx() context: Context,
    @Args(() => TrendsArgs) args: TrendsArgs,
  ): Promise<readonly (TrendOfThing | null)[]> {
    checkThingIds('things', args.things);
    checkDays(args.from, args.to);
    return Promise.all(
      args.things.map(async (id) => {
        const thing = await loadAnyThing(context, id);
        return thing === undefined ? null : loadTrend(context, thing, args);
      }),
    );
  }
}
