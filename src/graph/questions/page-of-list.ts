import { type SortDirection } from '../filters/conditions';
import { type Page, type PageRequest, type Position, type Positioned } from '../page';
import { pageOfItems } from '../queries/keyset';

/** The page of a list that is there as a whole, in its own order: by key in `direction`, then by id. */
export function pageOfList<T>(
  items: readonly Positioned<T>[],
  page: PageRequest,
  direction: SortDirection,
): Page<T> {
  const { after, before, size, from } = page;
  const stretch = items.filter(
    ({ position }) =>
      (after === undefined || comparePositions(position, after, direction) > 0) &&
      (before === undefined || comparePositions(position, before, direction) < 0),
  );
  const wanted =
    from === 'FORWARD' ? stretch.slice(0, size + 1) : stretch.slice(Math.max(0, stretch.length - size - 1));
  return pageOfItems(wanted, page);
}

export function comparePositions(a: Position, b: Position, direction: SortDirection): number {
  if (a.key !== b.key) return a.key < b.key === (direction === 'ASC') ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
