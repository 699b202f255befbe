import { kindOfId, NODE_KINDS, type NodeKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { LimitError } from '../limit-error';
import { groupBy } from '../queries/group-by';
import { numberOf, textOf, textsOf } from '../row-values';
import { type Row } from '../statement';
import { bestWays } from './best-ways';
import { MAX_PATH_LINKS } from './question-limits';
import { openWays } from './walk-relations';

export interface PathSearchArgs {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** All where absent. */
  readonly relations?: readonly string[] | null;
  readonly first: number;
  /** A node with more papers is a hub. */
  readonly hubPapers: number;
  /** Papers of the two ends, for choosing the cheaper one. */
  readonly fromPapers: number;
  readonly toPapers: number;
}

/** A node as one end of the search has reached it. */
export interface Reached {
  readonly depth: number;
  /** Papers that link to it; 0 for papers and results, and for the two ends, which every path has. */
  readonly papers: number;
  /** The nodes one step nearer to the end, in no order. */
  readonly before: string[];
}
export type ReachedNodes = ReadonlyMap<string, Reached>;

/**
 * The shortest paths between two different nodes, as the ids of their nodes: those with the fewest papers on their
 * inner nodes first, then by ids. A path through a hub is given only where no equally short one avoids hubs.
 *
 * Breadth first from both ends, a level at a time from the cheaper one, so that the first common node lies on a
 * shortest path. Within a level hubs are followed last, and only where nothing was found without them.
 */
export async function searchPaths(
  store: GraphStore,
  args: PathSearchArgs,
): Promise<readonly (readonly string[])[]> {
  const sides = [
    new Side(store, args.from, args.fromPapers, args),
    new Side(store, args.to, args.toPapers, args),
  ] as const;
  const [start, end] = sides;
  for (let length = 1; length <= args.maxLength; length++) {
    const side = start.cost() <= end.cost() ? start : end;
    const other = side === start ? end : start;
    for (const wanted of ['WITHOUT_HUBS', 'HUBS'] as const) {
      await side.follow(wanted);
      const meeting = side.newest().filter((id) => other.nodes.get(id)?.depth === other.depth);
      const most = wanted === 'WITHOUT_HUBS' ? args.hubPapers : Number.POSITIVE_INFINITY;
      const found = bestWays(start.nodes, end.nodes, meeting, most, args.first);
      if (found.length > 0) return found;
    }
    if (!side.advance()) return [];
  }
  return [];
}

/** Links that a paper is taken to have, for choosing the cheaper end. */
const LINKS_OF_A_PAPER = 20;

/** One end of the search: everything within `depth` steps of it, each node once, at its shortest distance. */
class Side {
  readonly nodes = new Map<string, Reached>();
  depth = 0;
  #frontier: readonly string[];
  #next = new Set<string>();

  constructor(
    private readonly store: GraphStore,
    private readonly end: string,
    private readonly endPapers: number,
    private readonly args: PathSearchArgs,
  ) {
    this.nodes.set(end, { depth: 0, papers: 0, before: [] });
    this.#frontier = [end];
  }

  /** About how many links the next level follows. */
  cost(): number {
    return this.#linksOf(this.#frontier);
  }

  /** What this level has reached so far. */
  newest(): readonly string[] {
    return [...this.#next];
  }

  async follow(wanted: 'WITHOUT_HUBS' | 'HUBS'): Promise<void> {
    const isHub = (id: string): boolean => (this.nodes.get(id)?.papers ?? 0) > this.args.hubPapers;
    const ids = this.#frontier.filter((id) => isHub(id) === (wanted === 'HUBS'));
    if (ids.length === 0) return;
    if (this.#linksOf(ids) > MAX_PATH_LINKS) throw tooManyLinks();
    const byKind = groupBy(ids, (id) => kindOfId(id) ?? '');
    const rows = await Promise.all(
      NODE_KINDS.map((kind) => readNeighbours(this.store, kind, byKind.get(kind) ?? [], this.args)),
    );
    const links = rows.flat().map(linksOfRow);
    if (links.reduce((sum, { ids: reached }) => sum + reached.length, 0) > MAX_PATH_LINKS)
      throw tooManyLinks();
    for (const { origin, papers, ids: reached } of links) {
      for (const id of reached) this.#reach(origin, id, papers);
    }
  }

  /** Goes on to the next level; false where there is none. */
  advance(): boolean {
    this.#frontier = [...this.#next];
    this.#next = new Set();
    this.depth += 1;
    return this.#frontier.length > 0;
  }

  #linksOf(ids: readonly string[]): number {
    return ids.reduce((sum, id) => {
      if (id === this.end) return sum + this.endPapers;
      return sum + (kindOfId(id) === 'PAPER' ? LINKS_OF_A_PAPER : (this.nodes.get(id)?.papers ?? 0));
    }, 0);
  }

  #reach(from: string, id: string, linked: number): void {
    const known = this.nodes.get(id);
    if (known === undefined) {
      const papers = id === this.args.from || id === this.args.to ? 0 : linked;
      this.nodes.set(id, { depth: this.depth + 1, papers, before: [from] });
      this.#next.add(id);
    } else if (known.depth === this.depth + 1 && !known.before.includes(from)) {
      known.before.push(from);
    }
  }
}

/** Results only lead away from an end: a result in the middle would say no more than its paper does. */
async function readNeighbours(
  store: GraphStore,
  kind: NodeKind,
  ids: readonly string[],
  args: PathSearchArgs,
): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const ways = openWays(kind, args.relations).filter(({ to }) => to !== 'RESULT');
  const texts = [true, false].flatMap((outward) => {
    const open = ways.filter((way) => way.outward === outward);
    if (open.length === 0) return [];
    const types = [...new Set(open.flatMap((way) => way.types))].join('|');
    const labels = [...new Set(open.map((way) => `m:${LABELS[way.to]}`))].join(' OR ');
    const pattern = outward ? `-[:${types}]->(m)` : `<-[:${types}]-(m)`;
    return [
      [
        `UNWIND $ids AS origin MATCH (n:${LABELS[kind]} {id: origin})${pattern} WHERE ${labels}`,
        // In lists: a row for each of thousands of papers takes both engines longer than following the links.
        'WITH origin, m LIMIT $limit RETURN origin, coalesce(m.paperCount, 0) AS papers, collect(m.id) AS ids',
      ].join('\n'),
    ];
  });
  const lists = await Promise.all(
    texts.map((text) => store.read({ name: `path from ${kind}`, text }, { ids, limit: MAX_PATH_LINKS + 1 })),
  );
  return lists.flat();
}

interface FollowedLinks {
  readonly origin: string;
  /** Of each of the nodes. */
  readonly papers: number;
  readonly ids: readonly string[];
}

function linksOfRow(row: Row): FollowedLinks {
  return { origin: textOf(row, 'origin'), papers: numberOf(row, 'papers'), ids: textsOf(row, 'ids') };
}

function tooManyLinks(): LimitError {
  return new LimitError(
    'pathLinks',
    MAX_PATH_LINKS,
    `A path search follows at most ${MAX_PATH_LINKS} links a step, and these two nodes are further apart: ` +
      'give a smaller maxLength, or fewer relations.',
  );
}
