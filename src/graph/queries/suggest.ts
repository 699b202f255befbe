import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { exactNames, namesStartingMistakenly, namesStartingWith, type NameHit } from './name-hits';
import { searchedKinds, type SearchKind } from './search-kinds';

/** A node that somebody may mean: `name` is what the field calls it, `matched` the name or alias that begins so. */
export type Suggestion = NameHit;

export interface SuggestArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly SearchKind[] | null;
  readonly first: number;
}

/**
 * What somebody may mean who has typed so far: whole names first, in singular or plural, then names that begin so, and
 * only where there is none, names that begin so but for one mistake; each those with more papers first, then by id.
 */
export async function suggest(
  store: GraphStore,
  prefix: string,
  args: SuggestArgs,
): Promise<readonly Suggestion[]> {
  const key = nameKey(prefix);
  if (key === '') return [];
  const kinds = searchedKinds(args.kinds);
  const find = async (names: typeof exactNames): Promise<readonly NameHit[]> =>
    mostPapersFirst((await Promise.all(kinds.map((kind) => names(store, kind, key)))).flat());
  const [whole, beginning] = await Promise.all([find(exactNames), find(namesStartingWith)]);
  const found = [...whole, ...beginning];
  const given = found.length > 0 ? found : await find(namesStartingMistakenly);
  const first = new Map<string, NameHit>();
  for (const hit of given) if (!first.has(hit.id)) first.set(hit.id, hit);
  return [...first.values()].slice(0, args.first);
}

function mostPapersFirst(hits: readonly NameHit[]): readonly NameHit[] {
  return hits.toSorted((a, b) => b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1));
}
