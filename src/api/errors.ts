import { GraphQLError } from 'graphql';

/**
 * Every code that an answer of this API can carry, beside those that Apollo Server gives a request that never reaches
 * a resolver (GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT for variables, BAD_REQUEST, …).
 */
export const API_ERROR_CODES = [
  'BAD_ARGUMENT',
  'BAD_CURSOR',
  'BAD_ID',
  'PAGE_TOO_LARGE',
  'LIMIT_EXCEEDED',
  'UNAUTHENTICATED',
  'WRITES_DISABLED',
  'UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

/** An error that is meant for the client: the message says what is allowed, the extensions say which argument. */
export class ApiError extends GraphQLError {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { extensions: { ...details, code } });
  }
}

/** @param argument the argument's name, or the path below it: `filter.publishedOn.from`, `ids[3]`. */
export function badArgument(argument: string, allowed: string): ApiError {
  return new ApiError('BAD_ARGUMENT', `Argument "${argument}": ${allowed}`, { argument });
}

export function badCursor(argument: string, allowed: string): ApiError {
  return new ApiError('BAD_CURSOR', `Argument "${argument}": ${allowed}`, { argument });
}

export function badId(argument: string, allowed: string): ApiError {
  return new ApiError('BAD_ID', `Argument "${argument}": ${allowed}`, { argument });
}

export function pageTooLarge(argument: string, value: number, limit: number): ApiError {
  return new ApiError(
    'PAGE_TOO_LARGE',
    `Argument "${argument}": a page holds at most ${limit} items, ${value} were asked for; take smaller pages and follow pageInfo.endCursor.`,
    { argument, value, limit },
  );
}

/** A limit on the work that one request may cause. `name` is what `extensions.limit.name` says. */
export function limitExceeded(name: string, value: number, max: number, message: string): ApiError {
  return new ApiError('LIMIT_EXCEEDED', message, { limit: { name, value, max } });
}
