import { type ThingKind } from '../../domain/ids';
import { FilterParameters } from '../filters/filter-parameters';
import { referencesOfResults } from '../filters/referenced-ids';
import { resolveIds } from '../filters/resolved-ids';
import { planResults, roleConditions, rolePatterns } from '../filters/result-plan';
import { whereOf } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type ResultNode } from '../nodes';
import { type PageRequest } from '../page';
import { type Row } from '../statement';
import { byThingKind } from './by-kind';
import { nestedPages, nestedTotals, type NestedQuery } from './nested-query';
import { emptyPages, noTotals, type PagesByParent, type TotalsByParent } from './pages';
import { resultKeyset, type ResultsArgs } from './results-page';

type ParentKind = 'PAPER' | ThingKind;

/** From the parent `t` towards its results. */
const WAYS: Readonly<Record<ParentKind, string>> = {
  PAPER: '(t)-[:REPORTS]->',
  CONCEPT: `(t)<-[:${RESULT_RELATIONS.subject}|${RESULT_RELATIONS.baseline}]-`,
  HARDWARE: `(t)<-[:${RESULT_RELATIONS.hardware}]-`,
  DATASET: `(t)<-[:${RESULT_RELATIONS.dataset}]-`,
  METRIC: `(t)<-[:${RESULT_RELATIONS.metric}]-`,
};

export async function resultsOfPapers(
  store: GraphStore,
  paperIds: readonly string[],
  args: ResultsArgs,
  page: PageRequest,
): Promise<PagesByParent<ResultNode>> {
  const query = (await resultsQuery(store, args))('PAPER');
  return nestedPages(store, query, paperIds, page, decodeRow);
}

export async function resultsOfPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
  args: ResultsArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, (await resultsQuery(store, args))('PAPER'), paperIds);
}

/** Results on a dataset or platform, of a metric, or with a concept as subject or baseline; one statement a kind. */
export async function resultsOfThings(
  store: GraphStore,
  thingIds: readonly string[],
  args: ResultsArgs,
  page: PageRequest,
): Promise<PagesByParent<ResultNode>> {
  const query = await resultsQuery(store, args);
  return byThingKind(
    thingIds,
    (kind, ids) => nestedPages(store, query(kind), ids, page, decodeRow),
    emptyPages<ResultNode>,
  );
}

export async function resultsOfThingsTotals(
  store: GraphStore,
  thingIds: readonly string[],
  args: ResultsArgs,
): Promise<TotalsByParent> {
  const query = await resultsQuery(store, args);
  return byThingKind(thingIds, (kind, ids) => nestedTotals(store, query(kind), ids), noTotals);
}

async function resultsQuery(
  store: GraphStore,
  { filter, order }: ResultsArgs,
): Promise<(parent: ParentKind) => NestedQuery> {
  const parameters = new FilterParameters();
  const resolved = await resolveIds(store, referencesOfResults(filter));
  const plan = planResults(filter, resolved, parameters);
  const { variable, roles } = plan;
  return (parent) => ({
    name: `results of ${parent}`,
    parent,
    pattern: `${WAYS[parent]}(${variable}:Result)`,
    conditions: plan.conditions,
    // A MATCH of their own: within one, the way from the parent could not be gone again.
    lines: (kept) => [
      ...rolePatterns(plan, roles).map((pattern) => `MATCH ${pattern}`),
      `WITH ${[...kept, variable, ...roles.map((role) => role.variable)].join(', ')}${whereOf(roleConditions(roles))}`,
    ],
    variables: [variable],
    distinct: parent === 'CONCEPT',
    order: resultKeyset(order, variable),
    item: variable,
    columns: { node: projection('RESULT', variable) },
    parameters: parameters.values,
  });
}

function decodeRow(row: Row): ResultNode {
  return decodeNode('RESULT', row['node']);
}
