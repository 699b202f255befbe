import { modelOf } from '../queries/brute-force/graph-model';
import { writeInputs } from '../queries/query-graph';
import { embeddedSuiteStore } from '../embedded-suite-store';
import { boardsContract } from './boards-contract';
import { comparisonContract } from './comparison-contract';
import { emptyGraphContract } from './empty-graph-contract';
import { facetsContract } from './facets-contract';
import { hubContract, writeQuestionHub } from './hub-contract';
import { questionCorpus } from './question-corpus';
import { relativesContract } from './relatives-contract';
import { trendsContract } from './trends-contract';
import { walksContract } from './walks-contract';

describe('questions on the embedded engine', () => {
  describe('a generated graph', () => {
    const inputs = questionCorpus(300);
    const model = modelOf(inputs);
    const store = embeddedSuiteStore((opened) => writeInputs(opened, inputs));
    facetsContract(store, model, 25);
    boardsContract(store, model, 25);
    comparisonContract(store, model, 25);
    trendsContract(store, model, 25);
    relativesContract(store, model, 25);
    walksContract(store, model, 25);
  });

  describe('an empty graph', () => {
    emptyGraphContract(embeddedSuiteStore());
  });

  describe('a hub', () => {
    hubContract(embeddedSuiteStore(writeQuestionHub));
  });
});
