/** A place in an ordered list: the value of the sort key and, for equal keys, the id of the item. */
export interface Position {
  readonly key: string | number;
  readonly id: string;
}

/**
 * A page by position: the `size` items after `after` and before `before`, taken from the start (FORWARD) or from the
 * end (BACKWARD) of that stretch. Items always come back in the list's own order.
 */
export interface PageRequest {
  readonly size: number;
  readonly from: 'FORWARD' | 'BACKWARD';
  readonly after?: Position;
  readonly before?: Position;
}

export interface Positioned<T> {
  readonly position: Position;
  readonly item: T;
}

export interface Page<T> {
  readonly items: readonly Positioned<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
