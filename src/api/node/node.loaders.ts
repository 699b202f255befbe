import { type NodeKind } from '../../domain/ids';
import { type GraphNode, type NodeOf } from '../../graph/nodes';
import { nodesByIds } from '../../graph/queries/nodes-by-ids';
import { type Context } from '../context';

/** A node of any kind; undefined where there is none of this id. */
export function loadAnyNode({ loaders, store }: Context, id: string): Promise<GraphNode | undefined> {
  return loaders.load('nodes', id, (ids) => nodesByIds(store, ids));
}

function isOfKind<K extends NodeKind>(node: GraphNode, kind: K): node is NodeOf<K> {
  return node.kind === kind;
}

/** The node of an id that names this kind. */
export async function loadNode<K extends NodeKind>(
  context: Context,
  kind: K,
  id: string,
): Promise<NodeOf<K> | undefined> {
  const node = await loadAnyNode(context, id);
  return node && isOfKind(node, kind) ? node : undefined;
}
