import { describeNeo4j } from '../../neo4j/neo4j-under-test';
import { fill } from '../api-under-test';
import { SMALL_GRAPH } from '../small-graph';
import { ingestedPapersContract } from './ingested-papers-contract';

describeNeo4j('papers that were ingested', (neo4j) => {
  beforeAll(() => fill(neo4j().store, SMALL_GRAPH));
  ingestedPapersContract(() => neo4j().store);
});
