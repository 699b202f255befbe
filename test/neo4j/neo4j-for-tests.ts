/** How the test files reach the server; global-setup hands it to them in one environment variable. */
export interface Neo4jAddress {
  readonly url: string;
  readonly user: string;
  /** Absent for a server without authentication. */
  readonly password?: string;
  readonly database?: string;
}

/** A server that the tests run on. */
export interface Neo4jForTests {
  readonly address: Neo4jAddress;
  /** For the one line that says what the tests run on. */
  readonly description: string;
  stop(): Promise<void>;
}

/** The test files' side of what global-setup found: a server, or the reason why there is none. */
export type Neo4jFound = { readonly address: Neo4jAddress } | { readonly skipped: string };

const VARIABLE = 'PAPERGRAPH_TEST_NEO4J';

export function tellTestFiles(found: Neo4jFound): void {
  process.env[VARIABLE] = JSON.stringify(found);
}

export function hearOfNeo4j(): Neo4jFound {
  const told = process.env[VARIABLE];
  if (told === undefined) return { skipped: 'test/neo4j/global-setup.ts has not run' };
  return JSON.parse(told) as Neo4jFound;
}

/** Global-setup and global-teardown share a process, but not their modules. */
const shared = globalThis as { papergraphNeo4j?: Neo4jForTests };

export function rememberRunning(neo4j: Neo4jForTests): void {
  shared.papergraphNeo4j = neo4j;
}

export function runningNeo4j(): Neo4jForTests | undefined {
  return shared.papergraphNeo4j;
}
