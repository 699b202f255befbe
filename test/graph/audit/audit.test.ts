import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { auditContract } from './audit-contract';

describe('an audit of the embedded graph', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
  });
  afterAll(() => store.close());
  auditContract(() => store);
});
