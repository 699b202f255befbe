import { type TextHit } from './graph-store';

/** Hits beyond the limit that are looked at, so that equal scores at the edge are cut in the order of their ids. */
const EDGE = 50;

/** The `limit` best of what `search(candidates)` finds: best first, equal scores in the order of their ids. */
export async function bestHits(
  limit: number,
  search: (candidates: number) => Promise<readonly TextHit[]>,
): Promise<readonly TextHit[]> {
  const found = await search(limit + EDGE);
  const better = (a: TextHit, b: TextHit): number => b.score - a.score || (a.id < b.id ? -1 : 1);
  return [...found].sort(better).slice(0, limit);
}
