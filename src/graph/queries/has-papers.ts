import { type GraphStore } from '../graph-store';
import { type Statement } from '../statement';

const ANY_PAPER: Statement = { name: 'any paper', text: 'MATCH (p:Paper) RETURN p.id AS id LIMIT 1' };

/** Whether any paper stands in the graph. */
export async function hasPapers(store: GraphStore): Promise<boolean> {
  return (await store.read(ANY_PAPER)).length > 0;
}
