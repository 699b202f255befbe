import { connect } from 'node:net';
import { type Config, readConfig } from '../../src/config';
import { type GraphStore } from '../../src/graph/graph-store';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { type RunningServer, startServer } from '../../src/server/start-server';
import { tagReader } from '../ingestion/ingest/tag-reader';

export interface ServedGraph {
  readonly store: GraphStore;
  readonly server: RunningServer;
  /** What was logged as an error. */
  readonly failures: readonly object[];
  close(): Promise<void>;
}

/** An empty graph in memory, served on a free port. */
export async function serveGraph(more: Partial<Config> = {}): Promise<ServedGraph> {
  const store = await openGraphStore({ directory: null, shuffleUnordered: true });
  await store.applySchema();
  const failures: object[] = [];
  const logger = { error: (details: object) => void failures.push(details), warn: () => undefined };
  const config = { ...readConfig({}), port: 0, ...more };
  const server = await startServer({ config, store, logger, createReader: () => tagReader });
  return {
    store,
    server,
    failures,
    close: async () => {
      await server.stop();
      await store.close();
    },
  };
}

export async function postQuery(
  { server }: ServedGraph,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

/** Sends bytes as they are and gives what comes back until the server hangs up (or `patience` milliseconds are over). */
export function sendBytes(port: number, bytes: string | Buffer, patience = 2_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
