import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema } from 'graphql';

import { type ApiLogger, type Context } from './context';
import { errorFormatter } from './format-error';
import { DEFAULT_LIMITS, type Limits } from './limits/limits';
import { limitsPlugin } from './limits/limits-plugin';
import { buildSchema } from './schema';

export interface ApolloServerOptions {
  readonly logger: ApiLogger;
  /** What the default limits are replaced by. */
  readonly limits?: Partial<Limits>;
  /** Beside our own: the landing page, draining of the HTTP server. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** Built where absent. */
  readonly schema?: GraphQLSchema;
}

/**
 * The whole API but for HTTP. Each request needs a context of its own (createContext). Signals are left to the caller,
 * who starts and stops the server.
 */
export function createApolloServer(options: ApolloServerOptions): ApolloServer<Context> {
  const { logger, plugins = [], schema = buildSchema() } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
    formatError: errorFormatter(limits, logger),
    plugins: [
      limitsPlugin(limits),
      // Cache control looks at every field that is resolved; nothing here sets cache hints.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: unknown) => logger.warn({ message }, 'Apollo Server warns'),
      error: (message: unknown) => logger.error({ message }, 'Apollo Server reports an error'),
    },
  });
}
