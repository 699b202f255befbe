import { type DatasetNode } from '../../graph/nodes';
import { type HierarchyArgs, variants, variantsTotals } from '../../graph/queries/hierarchy';
import { type NestedList, plainEdge } from '../connection/lists';

export const VARIANTS_OF_DATASETS: NestedList<HierarchyArgs, DatasetNode> = {
  name: 'datasetVariants',
  edge: plainEdge,
  pages: variants,
  totals: variantsTotals,
};
