import { type GraphStore } from '../graph-store';
import { type Page, type PageRequest } from '../page';
import { numberOf } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { keysetLimit, keysetParameters, pageOfRows, type Keyset } from './keyset';

/** A list of its own, under no parent. */
export interface PageQuery {
  /** For logs. */
  readonly name: string;
  /** Lines that bind `variable` to each item exactly once, the page's conditions included. */
  readonly text: string;
  readonly variable: string;
  readonly order: Keyset;
  /** What is returned for an item. */
  readonly node: string;
  readonly parameters: Parameters;
}

export async function readPage<T>(
  store: GraphStore,
  query: PageQuery,
  page: PageRequest,
  decode: (value: unknown) => T,
): Promise<Page<T>> {
  const { order } = query;
  const text = [
    query.text,
    `WITH ${query.variable} ${keysetLimit(order, page)}`,
    `RETURN ${query.node} AS node, ${order.key} AS key, ${order.id} AS item ORDER BY key ${order.direction}, item`,
  ].join('\n');
  const parameters = { ...query.parameters, ...keysetParameters(page) };
  const rows = await store.read({ name: query.name, text }, parameters);
  return pageOfRows(rows, page, (row: Row) => decode(row['node']));
}

/** `text` binds `variable` to each item exactly once. */
export async function readCount(
  store: GraphStore,
  query: Pick<PageQuery, 'name' | 'text' | 'variable' | 'parameters'>,
): Promise<number> {
  const text = `${query.text}\nRETURN count(${query.variable}) AS total`;
  const [row] = await store.read({ name: query.name, text }, query.parameters);
  return row === undefined ? 0 : numberOf(row, 'total');
}
