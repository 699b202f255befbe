import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { modelOf } from '../queries/brute-force/graph-model';
import { writeInputs } from '../queries/query-graph';
import { boardsContract } from './boards-contract';
import { comparisonContract } from './comparison-contract';
import { emptyGraphContract } from './empty-graph-contract';
import { facetsContract } from './facets-contract';
import { hubContract, writeQuestionHub } from './hub-contract';
import { questionCorpus } from './question-corpus';
import { relativesContract } from './relatives-contract';
import { trendsContract } from './trends-contract';
import { walksContract } from './walks-contract';

describe('questions on the embedded engine', () => {
  describe('a generated graph', () => {
    const inputs = questionCorpus(300);
    const model = modelOf(inputs);
    const store = embeddedStore((opened) => writeInputs(opened, inputs));
    facetsContract(store, model, 25);
    boardsContract(store, model, 25);
    comparisonContract(store, model, 25);
    trendsContract(store, model, 25);
    relativesContract(store, model, 25);
    walksContract(store, model, 25);
  });

  describe('an empty graph', () => {
    emptyGraphContract(embeddedStore(() => Promise.resolve()));
  });

  describe('a hub', () => {
    hubContract(embeddedStore(writeQuestionHub));
  });
});

/** A store of its own for the suite around it, filled before the first test. */
function embeddedStore(fill: (store: GraphStore) => Promise<unknown>): () => GraphStore {
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
