import { type NodeKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { whereOf } from '../filters/where';
import { LABELS } from '../labels';
import { type PageRequest } from '../page';
import { numberOf, textOf } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { groupBy } from './group-by';
import { keysetConditions, keysetLimit, keysetParameters, pageOfRows, type Keyset } from './keyset';
import { emptyPage, type PagesByParent, type TotalsByParent } from './pages';

/** A list that every parent of one kind has. */
export interface NestedQuery {
  /** For logs. */
  readonly name: string;
  readonly parent: NodeKind;
  /** From the parent `t` to the items. */
  readonly pattern: string;
  /** Over what the pattern binds. */
  readonly conditions?: readonly string[];
  /**
   * Lines that select further, given what they must keep in scope. The variables that the list goes on with are kept
   * in any case.
   */
  readonly lines?: (kept: readonly string[]) => readonly string[];
  /** The variables that the list goes on with. */
  readonly variables: readonly string[];
  /** Where the order's key is known after the lines only. */
  readonly orderedAfterLines?: boolean;
  /** Where the pattern and the lines can reach an item more than once. */
  readonly distinct?: boolean;
  /** Over `variables`. */
  readonly order: Keyset;
  /** What is counted for totals, one of `variables`. */
  readonly item: string;
  /** The columns of a row beside `parent`, `key` and `item`, as expressions over `variables`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly parameters?: Parameters;
}

/** One page for each parent in one statement. */
export async function nestedPages<T>(
  store: GraphStore,
  query: NestedQuery,
  parentIds: readonly string[],
  page: PageRequest,
  decode: (row: Row) => T,
): Promise<PagesByParent<T>> {
  const ids = [...new Set(parentIds)];
  const rows = await store.read(
    { name: query.name, text: pagesText(query, page) },
    { ...query.parameters, ...keysetParameters(page), ids },
  );
  const byParent = groupBy(rows, (row) => textOf(row, 'parent'));
  return new Map(
    ids.map((id) => {
      const own = byParent.get(id);
      return [id, own === undefined ? emptyPage<T>() : pageOfRows(own, page, decode)];
    }),
  );
}

/** One number for each parent in one statement. */
export async function nestedTotals(
  store: GraphStore,
  query: NestedQuery,
  parentIds: readonly string[],
): Promise<TotalsByParent> {
  const ids = [...new Set(parentIds)];
  const rows = await store.read(
    { name: `${query.name} totals`, text: totalsText(query) },
    { ...query.parameters, ids },
  );
  const totals = new Map(rows.map((row) => [textOf(row, 'parent'), numberOf(row, 'total')]));
  return new Map(ids.map((id) => [id, totals.get(id) ?? 0]));
}

function pagesText(query: NestedQuery, page: PageRequest): string {
  const { order, variables } = query;
  const bounds = keysetConditions(order, page);
  const [early, late] = query.orderedAfterLines === true ? [[], bounds] : [bounds, []];
  const conditions = [...early, ...(query.conditions ?? [])];
  const columns = Object.entries(query.columns);
  const carried = variables.join(', ');
  return [
    `UNWIND $ids AS id MATCH (t:${LABELS[query.parent]} {id: id}) CALL (t) {`,
    `MATCH ${query.pattern}${whereOf(conditions)}`,
    ...(query.lines?.([]) ?? []),
    ...(query.distinct === true ? [`WITH DISTINCT ${carried}`] : []),
    ...(late.length === 0 ? [] : [`WITH ${carried}${whereOf(late)}`]),
    `WITH ${carried} ${keysetLimit(order, page)}`,
    `RETURN ${columns.map(([name, value]) => `${value} AS ${name}`).join(', ')}, ${order.key} AS key, ${order.id} AS item`,
    '}',
    `RETURN id AS parent, ${columns.map(([name]) => name).join(', ')}, key, item`,
    `ORDER BY parent, key ${order.direction}, item`,
  ].join('\n');
}

function totalsText(query: NestedQuery): string {
  return [
    `UNWIND $ids AS id MATCH (t:${LABELS[query.parent]} {id: id})`,
    `MATCH ${query.pattern}${whereOf(query.conditions ?? [])}`,
    ...(query.lines?.(['id']) ?? []),
    `RETURN id AS parent, count(DISTINCT ${query.item}) AS total ORDER BY parent`,
  ].join('\n');
}
