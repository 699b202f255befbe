import { type GraphStore } from '../../src/graph/graph-store';
import { openTestStore } from './api-under-test';
import { statementsContract } from './statements-contract';

describe('the number of statements', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());
  statementsContract(() => store);
});
