import { type SortDirection } from '../../../../src/graph/filters/conditions';
import { type Page, type PageRequest, type Position, type Positioned } from '../../../../src/graph/page';

/** Orders a whole list as its pages go through it. */
export function ordered<T>(
  items: readonly Positioned<T>[],
  direction: SortDirection,
): readonly Positioned<T>[] {
  return items.toSorted((a, b) => compare(a.position, b.position, direction));
}

/** The page of a whole, ordered list. */
export function expectedPage<T>(
  list: readonly Positioned<T>[],
  direction: SortDirection,
  request: PageRequest,
): Page<T> {
  const { after, before, size, from } = request;
  const stretch = list.filter(
    ({ position }) =>
      (after === undefined || compare(position, after, direction) > 0) &&
      (before === undefined || compare(position, before, direction) < 0),
  );
  const more = stretch.length > size;
  const items =
    from === 'FORWARD' ? stretch.slice(0, size) : stretch.slice(Math.max(0, stretch.length - size));
  return {
    items,
    hasNextPage: before !== undefined || (from === 'FORWARD' && more),
    hasPreviousPage: after !== undefined || (from === 'BACKWARD' && more),
  };
}

function compare(a: Position, b: Position, direction: SortDirection): number {
  if (a.key !== b.key) return (a.key < b.key ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
