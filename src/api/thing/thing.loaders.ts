import { type ThingKind } from '../../domain/ids';
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
import { loadNode } from '../node/node.loaders';
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
  });
}

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
