import { embeddedSuiteStore } from '../embedded-suite-store';
import { auditContract } from './audit-contract';

describe('an audit of the embedded graph', () => {
  const store = embeddedSuiteStore();
  auditContract(store);
});
