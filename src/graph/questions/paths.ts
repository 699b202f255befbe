import { kindOfId, type NodeKind } from '../../domain/ids';
import { PAPER_RELATIONS } from '../../domain/paper';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeLink, linkProjection } from '../node-decoders';
import { type GraphNode, type LinkFacts } from '../nodes';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { fieldsOf, textOf } from '../row-values';
import { type Row } from '../statement';
import { searchPaths } from './path-search';
import { MAX_PATH_LENGTH, MAX_PATHS, refuseAbove } from './question-limits';
import { openWays } from './walk-relations';

export interface PathsArgs {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** Names of relations that may be followed, in either direction; all where absent. */
  readonly relations?: readonly string[] | null;
  readonly first: number;
  /** A node that more papers link to is a hub. */
  readonly hubPapers?: number;
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** The relation goes from `from` to `to`; otherwise it is followed against its direction. */
  readonly forward: boolean;
  /** How the link was read out of the paper; null for what is no reading (authors, hierarchies, results). */
  readonly link: LinkFacts | null;
}

export interface Path {
  /** Number of steps. */
  readonly length: number;
  /** From end to end, one more than there are steps. */
  readonly nodes: readonly GraphNode[];
  readonly steps: readonly PathStep[];
}

export const HUB_PAPERS = 2000;

/**
 * The shortest paths from one node to another, at most `first`, all of one length: those with the fewest papers on
 * their inner nodes first, then by ids. Through a hub only where no equally short path avoids hubs. From a node to
 * itself one path without steps. Empty where there is none within `maxLength` steps or an id is unknown. Throws
 * LimitError.
 */
export async function paths(store: GraphStore, args: PathsArgs): Promise<readonly Path[]> {
  refuseAbove('pathLength', MAX_PATH_LENGTH, args.maxLength, 'The length of a path');
  refuseAbove('paths', MAX_PATHS, args.first, 'The number of paths');
  const ends = await nodesByIds(store, [args.from, args.to]);
  const [from, to] = [ends.get(args.from), ends.get(args.to)];
  if (from === undefined || to === undefined || args.first < 1) return [];
  if (from.id === to.id) return [{ length: 0, nodes: [from], steps: [] }];
  const found = await searchPaths(store, {
    ...args,
    from: from.id,
    to: to.id,
    fromPapers: papersOf(from),
    toPapers: papersOf(to),
    hubPapers: args.hubPapers ?? HUB_PAPERS,
  });
  const [nodes, steps] = await Promise.all([
    nodesByIds(store, [...new Set(found.flat())]),
    readSteps(store, found, args.relations),
  ]);
  return found.map((ids) => ({
    length: ids.length - 1,
    nodes: ids.flatMap((id) => nodes.get(id) ?? []),
    steps: hopsOf(ids).flatMap(([a, b]) => steps.get(hopKey(a, b)) ?? []),
  }));
}

function papersOf(node: GraphNode): number {
  return 'paperCount' in node ? node.paperCount : 0;
}

type Hop = readonly [from: string, to: string];

function hopsOf(ids: readonly string[]): readonly Hop[] {
  return ids.slice(1).map((id, index) => [ids[index] ?? '', id]);
}

function hopKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** The relation of each hop; of several the first in the order of PAPER_RELATIONS, then by name. */
async function readSteps(
  store: GraphStore,
  found: readonly (readonly string[])[],
  relations: readonly string[] | null | undefined,
): Promise<ReadonlyMap<string, PathStep>> {
  const hops = found.flatMap(hopsOf);
  const pairs = hops.flatMap(([a, b]) => [
    { source: a, target: b },
    { source: b, target: a },
  ]);
  const byKind = groupBy(pairs, ({ source }) => kindOfId(source) ?? '');
  const lists = await Promise.all(
    [...byKind].map(([kind, own]) => readRelations(store, kind as NodeKind, own, relations)),
  );
  const relationsOf = groupBy(lists.flat(), (row) => hopKey(textOf(row, 'source'), textOf(row, 'target')));
  const strongest = (rows: readonly Row[]): PathStep['link'] | string | undefined => {
    const [row] = rows.toSorted((a, b) => rankOf(a) - rankOf(b) || (relationOf(a) < relationOf(b) ? -1 : 1));
    if (row === undefined) return undefined;
    return rankOf(row) < PAPER_RELATIONS.length ? decodeLink(row['link']) : relationOf(row);
  };
  return new Map(
    hops.flatMap(([from, to]): [string, PathStep][] => {
      for (const forward of [true, false]) {
        const relation = strongest(relationsOf.get(forward ? hopKey(from, to) : hopKey(to, from)) ?? []);
        if (relation === undefined || relation === null) continue;
        const step =
          typeof relation === 'string'
            ? { relation, link: null }
            : { relation: relation.relation, link: relation };
        return [[hopKey(from, to), { from, to, forward, ...step }]];
      }
      return [];
    }),
  );
}

function relationOf(row: Row): string {
  return textOf(fieldsOf(row['link']), 'relation');
}

function rankOf(row: Row): number {
  const rank = PAPER_RELATIONS.findIndex((relation) => relation === relationOf(row));
  return rank === -1 ? PAPER_RELATIONS.length : rank;
}

async function readRelations(
  store: GraphStore,
  kind: NodeKind,
  pairs: readonly { readonly source: string; readonly target: string }[],
  relations: readonly string[] | null | undefined,
): Promise<readonly Row[]> {
  const types = openWays(kind, relations)
    .filter(({ outward }) => outward)
    .flatMap((way) => way.types);
  if (types.length === 0) return [];
  const text = [
    `UNWIND $pairs AS pair MATCH (n:${LABELS[kind]} {id: pair.source})-[r:${[...new Set(types)].join('|')}]->(m)`,
    'WHERE m.id = pair.target',
    `RETURN pair.source AS source, pair.target AS target, ${linkProjection('r')} AS link ORDER BY source, target`,
  ].join('\n');
  return store.read({ name: `steps from ${kind}`, text }, { pairs });
}
