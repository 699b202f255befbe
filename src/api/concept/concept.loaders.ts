import { type ConceptNode } from '../../graph/nodes';
import {
  broader,
  broaderTotals,
  type HierarchyArgs,
  narrower,
  narrowerTotals,
} from '../../graph/queries/hierarchy';
import { type NestedList, plainEdge } from '../connection/lists';

export const BROADER_CONCEPTS: NestedList<HierarchyArgs, ConceptNode> = {
  name: 'broaderConcepts',
  edge: plainEdge,
  pages: broader,
  totals: broaderTotals,
};

export const NARROWER_CONCEPTS: NestedList<HierarchyArgs, ConceptNode> = {
  name: 'narrowerConcepts',
  edge: plainEdge,
  pages: narrower,
  totals: narrowerTotals,
};
