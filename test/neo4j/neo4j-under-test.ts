import { type GraphStore } from '../../src/graph/graph-store';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store';
import { hearOfNeo4j, type Neo4jAddress } from './neo4j-for-tests';
import { takeTurn } from './server-turn';
import { runOnServer } from './test-driver';

/** How long a test file waits for its turn: the others' work, not its own. */
const TURN_MILLISECONDS = 600_000;
const DELETE_ALL = 'MATCH (x) CALL (x) { DETACH DELETE x } IN TRANSACTIONS OF 10000 ROWS';

/** An empty graph with its schema on a real server, for one test file at a time. */
export interface Neo4jUnderTest {
  readonly store: GraphStore;
  readonly address: Neo4jAddress;
  /** Deletes all nodes; the schema stays. */
  clean(): Promise<void>;
  /** Closes the store and lets the next test file have the server. */
  close(): Promise<void>;
}

/**
 * Waits until no other test file uses the server, empties its graph, applies the schema and opens a store. Call `close()`
 * in `afterAll`. Most files want {@link describeNeo4j}, which does both.
 */
export async function openNeo4jForTest(): Promise<Neo4jUnderTest> {
  const address = neo4jAddress();
  const release = await takeTurn(address.url);
  const store = Neo4jStore.open({ ...address, writeRetryTime: 5_000 });
  const clean = async (): Promise<void> => {
    await runOnServer(address, DELETE_ALL);
  };
  const close = async (): Promise<void> => {
    await store.close();
    await release();
  };
  try {
    await clean();
    if (!(await store.status()).schemaApplied) await store.applySchema();
  } catch (error) {
    await close();
    throw error;
  }
  return { store, address, clean, close };
}

/**
 * A suite on a real Neo4j, in a file named `x.neo4j.test.ts`; skipped with its reason where there is none. The server is
 * this file's alone, and the graph empty, from the first `beforeAll` to the end of the suite (one such suite a file):
 *
 *     describeNeo4j('papers page', (neo4j) => {
 *       beforeAll(() => upsertPapers(neo4j().store, corpus));
 *       papersPageContract(() => neo4j().store);
 *     });
 *
 * `neo4j()` is there in hooks and tests, not while the suite is being described.
 */
export function describeNeo4j(name: string, suite: (neo4j: () => Neo4jUnderTest) => void): void {
  const found = hearOfNeo4j();
  if ('skipped' in found) {
    describe.skip(`${name} on Neo4j (${found.skipped})`, () => {
      suite(() => {
        throw new Error(found.skipped);
      });
    });
    return;
  }
  describe(`${name} on Neo4j`, () => {
    let opened: Neo4jUnderTest | undefined;
    beforeAll(async () => {
      opened = await openNeo4jForTest();
    }, TURN_MILLISECONDS);
    afterAll(async () => opened?.close());
    suite(() => {
      if (opened === undefined) throw new Error('The server is there in hooks and tests only.');
      return opened;
    });
  });
}

function neo4jAddress(): Neo4jAddress {
  const found = hearOfNeo4j();
  if ('skipped' in found) throw new Error(`There is no Neo4j to test on: ${found.skipped}.`);
  return found.address;
}
