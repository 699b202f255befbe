import { type Page } from '../page';

/** One page for each asked parent; a parent that is unknown or has nothing has an empty one. */
export type PagesByParent<T> = ReadonlyMap<string, Page<T>>;
/** One number for each asked parent; 0 for a parent that is unknown or has nothing. */
export type TotalsByParent = ReadonlyMap<string, number>;

export function emptyPage<T>(): Page<T> {
  return { items: [], hasNextPage: false, hasPreviousPage: false };
}

export function emptyPages<T>(parentIds: readonly string[]): PagesByParent<T> {
  return new Map(parentIds.map((id) => [id, emptyPage<T>()]));
}

export function noTotals(parentIds: readonly string[]): TotalsByParent {
  return new Map(parentIds.map((id) => [id, 0]));
}
