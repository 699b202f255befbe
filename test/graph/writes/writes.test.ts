import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { randomWritesContract } from './random-writes-contract';
import { writesContract } from './writes-contract';

describe('writes on the embedded engine', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
  });
  afterAll(() => store.close());
  writesContract(() => store);
  randomWritesContract(() => store, 12);
});
