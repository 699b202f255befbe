import { type PaperFilter } from '../filters/paper-filter';
import { asksForNothing, selectPapers } from '../filters/paper-selection';
import { type GraphStore } from '../graph-store';
import { numberOf } from '../row-values';
import { type Parameters } from '../statement';

/** The papers that a question is about, as the beginning of a statement that binds each of them to `p` once. */
export interface PaperSource {
  /** Every paper of the graph: what things keep about themselves can be used, and statements can start at things. */
  readonly all: boolean;
  readonly text: string;
  readonly parameters: Parameters;
}

/** Throws LimitError where the filter is too large. */
export async function paperSource(
  store: GraphStore,
  filter: PaperFilter | null | undefined,
): Promise<PaperSource> {
  return { all: asksForNothing(filter), ...(await selectPapers(store, filter)) };
}

export async function countSource(store: GraphStore, source: PaperSource): Promise<number> {
  const text = source.all
    ? 'MATCH (p:Paper) RETURN count(p) AS total'
    : `${source.text}\nRETURN count(p) AS total`;
  const [row] = await store.read({ name: 'papers of a question', text }, source.all ? {} : source.parameters);
  return row === undefined ? 0 : numberOf(row, 'total');
}
