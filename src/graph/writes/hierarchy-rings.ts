import { type ThingKind } from '../../domain/ids';
import { type GraphTransaction } from '../graph-store';
import { edgesToParents } from './write-hierarchy';

/**
 * Things that would stand under and above what the given ones become once they are one: a way that leaves the given
 * ones upward and comes back to them, without its ends, the lower first. Empty where there is none.
 */
export async function ringThrough(
  transaction: GraphTransaction,
  kind: ThingKind,
  merged: ReadonlySet<string>,
): Promise<readonly string[]> {
  /** What each thing outside was reached from; undefined where that is one of the given ones. */
  const below = new Map<string, string | undefined>();
  let level: readonly string[] = [...merged].sort();
  while (level.length > 0) {
    const next: string[] = [];
    for (const { from, to } of await edgesToParents(transaction, kind, level)) {
      if (merged.has(to)) {
        if (!merged.has(from)) return wayTo(from, below);
        continue;
      }
      if (below.has(to)) continue;
      below.set(to, merged.has(from) ? undefined : from);
      next.push(to);
    }
    level = next.sort();
  }
  return [];
}

function wayTo(last: string, below: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way: string[] = [];
  for (let id: string | undefined = last; id !== undefined; id = below.get(id)) way.unshift(id);
  return way;
}
