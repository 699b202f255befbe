import { chooseNeo4j } from './choose-neo4j';
import { rememberRunning, tellTestFiles } from './neo4j-for-tests';
import { runOnServer } from './test-driver';

/** Finds or starts the Neo4j of this run, once for all test files, and waits until it takes a write. */
async function globalSetup(): Promise<void> {
  const found = await chooseNeo4j();
  if (typeof found === 'string') {
    if (process.env['PAPERGRAPH_REQUIRE_NEO4J'] === '1') throw new Error(`Neo4j is required: ${found}.`);
    process.stderr.write(`Neo4j tests are skipped: ${found}.\n`);
    tellTestFiles({ skipped: found });
    return;
  }
  rememberRunning(found);
  await runOnServer(found.address, 'CREATE (n:Warm) DELETE n');
  process.stderr.write(`Neo4j tests run on ${found.description}.\n`);
  tellTestFiles({ address: found.address });
}

export { globalSetup as default };
