import { runningNeo4j } from './neo4j-for-tests';

async function globalTeardown(): Promise<void> {
  await runningNeo4j()?.stop();
}

export { globalTeardown as default };
