import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { GrafeoDB } from '@grafeo-db/js';
import { fromOpenError } from './embedded-errors';

const FILE = 'papergraph.grafeo';
const CHECKPOINTS = { intervalMs: 60_000, walBytes: 64 * 1024 * 1024 };

/** A handle that is garbage-collected gives up its lock on the directory: those in use are held here. */
const open = new Set<GrafeoDB>();

/**
 * Opens the graph in `directory`, making it where it is not there; null is a graph in memory. Throws GraphError
 * LOCKED, CORRUPT or UNAVAILABLE.
 */
export function openEmbeddedDatabase(directory: string | null, shuffleUnordered: boolean): GrafeoDB {
  if (directory === null) return GrafeoDB.create(null, { shuffleUnordered });
  try {
    mkdirSync(directory, { recursive: true });
    const database = GrafeoDB.create(join(directory, FILE), { shuffleUnordered });
    database.setCheckpointTriggers(CHECKPOINTS);
    open.add(database);
    return database;
  } catch (error) {
    throw fromOpenError(error, directory);
  }
}

/** Closes the database; everything committed is on disk afterwards. */
export function closeEmbeddedDatabase(database: GrafeoDB): void {
  open.delete(database);
  database.close();
}
