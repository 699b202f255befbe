import { type GraphStore } from '../../src/graph/graph-store';
import { openGraphStore } from '../../src/graph/open-graph-store';

/**
 * An embedded graph in memory for the suite around the call, with its schema, filled before the first test; rows that no
 * statement orders come shuffled.
 */
export function embeddedSuiteStore(
  fill: (store: GraphStore) => Promise<unknown> = () => Promise.resolve(),
): () => GraphStore {
  let store: GraphStore | undefined;
  beforeAll(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
    await fill(store);
  });
  afterAll(() => store?.close());
  return () => {
    if (store === undefined) throw new Error('The store is there in hooks and tests only.');
    return store;
  };
}
