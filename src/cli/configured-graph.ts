import { type Config } from '../config';
import { type GraphLogger } from '../graph/graph-logger';
import { type GraphStore } from '../graph/graph-store';
import { openGraphStore } from '../graph/open-graph-store';

/** The graph that the configuration names: a Neo4j server, or the embedded one in the data directory. */
export function openConfiguredGraph(
  { graph, dataDirectory }: Pick<Config, 'graph' | 'dataDirectory'>,
  logger?: GraphLogger,
): Promise<GraphStore> {
  const { url, user, password, database } = graph;
  const logging = logger === undefined ? {} : { logger };
  if (url === undefined) return openGraphStore({ directory: dataDirectory, ...logging });
  const credentials = user === undefined || password === undefined ? {} : { user, password };
  return openGraphStore({ url, database, ...credentials, ...logging });
}

/** Runs `work` on the configured graph and closes it, whatever happens. */
export async function withConfiguredGraph<T>(
  config: Pick<Config, 'graph' | 'dataDirectory'>,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openConfiguredGraph(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
