import { type SortDirection } from '../filters/conditions';
import { type Page, type PageRequest, type Position, type Positioned } from '../page';
import { type Fields, textOf } from '../row-values';
import { GraphError } from '../graph-error';
import { type Parameters, type Row } from '../statement';

/** The order of a list: by a key, then by id, both as expressions over variables that are in scope. */
export interface Keyset {
  /** Never null: `p.sortDate`. */
  readonly key: string;
  readonly direction: SortDirection;
  /** `p.id`; ascending in either direction of the key. */
  readonly id: string;
}

/** What keeps a list to the stretch that a page asks for; no condition where the page has no bound. */
export function keysetConditions({ key, direction, id }: Keyset, page: PageRequest): readonly string[] {
  const [onwards, back] = direction === 'ASC' ? ['>', '<'] : ['<', '>'];
  const conditions: string[] = [];
  if (page.after !== undefined) {
    conditions.push(`${key} ${onwards}= $afterKey AND (${key} ${onwards} $afterKey OR ${id} > $afterId)`);
  }
  if (page.before !== undefined) {
    conditions.push(`${key} ${back}= $beforeKey AND (${key} ${back} $beforeKey OR ${id} < $beforeId)`);
  }
  return conditions;
}

/** `ORDER BY … LIMIT $limit` that takes a page's items from its start or from its end. */
export function keysetLimit({ key, direction, id }: Keyset, page: PageRequest): string {
  const backward = page.from === 'BACKWARD';
  const keyDirection = backward ? (direction === 'ASC' ? 'DESC' : 'ASC') : direction;
  return `ORDER BY ${key} ${keyDirection}, ${id} ${backward ? 'DESC' : 'ASC'} LIMIT $limit`;
}

/** One item more than the page's size is asked for: it tells whether there are more. */
export function keysetParameters(page: PageRequest): Parameters {
  return {
    limit: page.size + 1,
    afterKey: page.after?.key,
    afterId: page.after?.id,
    beforeKey: page.before?.key,
    beforeId: page.before?.id,
  };
}

/** The page that rows with the columns `key` and `item` (the id) make; rows come in the list's own order. */
export function pageOfRows<T>(rows: readonly Row[], page: PageRequest, decode: (row: Row) => T): Page<T> {
  const items = rows.map((row) => ({ position: positionOf(row), item: decode(row) }));
  return pageOfItems(items, page);
}

/** The page that at most `size + 1` items make. */
export function pageOfItems<T>(items: readonly Positioned<T>[], page: PageRequest): Page<T> {
  const more = items.length > page.size;
  const forward = page.from === 'FORWARD';
  const kept = !more ? items : forward ? items.slice(0, page.size) : items.slice(items.length - page.size);
  return {
    items: kept,
    hasNextPage: forward ? more || page.before !== undefined : page.before !== undefined,
    hasPreviousPage: forward ? page.after !== undefined : more || page.after !== undefined,
  };
}

function positionOf(row: Fields): Position {
  const key = row['key'];
  if (typeof key === 'string' || typeof key === 'number') return { key, id: textOf(row, 'item') };
  throw new GraphError('CORRUPT', 'The graph holds an item without the value that its list is ordered by.');
}
