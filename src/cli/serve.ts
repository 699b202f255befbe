import 'reflect-metadata';
import { type Config, readConfig } from '../config';
import { type GraphStore } from '../graph/graph-store';
import { hasPapers } from '../graph/queries/has-papers';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { createLogger } from '../server/create-logger';
import { seedGraph } from '../server/seed-graph';
import { shutDown } from '../server/shutdown';
import { startServer } from '../server/start-server';
import { type CommandCall } from './command';
import { openConfiguredGraph } from './configured-graph';
import { createProgress } from './progress';
import { reportText } from './report-text';
import { EXIT_STOPPED, print, type Terminal } from './terminal';

const QUERY_WORTH_TRYING =
  '{ papers(first: 3, filter: { text: "hardware" }) { nodes { title hardware { nodes { name } } } } }';

export async function serve({ terminal }: CommandCall): Promise<number> {
  const config = readConfig(terminal.environment);
  const logger = createLogger(config);
  const stop = terminal.interruption();
  const store = await openConfiguredGraph(config, logger);
  try {
    await store.applySchema();
    if (config.seed === 'auto' && !(await hasPapers(store))) await fill(store, terminal, stop);
    if (stop.aborted) return EXIT_STOPPED;
    await serveUntil(stop, config, store, terminal, logger);
    return 0;
  } finally {
    await store.close();
  }
}

async function serveUntil(
  stop: AbortSignal,
  config: Config,
  store: GraphStore,
  terminal: Terminal,
  logger: ReturnType<typeof createLogger>,
): Promise<void> {
  const server = await startServer({ config, store, logger, createReader: createPaperReader });
  await print(
    terminal.output,
    `papergraph serves GraphQL at ${server.url}\nOpen it in a browser, or try:\n\n  ${QUERY_WORTH_TRYING}\n\n`,
  );
  await aborted(stop);
  await print(terminal.messages, 'Stopping: answering what is in flight.\n');
  await shutDown([() => server.stop(), () => store.checkpoint()], (error) => {
    logger.error({ err: error }, 'Could not stop cleanly');
  });
}

/** Ingests the shipped papers, telling how far it is. */
async function fill(store: GraphStore, terminal: Terminal, signal: AbortSignal): Promise<void> {
  await print(terminal.messages, 'The graph is empty: ingesting the papers that ship with papergraph.\n');
  const progress = createProgress(terminal);
  const report = await seedGraph(store, createPaperReader(), {
    signal,
    onProgress: (state, fraction) => progress.show(state, fraction),
  }).finally(() => progress.end());
  await print(terminal.messages, reportText(report, undefined));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
