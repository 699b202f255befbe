import { ConfigError } from '../config';
import { GraphError } from '../graph/graph-error';
import { IngestError } from '../ingestion/ingest-error';
import { ListenError } from '../server/listen-error';
import { UsageError } from './command';

const EXPECTED = [ConfigError, GraphError, IngestError, ListenError, UsageError];

/** What to tell a person: of an error that was expected its message, which says what to do. */
export function describeError(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `papergraph met an error that it does not know; please report it:\n${text}`;
}
