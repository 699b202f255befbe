import { type GraphStore } from '../../src/graph/graph-store';
import { type LABELS } from '../../src/graph/labels';
import { type Row } from '../../src/graph/statement';

const NODES = {
  name: 'all nodes',
  text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
};
const EDGES = {
  name: 'all edges',
  text:
    'MATCH (a)-[r]->(b) RETURN labels(a)[0] AS fromLabel, a.id AS from, type(r) AS type, labels(b)[0] AS toLabel, ' +
    'b.id AS to, properties(r) AS properties',
};

/** Everything that stands in a graph, each node and edge one line, in one order: equal graphs give equal lists. */
export async function dumpGraph(store: GraphStore): Promise<readonly string[]> {
  const rows = [...(await store.read(NODES)), ...(await store.read(EDGES))];
  return rows.map((row) => JSON.stringify(sorted(row))).sort();
}

/** The properties of the node with this id, or undefined. */
export async function nodeOf(
  store: GraphStore,
  label: (typeof LABELS)[keyof typeof LABELS],
  id: string,
): Promise<Row | undefined> {
  const text = `MATCH (n:${label} {id: $id}) RETURN properties(n) AS properties`;
  const [row] = await store.read({ name: 'one node', text }, { id });
  return row?.['properties'] as Row | undefined;
}

/** `type -> other id`, in order, of the relationships that leave the node with this id. */
export async function edgesFrom(store: GraphStore, label: string, id: string): Promise<readonly string[]> {
  const text = `MATCH (n:${label} {id: $id})-[r]->(m) RETURN type(r) AS type, m.id AS to ORDER BY type, to`;
  const rows = await store.read({ name: 'edges of one node', text }, { id });
  return rows.map((row) => `${String(row['type'])} -> ${String(row['to'])}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}
