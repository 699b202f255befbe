import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { exactNames, namesStartingWith, type NameHit } from './name-hits';
import { searchedKinds, type SearchKind } from './search-kinds';

/** A node that somebody may mean: `name` is what the field calls it, `matched` the name or alias that begins so. */
export type Suggestion = NameHit;

export interface SuggestArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly SearchKind[] | null;
  readonly first: number;
}

/** What somebody may mean who has typed so far: whole names first, then those with more papers, then by id. */
export async function suggest(
  store: GraphStore,
  prefix: string,
  args: SuggestArgs,
): Promise<readonly Suggestion[]> {
  const key = nameKey(prefix);
  if (key === '') return [];
  const found = await Promise.all(
    searchedKinds(args.kinds).flatMap((kind) => [
      exactNames(store, kind, key),
      namesStartingWith(store, kind, key),
    ]),
  );
  const best = new Map<string, NameHit>();
  for (const hit of found.flat()) {
    const known = best.get(hit.id);
    if (known === undefined || isWhole(hit, key)) best.set(hit.id, hit);
  }
  return [...best.values()]
    .toSorted(
      (a, b) =>
        Number(isWhole(b, key)) - Number(isWhole(a, key)) ||
        b.paperCount - a.paperCount ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, args.first);
}

function isWhole({ matched }: NameHit, key: string): boolean {
  return nameKey(matched) === key;
}
