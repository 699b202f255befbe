/* eslint-disable @typescript-eslint/no-require-imports -- Neo4j's driver takes longest to load and most graphs do without */
import { EmbeddedStore } from './embedded/embedded-store';
import { GraphError } from './graph-error';
import { type GraphLogger } from './graph-logger';
import { type GraphStore } from './graph-store';
import type * as neo4jModule from './neo4j/neo4j-store';

const NEO4J_SCHEME = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;

export interface GraphStoreOptions {
  /** `bolt://host:7687`, `neo4j://…` (a cluster is routed), each also with `+s` or `+ssc`; without it the graph is embedded. */
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  /** Name of the Neo4j database; `neo4j` where nothing is said. */
  readonly database?: string;
  /** Directory of the embedded graph, made where it is not there; null keeps the graph in memory. */
  readonly directory?: string | null;
  /** Embedded only, for tests: rows without ORDER BY come in random order. */
  readonly shuffleUnordered?: boolean;
  /** Neo4j only: longest time of one statement, in milliseconds. */
  readonly statementTimeout?: number;
  /** Neo4j only: how long a write is tried again while the server is away, in milliseconds. */
  readonly writeRetryTime?: number;
  readonly logger?: GraphLogger;
}

/**
 * The graph that the options name. An embedded one is open afterwards; Neo4j is first asked by the first statement, or
 * by `status()`. Throws GraphError: UNAVAILABLE for an address that is none, LOCKED, CORRUPT.
 */
export async function openGraphStore(options: GraphStoreOptions): Promise<GraphStore> {
  const { url, directory = null, ...rest } = options;
  if (url === undefined) return EmbeddedStore.open({ directory, ...rest });
  if (!NEO4J_SCHEME.test(url)) {
    const message = `GRAPH_URL must start with bolt://, neo4j://, bolt+s://, neo4j+s://, bolt+ssc:// or neo4j+ssc://.`;
    throw new GraphError('UNAVAILABLE', message);
  }
  const { Neo4jStore } = require('./neo4j/neo4j-store') as typeof neo4jModule;
  return Promise.resolve(Neo4jStore.open({ url, ...rest }));
}
