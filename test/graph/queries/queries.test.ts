import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { embeddedSuiteStore } from '../embedded-suite-store';
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
    const store = embeddedSuiteStore((opened) => writeInputs(opened, inputs));
    listsContract(store, model, 25);
    nestedContract(store, model, 25);
    hierarchyContract(store, model, 25);
    lookupsContract(store, model);
  });

  describe('an empty graph', () => {
    emptyGraphContract(embeddedSuiteStore());
  });

  describe('a graph that changes between pages', () => {
    changingGraphContract(embeddedSuiteStore(), 25);
  });

  describe('search', () => {
    searchContract(embeddedSuiteStore((opened) => upsertPapers(opened, SEARCH_GRAPHS)));
  });

  describe('special things', () => {
    idsContract(embeddedSuiteStore(writeSpecialThings));
  });

  describe('a hub', () => {
    hubContract(embeddedSuiteStore(writeHub));
  });
});
