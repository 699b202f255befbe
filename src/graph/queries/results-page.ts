import { FilterParameters } from '../filters/filter-parameters';
import { referencesOfResults } from '../filters/referenced-ids';
import { resolveIds } from '../filters/resolved-ids';
import {
  DEFAULT_RESULT_ORDER,
  type ResultFilter,
  type ResultOrder,
  type ResultOrderField,
} from '../filters/result-filter';
import { planResults, resultStart } from '../filters/result-plan';
import { whereOf } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { decodeNode, projection } from '../node-decoders';
import { type ResultNode } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { keysetConditions, type Keyset } from './keyset';
import { readCount, readPage } from './page-query';

export interface ResultsArgs {
  readonly filter?: ResultFilter | null;
  readonly order?: ResultOrder | null;
}

const KEYS: Readonly<Record<ResultOrderField, string>> = {
  VALUE: 'value',
  PUBLISHED_ON: 'sortDate',
  CONFIDENCE: 'confidence',
};

/** Results, under the variable named, in the order asked for. */
export function resultKeyset(order: ResultOrder | null | undefined, variable: string): Keyset {
  const { field, direction } = order ?? DEFAULT_RESULT_ORDER;
  return { key: `${variable}.${KEYS[field]}`, direction, id: `${variable}.id` };
}

export async function resultsPage(
  store: GraphStore,
  args: ResultsArgs,
  page: PageRequest,
): Promise<Page<ResultNode>> {
  const selection = await selectResults(store, args.filter, (variable) =>
    keysetConditions(resultKeyset(args.order, variable), page),
  );
  const order = resultKeyset(args.order, selection.variable);
  return readPage(
    store,
    { name: 'results', ...selection, order, node: projection('RESULT', selection.variable) },
    page,
    (value) => decodeNode('RESULT', value),
  );
}

export async function countResults(store: GraphStore, filter?: ResultFilter | null): Promise<number> {
  return readCount(store, { name: 'results total', ...(await selectResults(store, filter, () => [])) });
}

/** The condition on the date holds for all: an index is walked in its order only where there is one. */
async function selectResults(
  store: GraphStore,
  filter: ResultFilter | null | undefined,
  bounds: (variable: string) => readonly string[],
) {
  const parameters = new FilterParameters();
  const resolved = await resolveIds(store, referencesOfResults(filter));
  const plan = planResults(filter, resolved, parameters);
  const start = resultStart(plan);
  const within = bounds(plan.variable);
  const conditions = [
    ...(within.length === 0 ? [`${plan.variable}.sortDate >= ''`] : within),
    ...start.conditions,
    ...plan.conditions,
  ];
  const text = `${start.match}${whereOf(conditions)}`;
  return { text, variable: plan.variable, parameters: parameters.values };
}
