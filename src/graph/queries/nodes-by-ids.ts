import { kindOfId, NODE_KINDS, THING_KINDS, type NodeKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type GraphNode } from '../nodes';
import { textOf } from '../row-values';
import { type Statement } from '../statement';
import { groupBy } from './group-by';

const BY_IDS = statements(NODE_KINDS, 'nodes by ids', (label, kind) => [
  `UNWIND $ids AS asked MATCH (n:${label} {id: asked})`,
  `RETURN asked, ${projection(kind, 'n')} AS node ORDER BY asked`,
]);
const BY_FORMER_IDS = statements(THING_KINDS, 'nodes by former ids', (label, kind) => [
  `MATCH (n:${label}) WHERE size(n.formerIds) > 0 AND any(x IN n.formerIds WHERE x IN $ids)`,
  'UNWIND n.formerIds AS asked WITH n, asked WHERE asked IN $ids',
  `RETURN asked, ${projection(kind, 'n')} AS node ORDER BY asked`,
]);

/**
 * Nodes of any kind, one statement for each kind that the ids name. Keys are the ids as asked; the id of a thing that
 * was merged into another gives the other. Unknown and malformed ids are left out.
 */
export async function nodesByIds(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GraphNode>> {
  const nodes = new Map<string, GraphNode>();
  const byKind = groupBy([...new Set(ids)], (id) => kindOfId(id) ?? '');
  const read = async (kind: NodeKind, statement: Statement, asked: readonly string[]): Promise<void> => {
    for (const row of await store.read(statement, { ids: asked })) {
      nodes.set(textOf(row, 'asked'), decodeNode(kind, row['node']));
    }
  };
  await Promise.all(
    NODE_KINDS.map(async (kind) => {
      const asked = byKind.get(kind);
      if (asked === undefined) return;
      await read(kind, BY_IDS[kind], asked);
      const missing = asked.filter((id) => !nodes.has(id));
      const thing = THING_KINDS.find((one) => one === kind);
      if (missing.length > 0 && thing !== undefined) await read(kind, BY_FORMER_IDS[thing], missing);
    }),
  );
  return nodes;
}

function statements<K extends NodeKind>(
  kinds: readonly K[],
  name: string,
  lines: (label: string, kind: K) => readonly string[],
): Readonly<Record<K, Statement>> {
  const entries = kinds.map((kind) => [kind, { name, text: lines(LABELS[kind], kind).join('\n') }] as const);
  return Object.fromEntries(entries) as Record<K, Statement>;
}
