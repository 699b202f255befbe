import { type ThingKind } from '../../domain/ids';
import { type ThingFilters, type ThingOrder } from '../../graph/filters/thing-filters';
import { type ThingNodeOf } from '../../graph/nodes';
import { countThings, thingsPage } from '../../graph/queries/things-page';
import { type Connection } from '../connection/connection';
import { plainEdge, rootConnection } from '../connection/lists';
import { type PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { thingOrdering } from './thing-order.input';

/** A page of all things of one kind. */
export function loadThings<K extends ThingKind>(
  { store }: Context,
  kind: K,
  args: PageArgs & { readonly filter?: ThingFilters[K] | null; readonly orderBy?: ThingOrder | null },
): Promise<Connection<ThingNodeOf<K>>> {
  const { filter, orderBy: order } = args;
  return rootConnection<ThingNodeOf<K>>(
    {
      ordering: { list: `${kind.toLowerCase()}s`, ...thingOrdering(order) },
      edge: plainEdge,
      page: (page) => thingsPage(store, kind, { filter, order }, page),
      count: () => countThings(store, kind, filter),
    },
    args,
  );
}

/** The order of lists of things that stand above, below or beside another. */
export const MOST_PAPERS_FIRST = { by: 'PAPER_COUNT DESC', key: 'number' } as const;
