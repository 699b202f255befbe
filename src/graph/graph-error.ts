/**
 * UNAVAILABLE: the engine does not answer. AUTHENTICATION: it refuses the credentials. TIMEOUT: it took too long.
 * CONFLICT: retries did not get through. CONSTRAINT: an id or key would stand twice. CORRUPT: the data cannot be
 * opened. LOCKED: another process has the embedded graph open. STATEMENT: a statement of ours is wrong (a bug).
 */
export const GRAPH_ERROR_CODES = [
  'UNAVAILABLE',
  'AUTHENTICATION',
  'TIMEOUT',
  'CONFLICT',
  'CONSTRAINT',
  'CORRUPT',
  'LOCKED',
  'STATEMENT',
] as const;
export type GraphErrorCode = (typeof GRAPH_ERROR_CODES)[number];

/** The one error type of the graph boundary; the message says what to do, `cause` keeps the engine's own error. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  constructor(
    readonly code: GraphErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
