import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { fill } from './api-under-test';
import { WALKED_PAPERS } from './walked-papers';
import { walksContract } from './walks-contract';

describeNeo4j('walks', (neo4j) => {
  beforeAll(() => fill(neo4j().store, WALKED_PAPERS));
  walksContract(() => neo4j().store, { sizes: 1, bounds: 5 });
});
