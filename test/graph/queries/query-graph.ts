import { type GraphStore } from '../../../src/graph/graph-store';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { generatedCorpus } from '../generated-corpus';
import { type ModelInput } from './brute-force/graph-model';

const BATCH = 100;

/** A corpus with everything the queries are about, and when each of its papers is written. */
export function queryCorpus(papers: number, seed = 7): readonly ModelInput[] {
  return generatedCorpus({ seed, papers, concepts: 60, links: 10, hubShare: 0.5 }).map((graph, index) => ({
    graph,
    ingestedAt: `2026-11-${String(1 + Math.floor(index / BATCH)).padStart(2, '0')}T08:00:00.000Z`,
  }));
}

export async function writeInputs(store: GraphStore, inputs: readonly ModelInput[]): Promise<void> {
  for (let start = 0; start < inputs.length; start += BATCH) {
    const batch = inputs.slice(start, start + BATCH);
    await upsertPapers(
      store,
      batch.map(({ graph }) => graph),
      { now: batch[0]?.ingestedAt ?? '' },
    );
  }
}
