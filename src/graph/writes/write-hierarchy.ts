import { type ThingKind } from '../../domain/ids';
import { type Thing } from '../../domain/thing';
import { type GraphTransaction } from '../graph-store';
import { LABELS, PARENT_RELATION } from '../labels';
import { type Statement } from '../statement';
import { readByIds, writeRows } from './row-batches';

const KINDS = ['CONCEPT', 'HARDWARE', 'DATASET'] as const;

/** The statements over the relation between a thing of one kind and what it stands under. */
const STATEMENTS = KINDS.map((kind) => {
  const label = LABELS[kind];
  const relation = PARENT_RELATION[kind];
  const ends = `UNWIND $rows AS row MATCH (n:${label} {id: row.from}) MATCH (m:${label} {id: row.to})`;
  return {
    kind,
    read: {
      name: `${relation} edges`,
      text:
        `UNWIND $ids AS id MATCH (n:${label} {id: id})-[r:${relation}]->(m:${label}) ` +
        'RETURN n.id AS from, m.id AS to, r.merged AS merged ORDER BY from, to',
    },
    write: { name: `write ${relation}`, text: `${ends} MERGE (n)-[:${relation}]->(m)` },
    remove: {
      name: `remove ${relation}`,
      text: `UNWIND $rows AS row MATCH (n:${label} {id: row.from})-[r:${relation}]->(m:${label}) WHERE m.id = row.to DELETE r`,
    },
  };
});

export interface HierarchyEdge {
  readonly from: string;
  readonly to: string;
  /** Whether it came with a thing that was merged into this one: it stays whatever the lexicon says. */
  readonly merged?: boolean;
}

/**
 * Puts each thing under its parents. A listed thing stands under no others, but for those of things that were merged
 * into it; an unlisted one keeps those it has.
 */
export async function writeHierarchy(
  transaction: GraphTransaction,
  things: readonly Thing[],
  standing: (id: string) => string,
): Promise<void> {
  for (const { kind, read, write, remove } of STATEMENTS) {
    const placed = new Map<string, Place>();
    for (const thing of things) if (thing.kind === kind) place(placed, thing);
    if (placed.size === 0) continue;
    const wanted = edgesOf(placed, standing);
    const there = new Map<string, HierarchyEdge>();
    for (const edge of await readEdges(transaction, read, [...placed.keys()].sort()))
      there.set(keyOf(edge), edge);
    const stale = [...there].filter(
      ([key, { from, merged }]) => placed.get(from)?.whole === true && !wanted.has(key) && merged !== true,
    );
    const missing = [...wanted].filter(([key]) => !there.has(key));
    await writeRows(transaction, remove, rowsOf(stale));
    await writeRows(transaction, write, rowsOf(missing));
  }
}

/** From these things to what they stand directly under. */
export async function edgesToParents(
  transaction: GraphTransaction,
  kind: ThingKind,
  ids: readonly string[],
): Promise<readonly HierarchyEdge[]> {
  const statements = STATEMENTS.find((one) => one.kind === kind);
  return statements === undefined ? [] : readEdges(transaction, statements.read, ids);
}

/** Ids of what these things stand directly under. */
export async function parentsOf(
  transaction: GraphTransaction,
  kind: ThingKind,
  ids: readonly string[],
): Promise<readonly string[]> {
  const edges = await edgesToParents(transaction, kind, ids);
  return [...new Set(edges.map(({ to }) => to))].sort();
}

async function readEdges(
  transaction: GraphTransaction,
  statement: Statement,
  ids: readonly string[],
): Promise<readonly HierarchyEdge[]> {
  const rows = await readByIds(transaction, statement, ids);
  return rows.map((row) => ({
    from: String(row['from']),
    to: String(row['to']),
    merged: row['merged'] === true,
  }));
}

/** What a thing stands under as far as the papers at hand tell. */
interface Place {
  readonly parents: readonly string[];
  /** Whether it stands under nothing else: the lexicon says so. */
  readonly whole: boolean;
}

function place(placed: Map<string, Place>, { id, parents, listed }: Thing): void {
  if (listed === true) {
    placed.set(id, { parents, whole: true });
    return;
  }
  const known = placed.get(id);
  if (parents.length === 0 || known?.whole === true) return;
  placed.set(id, { parents: [...(known?.parents ?? []), ...parents], whole: false });
}

function edgesOf(
  placed: ReadonlyMap<string, Place>,
  standing: (id: string) => string,
): ReadonlyMap<string, HierarchyEdge> {
  const edges = new Map<string, HierarchyEdge>();
  for (const [from, { parents }] of placed) {
    for (const parent of parents) {
      const edge = { from, to: standing(parent) };
      if (edge.from !== edge.to) edges.set(keyOf(edge), edge);
    }
  }
  return edges;
}

function keyOf({ from, to }: HierarchyEdge): string {
  return `${from} ${to}`;
}

function rowsOf(edges: readonly [string, HierarchyEdge][]): { readonly [name: string]: string }[] {
  return edges.map(([, { from, to }]) => ({ from, to }));
}
