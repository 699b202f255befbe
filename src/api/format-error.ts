import { randomUUID } from 'node:crypto';

import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { GraphError } from '../graph/graph-error';
import { LimitError } from '../graph/limit-error';
import { type ApiLogger } from './context';
import { ApiError, limitExceeded } from './errors';
import { type Limits } from './limits/limits';
import { SUBSCRIPTIONS_ELSEWHERE } from './limits/limits-plugin';

/** What Apollo Server says of requests that never reach a resolver; these messages are meant for the client. */
const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'LIMIT_EXCEEDED',
]);
const SUBSCRIPTION_BY_GET = /not subscription operations$/;
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** Turns every error into one of the closed set of codes; what is not meant for the client goes to the log alone. */
export function errorFormatter(
  limits: Limits,
  logger: ApiLogger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const answer = (said: ApiError): GraphQLFormattedError => ({
      message: said.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: said.extensions,
    });
    if (cause instanceof ApiError) return answer(cause);
    if (cause instanceof LimitError) return answer(fromLimit(cause));
    if (cause instanceof GraphQLError && REQUEST_CODES.has(formatted.extensions?.['code'])) {
      if (TOO_MANY_TOKENS.test(cause.message)) return answer(tooManyTokens(limits.tokens));
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      const message = SUBSCRIPTION_BY_GET.test(cause.message) ? SUBSCRIPTIONS_ELSEWHERE : formatted.message;
      return { ...formatted, message, extensions };
    }
    const reference = randomUUID();
    logger.error({ err: cause, reference, path: formatted.path }, 'A request failed');
    return answer(fromFailure(cause, reference));
  };
}

function fromLimit({ limit, allowed, message }: LimitError): ApiError {
  return new ApiError('LIMIT_EXCEEDED', message, { limit: { name: limit, max: allowed } });
}

function tooManyTokens(max: number): ApiError {
  const advice = `The query has more than ${max} tokens; pass values as variables and select fewer fields.`;
  return limitExceeded('tokens', max + 1, max, advice);
}

function fromFailure(cause: unknown, reference: string): ApiError {
  const code = cause instanceof GraphError ? cause.code : undefined;
  switch (code) {
    case 'TIMEOUT':
      return new ApiError(
        'TIMEOUT',
        'The graph took too long to answer. Narrow the filter, take smaller pages, or ask for less at once.',
        { reference },
      );
    case 'UNAVAILABLE':
    case 'AUTHENTICATION':
    case 'CONFLICT':
    case 'LOCKED':
      return new ApiError(
        'UNAVAILABLE',
        `The graph cannot be reached at the moment. Try again in a few seconds; the operator finds details in the log under ${reference}.`,
        { reference },
      );
    default:
      return new ApiError(
        'INTERNAL',
        `Something went wrong inside papergraph. The operator finds details in the log under ${reference}.`,
        { reference },
      );
  }
}
