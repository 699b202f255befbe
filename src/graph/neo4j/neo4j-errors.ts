import { Neo4jError } from 'neo4j-driver';
import { GraphError } from '../graph-error';

/** The driver counts it as transient and would fill the server's memory again and again. */
const OUT_OF_MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

const LOST: ReadonlySet<string> = new Set(['ServiceUnavailable', 'SessionExpired']);

const UNAVAILABLE =
  'The Neo4j server does not answer: check that it runs and that GRAPH_URL names its Bolt address and port.';
const AUTHENTICATION = 'The Neo4j server refuses the credentials: check GRAPH_USER and GRAPH_PASSWORD.';

/** Whether the connection went away under a statement, so that a read may be asked once more. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Neo4jError && LOST.has(error.code);
}

/** Whether doing a whole write transaction again can help. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable && error.code !== OUT_OF_MEMORY;
}

/** The driver's error as the port's; `statement` names what was being done. */
export function fromNeo4jError(error: unknown, statement: string): GraphError {
  if (error instanceof GraphError) return error;
  const cause = { cause: error };
  const code = error instanceof Neo4jError ? error.code : '';
  const text = error instanceof Error ? error.message : '';

  if (code.startsWith('Neo.ClientError.Security.')) return fromSecurityCode(code, cause);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    const message = 'The Neo4j server has no such database: check GRAPH_DATABASE.';
    return new GraphError('UNAVAILABLE', message, cause);
  }
  if (code === OUT_OF_MEMORY || code.includes('.TransactionTimedOut')) {
    const message =
      code === OUT_OF_MEMORY
        ? `${statement} needs more memory than the Neo4j server grants one transaction.`
        : `${statement} took longer than a statement may.`;
    return new GraphError('TIMEOUT', message, cause);
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new GraphError('CONSTRAINT', `${statement} would give an id to a second node.`, cause);
  }
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new GraphError('CONFLICT', `${statement} met other writes to the same nodes.`, cause);
  }
  if (isAway(code, text)) return new GraphError('UNAVAILABLE', UNAVAILABLE, cause);
  return new GraphError('STATEMENT', `${statement} failed on the Neo4j server.`, cause);
}

function fromSecurityCode(code: string, cause: { readonly cause: unknown }): GraphError {
  if (code.endsWith('.AuthenticationRateLimit')) {
    const message =
      'The Neo4j server has locked this user out for some seconds after wrong passwords: wait, then check GRAPH_USER and GRAPH_PASSWORD.';
    return new GraphError('AUTHENTICATION', message, cause);
  }
  if (code.endsWith('.CredentialsExpired')) {
    const message =
      'The password has expired: give the Neo4j user a new one (ALTER CURRENT USER SET PASSWORD …) and set GRAPH_PASSWORD.';
    return new GraphError('AUTHENTICATION', message, cause);
  }
  if (code.endsWith('.Forbidden')) {
    const message =
      'The Neo4j user may not do this: give GRAPH_USER the right to read, write and change the schema.';
    return new GraphError('AUTHENTICATION', message, cause);
  }
  return new GraphError('AUTHENTICATION', AUTHENTICATION, cause);
}

function isAway(code: string, text: string): boolean {
  return (
    LOST.has(code) ||
    code.startsWith('Neo.TransientError.') ||
    /acquisition timed out|pool is closed/i.test(text)
  );
}
