import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { filledStore } from '../../neo4j/filled-store';
import { describeNeo4j } from '../../neo4j/neo4j-under-test';
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

describeNeo4j('queries', (neo4j) => {
  describe('a generated graph', () => {
    const inputs = queryCorpus(300);
    const model = modelOf(inputs);
    const store = filledStore(neo4j, (opened) => writeInputs(opened, inputs));
    listsContract(store, model, 4);
    nestedContract(store, model, 4);
    hierarchyContract(store, model, 4);
    lookupsContract(store, model);
  });

  describe('an empty graph', () => {
    emptyGraphContract(filledStore(neo4j, () => Promise.resolve()));
  });

  describe('a graph that changes between pages', () => {
    changingGraphContract(
      filledStore(neo4j, () => Promise.resolve()),
      4,
    );
  });

  describe('search', () => {
    searchContract(filledStore(neo4j, (opened) => upsertPapers(opened, SEARCH_GRAPHS)));
  });

  describe('special things', () => {
    idsContract(filledStore(neo4j, writeSpecialThings));
  });

  describe('a hub', () => {
    hubContract(filledStore(neo4j, writeHub));
  });
});
