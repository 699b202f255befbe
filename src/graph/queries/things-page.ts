import { type ThingKind } from '../../domain/ids';
import { FilterParameters } from '../filters/filter-parameters';
import { referencesOf } from '../filters/referenced-ids';
import { hasHierarchy, hierarchySteps, resolveIds } from '../filters/resolved-ids';
import { THING_CONDITIONS } from '../filters/thing-conditions';
import {
  DEFAULT_THING_ORDER,
  type ThingFilters,
  type ThingOrder,
  type ThingOrderField,
} from '../filters/thing-filters';
import { whereOf, withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type ThingNodeOf } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { type Parameters } from '../statement';
import { keysetConditions, type Keyset } from './keyset';
import { readCount, readPage } from './page-query';
import { emptyPage } from './pages';

export interface ThingsArgs<K extends ThingKind> {
  readonly filter?: ThingFilters[K] | null;
  readonly order?: ThingOrder | null;
}

const KEYS: Readonly<Record<ThingOrderField, string>> = {
  PAPER_COUNT: 'n.paperCount',
  NAME: 'n.nameKey',
  FIRST_SEEN_ON: 'n.sortFirstSeen',
};
/** Holds for every key; an index is walked in its order only where there is a condition on it. */
const EVERY_KEY: Readonly<Record<ThingOrderField, string>> = {
  PAPER_COUNT: 'n.paperCount >= 0',
  NAME: "n.nameKey >= ''",
  FIRST_SEEN_ON: "n.sortFirstSeen >= ''",
};

export async function thingsPage<K extends ThingKind>(
  store: GraphStore,
  kind: K,
  args: ThingsArgs<K>,
  page: PageRequest,
): Promise<Page<ThingNodeOf<K>>> {
  const { field, direction } = args.order ?? DEFAULT_THING_ORDER;
  const order: Keyset = { key: KEYS[field], direction, id: 'n.id' };
  const bounds = keysetConditions(order, page);
  const selection = await selectThings(
    store,
    kind,
    args.filter,
    bounds.length === 0 ? [EVERY_KEY[field]] : bounds,
  );
  if (selection === undefined) return emptyPage();
  return readPage(
    store,
    { name: `things ${kind}`, ...selection, variable: 'n', order, node: projection(kind, 'n') },
    page,
    (value) => decodeNode<ThingKind>(kind, value) as ThingNodeOf<K>,
  );
}

export async function countThings<K extends ThingKind>(
  store: GraphStore,
  kind: K,
  filter?: ThingFilters[K] | null,
): Promise<number> {
  const selection = await selectThings(store, kind, filter, ['n.paperCount >= 0']);
  if (selection === undefined) return 0;
  return readCount(store, { name: `things ${kind} total`, ...selection, variable: 'n' });
}

/** Undefined where the thing that they must stand under does not exist. */
async function selectThings<K extends ThingKind>(
  store: GraphStore,
  kind: K,
  filter: ThingFilters[K] | null | undefined,
  bounds: readonly string[],
): Promise<{ readonly text: string; readonly parameters: Parameters } | undefined> {
  const parameters = new FilterParameters();
  const own = filter === null || filter === undefined ? [] : THING_CONDITIONS[kind](filter, parameters);
  const conditions = [...bounds.map(withinLabel), ...own];
  const label = LABELS[kind];
  const under = filter !== null && filter !== undefined && 'under' in filter ? filter.under : undefined;
  if (under === null || under === undefined || !hasHierarchy(kind)) {
    return { text: `MATCH (n:${label})${whereOf(conditions)}`, parameters: parameters.values };
  }
  const [top] = (await resolveIds(store, referencesOf(kind, [under], false))).known([under]);
  if (top === undefined) return undefined;
  const id = parameters.add(top);
  const text =
    `MATCH (t:${label} {id: ${id}})<-[${hierarchySteps(kind)}]-(n)` +
    `${whereOf([`n.id <> ${id}`, ...conditions])} WITH DISTINCT n`;
  return { text, parameters: parameters.values };
}
