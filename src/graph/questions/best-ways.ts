import { type ReachedNodes } from './path-search';

/** A way between an end and a node, both included, in the direction of the path. */
interface WayTo {
  readonly ids: readonly string[];
  /** Papers of its nodes, the end's not counted. */
  readonly papers: number;
}

/**
 * The `first` best paths that lead through one of the meeting nodes: fewest papers on inner nodes first, then by ids.
 * No inner node has more than `most` papers. Keeping the `first` best ways to each node is enough, since what is
 * added to two ways to the same node is the same.
 */
export function bestWays(
  start: ReachedNodes,
  end: ReachedNodes,
  meeting: readonly string[],
  most: number,
  first: number,
): readonly (readonly string[])[] {
  const before = waysFrom(start, most, first, (way, id) => [...way, id]);
  const after = waysFrom(end, most, first, (way, id) => [id, ...way]);
  const paths = meeting.flatMap((id) =>
    before(id).flatMap((head) =>
      after(id).map((tail) => ({
        ids: [...head.ids, ...tail.ids.slice(1)],
        papers: head.papers + tail.papers - papersOf(start, id),
      })),
    ),
  );
  return best(paths, first).map(({ ids }) => ids);
}

function waysFrom(
  nodes: ReachedNodes,
  most: number,
  first: number,
  extend: (way: readonly string[], id: string) => readonly string[],
): (id: string) => readonly WayTo[] {
  const known = new Map<string, readonly WayTo[]>();
  return function waysTo(id: string): readonly WayTo[] {
    const found = known.get(id);
    if (found !== undefined) return found;
    const papers = papersOf(nodes, id);
    const isEnd = nodes.get(id)?.depth === 0;
    const ways: readonly WayTo[] = isEnd
      ? [{ ids: [id], papers: 0 }]
      : papers > most
        ? []
        : best(
            (nodes.get(id)?.before ?? []).flatMap((one) =>
              waysTo(one).map((way) => ({ ids: extend(way.ids, id), papers: way.papers + papers })),
            ),
            first,
          );
    known.set(id, ways);
    return ways;
  };
}

/** An end counts nothing, whichever side reached it. */
function papersOf(nodes: ReachedNodes, id: string): number {
  return nodes.get(id)?.papers ?? 0;
}

function best(ways: readonly WayTo[], first: number): readonly WayTo[] {
  return ways.toSorted((a, b) => a.papers - b.papers || compareIds(a.ids, b.ids)).slice(0, first);
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (const [index, id] of a.entries()) {
    const other = b[index];
    if (other === undefined || id > other) return 1;
    if (id < other) return -1;
  }
  return a.length - b.length;
}
