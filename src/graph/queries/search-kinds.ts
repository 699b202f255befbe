import { type NodeKind } from '../../domain/ids';
import { type GraphNode, type ResultNode } from '../nodes';

/** The kinds of node that can be searched for. */
export type SearchKind = Exclude<NodeKind, 'RESULT'>;
export type SearchNode = Exclude<GraphNode, ResultNode>;

/** In the order in which equally good hits are listed. */
export const SEARCH_KINDS: readonly SearchKind[] = [
  'CONCEPT',
  'HARDWARE',
  'DATASET',
  'METRIC',
  'PAPER',
  'ORGANIZATION',
  'AUTHOR',
];

/** The kinds asked for, all where none are named, in the order of {@link SEARCH_KINDS}. */
export function searchedKinds(kinds: readonly SearchKind[] | null | undefined): readonly SearchKind[] {
  return SEARCH_KINDS.filter((kind) => kinds?.includes(kind) ?? true);
}
