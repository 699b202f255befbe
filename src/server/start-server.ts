import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { createApolloServer } from '../api/apollo-server';
import { type ApiLogger } from '../api/context';
import { EXAMPLE_QUERY } from '../api/example-query';
import { IngestedPapers } from '../api/ingest/ingested-papers';
import { buildSchema } from '../api/schema';
import { SubscriptionOperations } from '../api/subscriptions/subscription-operations';
import { type Config } from '../config';
import { type GraphStore } from '../graph/graph-store';
import { type PaperReader } from '../ingestion/paper-reader';
import { answerGraphql } from './graphql-endpoint';
import { live, ready } from './health';
import { createHttpServer } from './http-server';
import { send } from './http-answer';
import { ingestSubmissions } from './ingest-submissions';
import { ListenError } from './listen-error';
import { drain } from './shutdown';
import { createSubscriptionServer } from './subscription-server';
import { acceptWebSockets } from './web-socket-upgrade';

export interface ServerOptions {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'corsOrigins' | 'maxBodyBytes' | 'maxWebSockets' | 'writeToken' | 'limits'
  >;
  /** Open, with its schema applied; it stays open when the server stops. */
  readonly store: GraphStore;
  /** Called when papers are first handed in. */
  readonly createReader: () => PaperReader;
  readonly logger: ApiLogger;
}

export interface RunningServer {
  /** Where GraphQL is, `http://localhost:4000/graphql`. */
  readonly url: string;
  readonly port: number;
  /** Stops accepting, answers what is in flight, and ends within about four seconds whatever clients do. */
  stop(): Promise<void>;
}

/** Serves GraphQL at /graphql (over WebSocket its subscriptions, Apollo Sandbox in a browser) and health at /health/live and /health/ready. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, store, logger } = options;
  let reader: PaperReader | undefined;
  let stopping = false;
  const schema = buildSchema();
  const apollo = createApolloServer({
    schema,
    logger,
    limits: config.limits,
    plugins: [
      ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false, document: EXAMPLE_QUERY }),
    ],
  });
  await apollo.start();
  const ingestedPapers = new IngestedPapers(store);
  const ingestPapers = ingestSubmissions({
    store,
    reader: () => (reader ??= options.createReader()),
    onWritten: (paperIds) => ingestedPapers.tell(paperIds),
  });
  const { writeToken, maxBodyBytes, corsOrigins } = config;
  const dependencies = {
    store,
    ingestPapers,
    ingestedPapers,
    ...(writeToken === undefined ? {} : { writeToken }),
  };
  const server = createHttpServer({
    corsOrigins,
    logger,
    isStopping: () => stopping,
    routes: {
      '/graphql': (request, response, search) =>
        answerGraphql({ apollo, dependencies, maxBodyBytes }, request, response, search),
      '/health/live': (_, response) => {
        send(response, live());
        return Promise.resolve();
      },
      '/health/ready': async (_, response) => {
        send(response, await ready(store, stopping));
      },
    },
  });
  const subscriptions = createSubscriptionServer({
    operations: new SubscriptionOperations({ schema, logger, limits: config.limits }),
    dependencies,
    logger,
    maxConnections: config.maxWebSockets,
  });
  acceptWebSockets(server, {
    path: '/graphql',
    origins: corsOrigins,
    open: (...upgrade) => subscriptions.open(...upgrade),
  });
  const listening = once(server, 'listening');
  server.listen({ host: config.host, port: config.port });
  await listening.catch(async (error: unknown) => {
    await Promise.all([apollo.stop(), subscriptions.stop()]);
    throw listenError(error, config);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${printedHost(config.host)}:${port}/graphql`,
    port,
    stop: async () => {
      stopping = true;
      await Promise.all([drain(server), subscriptions.stop()]);
      await apollo.stop();
    },
  };
}

/** A host that a person can open: every-address and loopback hosts as `localhost`. */
function printedHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listenError(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use: stop what listens there, or set PORT to another.`,
    EACCES: `Port ${port} may not be used by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one of its own, or to 0.0.0.0.`,
    ENOTFOUND: `The host ${host} is not known: set HOST to an address of this machine, or to 0.0.0.0.`,
  };
  const reason = reasons[String(code)] ?? `The server cannot listen on ${host}:${port} (${String(code)}).`;
  return new ListenError(reason, { cause: error });
}
