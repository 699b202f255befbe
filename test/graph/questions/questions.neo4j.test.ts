import { filledStore } from '../../neo4j/filled-store';
import { describeNeo4j } from '../../neo4j/neo4j-under-test';
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

describeNeo4j('questions', (neo4j) => {
  describe('a generated graph', () => {
    const inputs = questionCorpus(300);
    const model = modelOf(inputs);
    const store = filledStore(neo4j, (opened) => writeInputs(opened, inputs));
    facetsContract(store, model, 4);
    boardsContract(store, model, 4);
    comparisonContract(store, model, 4);
    trendsContract(store, model, 4);
    relativesContract(store, model, 3);
    walksContract(store, model, 4);
  });

  describe('an empty graph', () => {
    emptyGraphContract(filledStore(neo4j, () => Promise.resolve()));
  });

  describe('a hub', () => {
    hubContract(filledStore(neo4j, writeQuestionHub));
  });
});
