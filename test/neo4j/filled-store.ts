import { type GraphStore } from '../../src/graph/graph-store';
import { type Neo4jUnderTest } from './neo4j-under-test';

/** The server's graph, emptied and filled anew before the first test of the suite around it. */
export function filledStore(
  neo4j: () => Neo4jUnderTest,
  fill: (store: GraphStore) => Promise<unknown>,
): () => GraphStore {
  beforeAll(async () => {
    await neo4j().clean();
    await fill(neo4j().store);
  }, 120_000);
  return () => neo4j().store;
}
