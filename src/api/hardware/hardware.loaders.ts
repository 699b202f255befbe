import { type HardwareNode } from '../../graph/nodes';
import { type HierarchyArgs, parts, partsTotals } from '../../graph/queries/hierarchy';
import { type NestedList, plainEdge } from '../connection/lists';

export const PARTS_OF_HARDWARE: NestedList<HierarchyArgs, HardwareNode> = {
  name: 'hardwareParts',
  edge: plainEdge,
  pages: parts,
  totals: partsTotals,
};
