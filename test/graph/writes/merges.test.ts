import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { mergeContract } from './merge-contract';
import { randomMergesContract } from './random-merges-contract';

describe('merges on the embedded engine', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
  });
  afterAll(() => store.close());
  mergeContract(() => store);
  randomMergesContract(() => store, [1, 2, 3], 8);
});
