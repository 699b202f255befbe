import { type ThingKind } from '../../domain/ids';
import { type PaperFilter } from '../../graph/filters/paper-filter';
import {
  type PaperNode,
  type ResultNode,
  type ThingNode,
  type ThingNodeOf,
  type ThingPaperEdge,
} from '../../graph/nodes';
import { introducingPaperOfThings } from '../../graph/queries/introducing-papers';
import { thingsByNames } from '../../graph/queries/lookups';
import {
  papersOfThings,
  type PapersOfThingsArgs,
  papersOfThingsTotals,
} from '../../graph/queries/papers-of-things';
import { resultsOfThings, resultsOfThingsTotals } from '../../graph/queries/results-of-parents';
import { type ResultsArgs as ResultsSelection } from '../../graph/queries/results-page';
import { type Connection } from '../connection/connection';
import { type NestedList, nestedConnection, plainEdge, sameEdge } from '../connection/lists';
import { type Context } from '../context';
import { checkExactlyOne, checkId, checkList, checkText } from '../filters/checks';
import { loadAnyNode, loadNode } from '../node/node.loaders';
import { checkPaperFilter } from '../paper/check-paper-filter';
import { paperOrdering } from '../paper/paper-order.input';
import { type ResultsArgs } from '../result/result.args';
import { checkResultFilter, resultOrdering } from '../result/result-filter.input';
import { type ThingPapersArgs } from './thing.args';

const PAPERS_OF_THINGS: NestedList<PapersOfThingsArgs, ThingPaperEdge> = {
  name: 'thingPapers',
  edge: sameEdge,
  pages: papersOfThings,
  totals: papersOfThingsTotals,
};

const RESULTS_OF_THINGS: NestedList<ResultsSelection, ResultNode> = {
  name: 'thingResults',
  edge: plainEdge,
  pages: resultsOfThings,
  totals: resultsOfThingsTotals,
};

/** A page of the papers that link to a thing; with `includeNarrower` also to what stands under it. */
export function loadPapersOfThing(
  context: Context,
  thing: ThingNode,
  args: ThingPapersArgs,
  includeNarrower?: boolean | null,
): Promise<Connection<ThingPaperEdge>> {
  checkPaperFilter('filter', args.filter);
  checkList('relations', args.relations);
  const { filter, orderBy: order, relations } = args;
  return nestedConnection(context, PAPERS_OF_THINGS, {
    parentId: thing.id,
    args: { filter, order, relations, includeNarrower: includeNarrower ?? false },
    page: args,
    order: paperOrdering(order),
    filter: filterOfThing(thing, args, includeNarrower ?? false),
  });
}

/** What selects the papers of {@link loadPapersOfThing} out of all papers. */
function filterOfThing(
  { id, kind }: ThingNode,
  { filter, relations }: ThingPapersArgs,
  includeNarrower: boolean,
): PaperFilter {
  const own = { [MATCHES[kind]]: { any: [id], relations, includeNarrower } };
  return filter ? { and: [own, filter] } : own;
}

const MATCHES = {
  CONCEPT: 'concepts',
  HARDWARE: 'hardware',
  DATASET: 'datasets',
  METRIC: 'metrics',
} as const satisfies Readonly<Record<ThingKind, keyof PaperFilter>>;

/** A page of the results that are about a thing. */
export function loadResultsOfThing(
  context: Context,
  thing: ThingNode,
  args: ResultsArgs,
): Promise<Connection<ResultNode>> {
  checkResultFilter('filter', args.filter);
  const { filter, orderBy: order } = args;
  return nestedConnection(context, RESULTS_OF_THINGS, {
    parentId: thing.id,
    args: { filter, order },
    page: args,
    order: resultOrdering(order),
  });
}

/** The earliest paper that introduces a thing. */
export function loadIntroducingPaper(
  { loaders, store }: Context,
  thing: ThingNode,
): Promise<PaperNode | undefined> {
  return loaders.load('introducingPaperOfThings', thing.id, (ids) => introducingPaperOfThings(store, ids));
}

/** A thing of any kind; undefined where the id names none. */
export async function loadAnyThing(context: Context, id: string): Promise<ThingNode | undefined> {
  const node = await loadAnyNode(context, id);
  return node !== undefined && 'aliases' in node ? node : undefined;
}

/** A thing of one kind, by exactly one of its id and any of its names. */
export function findThing<K extends ThingKind>(
  context: Context,
  kind: K,
  { id, name }: { readonly id?: string | null; readonly name?: string | null },
): Promise<ThingNodeOf<K> | undefined> {
  checkId('id', id, kind);
  checkText('name', name);
  if (checkExactlyOne({ id, name }) === 'id') {
    return loadNode(context, kind, id ?? '');
  }
  const { loaders, store } = context;
  return loaders.load(`thingsByNames ${kind}`, name ?? '', (names) => thingsByNames(store, kind, names));
}
