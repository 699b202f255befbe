import { GraphError } from '../graph-error';

const CONFLICT_STATUS = '40000';

/** The GQLSTATUS that the engine gives its errors, where it gives one. */
function statusOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('gqlStatus' in error)) return undefined;
  return typeof error.gqlStatus === 'string' ? error.gqlStatus : undefined;
}

/** The engine's error while running or committing a statement, as the port's. */
export function fromEmbeddedError(error: unknown, statement: string): GraphError {
  if (error instanceof GraphError) return error;
  const text = String(error);
  const cause = { cause: error };
  if (statusOf(error) === CONFLICT_STATUS || text.includes('Write conflict')) {
    return new GraphError('CONFLICT', `${statement} met another write to the same nodes.`, cause);
  }
  if (text.includes('UNIQUE constraint violation')) {
    return new GraphError('CONSTRAINT', `${statement} would give an id to a second node.`, cause);
  }
  if (text.includes('GRAFEO-T009') || /No space left|os error 28/.test(text)) {
    const message = 'The graph could not be written to disk: free some space and do it again.';
    return new GraphError('UNAVAILABLE', message, cause);
  }
  return new GraphError('STATEMENT', `${statement} failed in the embedded graph engine.`, cause);
}

/** The engine's error while opening the graph in `directory`, as the port's. */
export function fromOpenError(error: unknown, directory: string): GraphError {
  const text = String(error);
  const cause = { cause: error };
  if (text.includes('cannot be locked')) {
    const message =
      `Another process has the graph in ${directory} open. ` +
      'Stop it, or use another directory (DATA_DIR), or a Neo4j server (GRAPH_URL), which several processes can share.';
    return new GraphError('LOCKED', message, cause);
  }
  if (/\bE(?:ACCES|PERM|NOTDIR|EXIST|ROFS|NOSPC)\b|cannot create|os error (?:2|13|20|28|30)\b/.test(text)) {
    const message = `The graph directory ${directory} cannot be written: check its path and permissions (DATA_DIR).`;
    return new GraphError('UNAVAILABLE', message, cause);
  }
  const message =
    `The graph in ${directory} is damaged and was not opened; nothing was changed. ` +
    'Restore the directory from a backup, or move it away and ingest the papers again.';
  return new GraphError('CORRUPT', message, cause);
}
