/** The shapes that tests read out of answers. */

export interface List<T> {
  readonly nodes: readonly T[];
}
export interface WithId {
  readonly id: string;
}
export interface Counted {
  readonly totalCount: number;
}
