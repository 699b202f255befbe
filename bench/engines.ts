import { type GraphStore } from '../src/graph/graph-store';
import { openGraphStore } from '../src/graph/open-graph-store';
import { chooseNeo4j } from '../test/neo4j/choose-neo4j';
import { type ServerSize } from '../test/neo4j/jar-neo4j';
import { runOnServer } from '../test/neo4j/test-driver';

export const ENGINES = ['embedded', 'neo4j'] as const;
export type Engine = (typeof ENGINES)[number];

/** An engine to be measured. */
export interface OpenEngine {
  readonly description: string;
  /** An empty graph with its schema. */
  empty(): Promise<GraphStore>;
  close(): Promise<void>;
}

/** A server as it would be run: optimising compiler, and memory for 100,000 papers. */
const LARGE: ServerSize = { jvm: ['-Xms1g', '-Xmx4g'], pageCache: '1g' };
/** A bench may ask what takes long: no answer is cut off. */
const STATEMENT_TIMEOUT = 600_000;

/** The engine, or why it cannot be had here. What stands in a Neo4j named by NEO4J_TEST_URL is deleted. */
export async function openEngine(engine: Engine): Promise<OpenEngine | string> {
  return engine === 'embedded' ? embedded() : neo4j();
}

function embedded(): OpenEngine {
  let store: GraphStore | undefined;
  return {
    description: '@grafeo-db/js, in memory',
    async empty() {
      await store?.close();
      store = await openGraphStore({ directory: null });
      await store.applySchema();
      return store;
    },
    async close() {
      await store?.close();
    },
  };
}

async function neo4j(): Promise<OpenEngine | string> {
  const server = await chooseNeo4j(LARGE);
  if (typeof server === 'string') return server;
  const store = await openGraphStore({ ...server.address, statementTimeout: STATEMENT_TIMEOUT });
  return {
    description: `Neo4j, ${server.description}`,
    async empty() {
      await runOnServer(
        server.address,
        'MATCH (x) CALL (x) { DETACH DELETE x } IN TRANSACTIONS OF 10000 ROWS',
      );
      await store.applySchema();
      return store;
    },
    async close() {
      await store.close();
      await server.stop();
    },
  };
}
