import { type ThingNode } from '../../graph/nodes';
import { type Trend as TrendValue, trends } from '../../graph/questions/trends';
import { type Context } from '../context';
import { checkDays } from '../filters/checks';
import { DEFAULT_INTERVAL, type TrendArgs } from './trend.args';

export interface TrendOfThing extends TrendValue {
  readonly thing: ThingNode;
}

/** The trend of a thing; those of one level are read together. */
export async function loadTrend(
  { loaders, store }: Context,
  thing: ThingNode,
  args: TrendArgs,
): Promise<TrendOfThing> {
  checkDays(args.from, args.to);
  const interval = args.interval ?? DEFAULT_INTERVAL;
  const asked = { interval, range: { from: args.from, to: args.to } };
  const trend = await loaders.load(JSON.stringify(['trend', asked]), thing.id, (ids) =>
    trends(store, ids, asked),
  );
  return { thing, interval, points: trend?.points ?? [] };
}
