import { type NodeKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS, RESULT_RELATIONS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type NodeOf, type PaperNode } from '../nodes';
import { textOf } from '../row-values';

export async function paperOfResults(
  store: GraphStore,
  resultIds: readonly string[],
): Promise<ReadonlyMap<string, PaperNode>> {
  return oneOfResults(store, 'PAPER', '<-[:REPORTS]-', resultIds);
}

export type ResultRole = keyof typeof RESULT_RELATIONS;

const ROLE_KINDS = {
  metric: 'METRIC',
  dataset: 'DATASET',
  hardware: 'HARDWARE',
  subject: 'CONCEPT',
  baseline: 'CONCEPT',
} as const satisfies Readonly<Record<ResultRole, NodeKind>>;

/** The node that a result has in each role. */
export type ResultRoleNodes = { readonly [R in ResultRole]: NodeOf<(typeof ROLE_KINDS)[R]> };

/** What each result is about in one role; results without it are left out. */
export async function thingOfResults<R extends ResultRole>(
  store: GraphStore,
  role: R,
  resultIds: readonly string[],
): Promise<ReadonlyMap<string, ResultRoleNodes[R]>> {
  const things = await oneOfResults(store, ROLE_KINDS[role], `-[:${RESULT_RELATIONS[role]}]->`, resultIds);
  return things as ReadonlyMap<string, ResultRoleNodes[R]>;
}

async function oneOfResults<K extends NodeKind>(
  store: GraphStore,
  kind: K,
  way: string,
  resultIds: readonly string[],
): Promise<ReadonlyMap<string, NodeOf<K>>> {
  const text = [
    `UNWIND $ids AS id MATCH (t:Result {id: id})${way}(x:${LABELS[kind]})`,
    `RETURN id AS parent, ${projection(kind, 'x')} AS node, x.id AS item ORDER BY parent, item DESC`,
  ].join('\n');
  const rows = await store.read({ name: `${kind} of results`, text }, { ids: [...new Set(resultIds)] });
  return new Map(rows.map((row) => [textOf(row, 'parent'), decodeNode(kind, row['node'])]));
}
