import { type NodeKind } from '../../domain/ids';

/** The GraphQL type of each kind of node. */
export const TYPE_NAMES: Readonly<Record<NodeKind, string>> = {
  PAPER: 'Paper',
  CONCEPT: 'Concept',
  HARDWARE: 'HardwarePlatform',
  DATASET: 'Dataset',
  METRIC: 'Metric',
  RESULT: 'Result',
  AUTHOR: 'Author',
  ORGANIZATION: 'Organization',
};

/** Which type of an interface or union a node of the graph is. */
export function typeName(node: { readonly kind: NodeKind }): string {
  return TYPE_NAMES[node.kind];
}
