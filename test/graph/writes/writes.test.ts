import { embeddedSuiteStore } from '../embedded-suite-store';
import { randomWritesContract } from './random-writes-contract';
import { writesContract } from './writes-contract';

describe('writes on the embedded engine', () => {
  const store = embeddedSuiteStore();
  writesContract(store);
  randomWritesContract(store, 12);
});
