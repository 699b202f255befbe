import { describeNeo4j } from '../../neo4j/neo4j-under-test';
import { mergeContract } from './merge-contract';
import { randomMergesContract } from './random-merges-contract';

describeNeo4j('merges', (neo4j) => {
  mergeContract(() => neo4j().store);
  randomMergesContract(() => neo4j().store, [4], 6);
});
