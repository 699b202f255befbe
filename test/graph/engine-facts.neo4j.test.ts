import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { engineFactsContract, makeHub } from './engine-facts-contract';

describeNeo4j('what the engine does', (neo4j) => {
  beforeAll(() => makeHub(neo4j().store));
  engineFactsContract(() => neo4j().store);
});
