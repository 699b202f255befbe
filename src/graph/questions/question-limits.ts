import { LimitError } from '../limit-error';

/*
 * What one question may cost. Every question of this folder reads and gives back a bounded number of rows: either the
 * list ends at one of these numbers, as its docstring says, or the question throws LimitError.
 */

/** Buckets of one facet, and rows or columns of a crosstab. */
export const MAX_BUCKETS = 100;
/** Papers in one comparison. */
export const MAX_COMPARED_PAPERS = 10;
/** Points of one trend. */
export const MAX_TREND_PERIODS = 1200;
/** Months that `risingThings` looks at, and as many before them. */
export const MAX_RISING_MONTHS = 60;
/** Items of a list that is not paged. */
export const MAX_LISTED = 100;
/** Results that one leaderboard ranks. */
export const MAX_RANKED_RESULTS = 20_000;
/** Similar papers that are given for one paper. */
export const MAX_SIMILAR_PAPERS = 200;
/** Steps of a path. */
export const MAX_PATH_LENGTH = 6;
/** Paths of one question. */
export const MAX_PATHS = 10;
/** Links that one step of a path search may follow. */
export const MAX_PATH_LINKS = 300_000;
/** Steps from the centre of a drawing. */
export const MAX_NEIGHBORHOOD_DEPTH = 3;
/** Neighbours that a drawing shows for one node, relation and direction. */
export const MAX_NEIGHBORS_PER_RELATION = 50;
/** Nodes of one drawing. */
export const MAX_DRAWN_NODES = 500;
/** Edges of one drawing. */
export const MAX_DRAWN_EDGES = 2000;
/** Most frequent things on each side between which gaps are looked for. */
export const GAP_AXIS = 40;

/** Throws LimitError for a number above the limit; `what` names the argument for a person. */
export function refuseAbove(limit: string, allowed: number, asked: number, what: string): void {
  if (asked <= allowed) return;
  throw new LimitError(limit, allowed, `${what} may be at most ${allowed}; you asked for ${asked}.`);
}
