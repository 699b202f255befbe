import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { modelOf } from './brute-force/graph-model';
import { changingGraphContract } from './changing-graph-contract';
import { emptyGraphContract } from './empty-graph-contract';
import { hierarchyContract } from './hierarchy-contract';
import { hubContract, writeHub } from './hub-contract';
import { idsContract, writeSpecialThings } from './ids-contract';
import { listsContract } from './lists-contract';
import { lookupsContract } from './lookups-contract';
import { nestedContract } from './nested-contract';
import { queryCorpus, writeInputs } from './query-graph';
import { SEARCH_GRAPHS, searchContract } from './search-contract';

describe('queries on the embedded engine', () => {
  describe('a generated graph', () => {
    const inputs = queryCorpus(300);
    const model = modelOf(inputs);
    const store = embeddedStore((opened) => writeInputs(opened, inputs));
    listsContract(store, model, 25);
    nestedContract(store, model, 25);
    hierarchyContract(store, model, 25);
    lookupsContract(store, model);
  });

  describe('an empty graph', () => {
    emptyGraphContract(embeddedStore(() => Promise.resolve()));
  });

  describe('a graph that changes between pages', () => {
    changingGraphContract(
      embeddedStore(() => Promise.resolve()),
      25,
    );
  });

  describe('search', () => {
    searchContract(embeddedStore((opened) => upsertPapers(opened, SEARCH_GRAPHS)));
  });

  describe('special things', () => {
    idsContract(embeddedStore(writeSpecialThings));
  });

  describe('a hub', () => {
    hubContract(embeddedStore(writeHub));
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
