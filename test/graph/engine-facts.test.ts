import { embeddedSuiteStore } from './embedded-suite-store';
import { engineFactsContract, makeHub } from './engine-facts-contract';

describe('what the embedded engine does', () => {
  const store = embeddedSuiteStore(makeHub);
  engineFactsContract(store);

  it('DISTINCT on what a CALL returned loses rows: should this fail, the rule against it can go', async () => {
    const text =
      "UNWIND ['concept:hub'] AS id MATCH (c:Concept {id: id}) " +
      'CALL (c) { MATCH (c)<-[:DISCUSSES]-(p:Paper) RETURN p } WITH DISTINCT p RETURN count(p) AS n';
    const [row] = await store().read({ name: 'distinct after call', text });
    expect(Number(row?.['n'])).toBeLessThan(6_000);
  });
});
