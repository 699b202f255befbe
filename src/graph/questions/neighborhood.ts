import { kindOfId, NODE_KINDS, type NodeKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS, RESULT_RELATIONS } from '../labels';
import { type GraphNode } from '../nodes';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, textOf } from '../row-values';
import { type Row } from '../statement';
import {
  MAX_DRAWN_EDGES,
  MAX_DRAWN_NODES,
  MAX_NEIGHBORHOOD_DEPTH,
  MAX_NEIGHBORS_PER_RELATION,
  refuseAbove,
} from './question-limits';
import { openWays, WALK_RELATIONS, type Way } from './walk-relations';

export interface NeighborhoodArgs {
  readonly id: string;
  /** Steps from the centre. */
  readonly depth: number;
  /** Neighbours of one node that are drawn for each relation and direction, the surest first, then by id. */
  readonly perRelation: number;
  /** Names of relations; all but those of results where absent, and those too around a result. */
  readonly relations?: readonly string[] | null;
}

export interface SubgraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** The confidence of what was read in a paper, 0 to 1; 1 for authors, hierarchies and results. */
  readonly weight: number;
}

/** What stands around a node, for drawing. */
export interface Subgraph {
  /** The centre first, then the nearer ones first. */
  readonly nodes: readonly GraphNode[];
  /** All that run between the nodes, by `from`, relation and `to`. */
  readonly edges: readonly SubgraphEdge[];
  /** Something was left out: at a relation with more neighbours, or at the limits of a drawing. */
  readonly truncated: boolean;
}

/** Null where the id is unknown. Throws LimitError. */
export async function neighborhood(store: GraphStore, args: NeighborhoodArgs): Promise<Subgraph | null> {
  refuseAbove('neighborhoodDepth', MAX_NEIGHBORHOOD_DEPTH, args.depth, 'The depth of a neighborhood');
  refuseAbove('perRelation', MAX_NEIGHBORS_PER_RELATION, args.perRelation, 'The neighbours per relation');
  const centre = (await nodesByIds(store, [args.id])).get(args.id);
  if (centre === undefined) return null;
  const relations = args.relations ?? (centre.kind === 'RESULT' ? WALK_RELATIONS : WITHOUT_RESULTS);
  const drawn = new Set([centre.id]);
  let level: readonly string[] = [centre.id];
  let truncated = false;
  for (let depth = 0; depth < args.depth && level.length > 0; depth++) {
    const { found, more } = await neighbours(store, level, relations, args.perRelation);
    const fresh = found.filter((id) => !drawn.has(id));
    level = fresh.slice(0, MAX_DRAWN_NODES - drawn.size);
    truncated ||= more || level.length < fresh.length;
    for (const id of level) drawn.add(id);
  }
  const [nodes, edges] = await Promise.all([
    nodesByIds(store, [...drawn]),
    edgesAmong(store, [...drawn], relations),
  ]);
  return {
    nodes: [...drawn].flatMap((id) => nodes.get(id) ?? []),
    edges: edges.slice(0, MAX_DRAWN_EDGES),
    truncated: truncated || edges.length > MAX_DRAWN_EDGES,
  };
}

const WITHOUT_RESULTS = WALK_RELATIONS.filter(
  (relation) => relation !== 'REPORTS' && !Object.values<string>(RESULT_RELATIONS).includes(relation),
);

/** The next level, in the order in which it is drawn: by the node it hangs on, then relation, then the surest first. */
async function neighbours(
  store: GraphStore,
  ids: readonly string[],
  relations: readonly string[],
  perRelation: number,
): Promise<{ readonly found: readonly string[]; readonly more: boolean }> {
  const byKind = groupBy(ids, (id) => kindOfId(id) ?? '');
  const lists = await Promise.all(
    NODE_KINDS.map(async (kind) => {
      const own = byKind.get(kind) ?? [];
      const text = neighboursText(kind, relations);
      if (own.length === 0 || text === undefined) return [];
      return store.read({ name: `neighbours of ${kind}`, text }, { ids: own, limit: perRelation + 1 });
    }),
  );
  const groups = groupBy(lists.flat(), (row) => textOf(row, 'id'));
  let more = false;
  const found = ids.flatMap((id) =>
    [
      ...groupBy(groups.get(id) ?? [], (row) => `${textOf(row, 'relation')} ${textOf(row, 'side')}`).values(),
    ].flatMap((rows: readonly Row[]) => {
      more ||= rows.length > perRelation;
      return rows.slice(0, perRelation).map((row) => textOf(row, 'other'));
    }),
  );
  return { found: [...new Set(found)], more };
}

function neighboursText(kind: NodeKind, relations: readonly string[]): string | undefined {
  const branches = [true, false].flatMap((outward) => {
    const ways = openWays(kind, relations).filter((way) => way.outward === outward);
    return [...new Set(ways.flatMap((way) => way.types))].map((type) => branchText(type, outward, ways));
  });
  if (branches.length === 0) return undefined;
  return [
    `UNWIND $ids AS id MATCH (n:${LABELS[kind]} {id: id}) CALL (n) {`,
    branches.join('\nUNION ALL\n'),
    '}',
    'RETURN id, relation, side, other, weight ORDER BY id, relation, side, weight DESC, other',
  ].join('\n');
}

function branchText(type: string, outward: boolean, ways: readonly Way[]): string {
  const labels = ways.filter((way) => way.types.includes(type)).map(({ to }) => `m:${LABELS[to]}`);
  const pattern = outward ? `(n)-[r:${type}]->(m)` : `(n)<-[r:${type}]-(m)`;
  return [
    `MATCH ${pattern} WHERE ${[...new Set(labels)].join(' OR ')}`,
    'WITH r, m, coalesce(r.confidence, 1.0) AS weight ORDER BY weight DESC, m.id LIMIT $limit',
    `RETURN '${type}' AS relation, '${outward ? 'OUT' : 'IN'}' AS side, m.id AS other, weight`,
  ].join('\n');
}

async function edgesAmong(
  store: GraphStore,
  ids: readonly string[],
  relations: readonly string[],
): Promise<readonly SubgraphEdge[]> {
  const drawn = Object.fromEntries(ids.map((id) => [id, true]));
  const byKind = groupBy(ids, (id) => kindOfId(id) ?? '');
  const lists = await Promise.all(
    NODE_KINDS.map(async (kind) => {
      const own = byKind.get(kind) ?? [];
      const ways = openWays(kind, relations).filter(({ outward }) => outward);
      if (own.length === 0 || ways.length === 0) return [];
      const types = [...new Set(ways.flatMap((way) => way.types))].join('|');
      const text = [
        `UNWIND $ids AS source MATCH (n:${LABELS[kind]} {id: source})-[r:${types}]->(m)`,
        'WHERE $drawn[m.id] IS NOT NULL',
        'RETURN source, type(r) AS relation, m.id AS target, coalesce(r.confidence, 1.0) AS weight',
        'ORDER BY source, relation, target LIMIT $limit',
      ].join('\n');
      return store.read(
        { name: `edges from ${kind}`, text },
        { ids: own, drawn, limit: MAX_DRAWN_EDGES + 1 },
      );
    }),
  );
  return lists
    .flat()
    .map((row) => ({
      from: textOf(row, 'source'),
      to: textOf(row, 'target'),
      relation: textOf(row, 'relation'),
      weight: numberOf(row, 'weight'),
    }))
    .sort((a, b) => (edgeKey(a) < edgeKey(b) ? -1 : 1));
}

function edgeKey({ from, relation, to }: SubgraphEdge): string {
  return `${from} ${relation} ${to}`;
}
