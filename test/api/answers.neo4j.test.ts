import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { answersContract } from './answers-contract';
import { fill } from './api-under-test';
import { SMALL_GRAPH } from './small-graph';

describeNeo4j('answers', (neo4j) => {
  beforeAll(() => fill(neo4j().store, SMALL_GRAPH));
  answersContract(() => neo4j().store);
});
