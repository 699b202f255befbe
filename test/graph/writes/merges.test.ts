import { embeddedSuiteStore } from '../embedded-suite-store';
import { mergeContract } from './merge-contract';
import { randomMergesContract } from './random-merges-contract';

describe('merges on the embedded engine', () => {
  const store = embeddedSuiteStore();
  mergeContract(store);
  randomMergesContract(store, [1, 2, 3], 8);
});
