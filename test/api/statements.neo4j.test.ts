import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { statementsContract } from './statements-contract';

describeNeo4j('the number of statements', (neo4j) => {
  statementsContract(() => neo4j().store);
});
