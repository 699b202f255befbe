import { setTimeout as delay } from 'node:timers/promises';
import { type GrafeoDB } from '@grafeo-db/js';
import { GraphError } from '../graph-error';
import { SILENT_LOGGER, type GraphLogger } from '../graph-logger';
import {
  SEARCH_LABELS,
  type GraphStore,
  type GraphTransaction,
  type SearchLabel,
  type StoreStatus,
  type TextHit,
} from '../graph-store';
import { addPublicationDays } from '../publication-days';
import { ID_INDEXES, LOOKUP_INDEXES, UNIQUE_IDS } from '../schema-statements';
import { type Parameters, type Row, type Statement } from '../statement';
import { bestHits } from '../text-hits';
import { fromEmbeddedError } from './embedded-errors';
import { EmbeddedTransaction } from './embedded-transaction';
import { fromEmbeddedRows, toEmbeddedParameters } from './embedded-values';
import { closeEmbeddedDatabase, openEmbeddedDatabase } from './open-embedded-database';

const ATTEMPTS = 5;
const SEARCH_PROPERTY = 'searchText';
const SHOW_CONSTRAINTS: Statement = { name: 'show constraints', text: 'SHOW CONSTRAINTS' };
const SHOW_INDEXES: Statement = { name: 'show indexes', text: 'SHOW INDEXES' };

export interface EmbeddedStoreOptions {
  /** Where the graph is kept; null keeps it in memory. */
  readonly directory: string | null;
  /** Returns rows without ORDER BY in random order: shows in tests which statement forgot one. */
  readonly shuffleUnordered?: boolean;
  readonly logger?: GraphLogger;
}

/** The graph in this process, on @grafeo-db/js. One process a directory; reads run beside one writer. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  #writers: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  private constructor(
    private readonly database: GrafeoDB,
    private readonly directory: string | null,
    private readonly logger: GraphLogger,
  ) {}

  /** Throws GraphError LOCKED, CORRUPT or UNAVAILABLE. */
  static open(options: EmbeddedStoreOptions): EmbeddedStore {
    const database = openEmbeddedDatabase(options.directory, options.shuffleUnordered ?? false);
    return new EmbeddedStore(database, options.directory, options.logger ?? SILENT_LOGGER);
  }

  async read(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    try {
      const result = await this.database.executeCypher(statement.text, toEmbeddedParameters(parameters));
      return fromEmbeddedRows(result.toArray());
    } catch (error) {
      throw fromEmbeddedError(error, statement.name);
    }
  }

  /** Writers wait for each other: the engine answers concurrent writes to one node with a conflict. */
  async write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    return this.#alone(() => this.#attempt(work, 1));
  }

  async searchText(label: SearchLabel, query: string, limit: number): Promise<readonly TextHit[]> {
    this.#refuseWhenClosed();
    return bestHits(limit, async (candidates) => {
      try {
        const found = await this.database.textSearch(label, SEARCH_PROPERTY, query, candidates);
        return found.flatMap(([node, score]) => this.#hit(node, score));
      } catch (error) {
        throw fromEmbeddedError(error, `search in ${label}`);
      }
    });
  }

  async applySchema(): Promise<void> {
    this.#refuseWhenClosed();
    await this.#alone(async () => {
      for (const statement of [...UNIQUE_IDS, ...ID_INDEXES, ...LOOKUP_INDEXES]) await this.read(statement);
      for (const label of SEARCH_LABELS) {
        if (!(await this.#hasTextIndex(label))) await this.database.createTextIndex(label, SEARCH_PROPERTY);
      }
      await this.#attempt(addPublicationDays, 1);
    });
  }

  async status(): Promise<StoreStatus> {
    this.#refuseWhenClosed();
    return {
      engine: this.engine,
      version: `@grafeo-db/js ${this.database.version()}`,
      schemaApplied: await this.#isSchemaApplied(),
    };
  }

  async checkpoint(): Promise<void> {
    this.#refuseWhenClosed();
    await this.#alone(() => this.#writeCheckpoint());
  }

  /** Waits for the writers in the queue, then closes. Closing again is fine. */
  close(): Promise<void> {
    this.#closing ??= this.#writers.then(async () => {
      try {
        await this.#writeCheckpoint();
      } finally {
        closeEmbeddedDatabase(this.database);
      }
    });
    return this.#closing;
  }

  async #attempt<T>(work: (transaction: GraphTransaction) => Promise<T>, attempt: number): Promise<T> {
    const transaction = new EmbeddedTransaction(this.database.beginTransaction());
    try {
      const outcome = await work(transaction);
      await transaction.commit();
      return outcome;
    } catch (error) {
      await transaction.rollback();
      if (!(error instanceof GraphError && error.code === 'CONFLICT') || attempt === ATTEMPTS) throw error;
      this.logger.warn({ attempt }, 'A write met another one and is done again');
    }
    await delay(2 ** attempt * Math.random() * 5);
    return this.#attempt(work, attempt + 1);
  }

  /** Runs `work` when every earlier one is done, whether it went well or not. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const outcome = this.#writers.then(work);
    this.#writers = outcome.catch(() => undefined);
    return outcome;
  }

  #hit(node: number | undefined, score: number | undefined): TextHit[] {
    if (node === undefined || score === undefined) return [];
    const id: unknown = this.database.getNode(node)?.get('id');
    return typeof id === 'string' ? [{ id, score }] : [];
  }

  async #hasTextIndex(label: SearchLabel): Promise<boolean> {
    try {
      await this.database.textSearch(label, SEARCH_PROPERTY, 'papergraph', 1);
      return true;
    } catch {
      return false;
    }
  }

  async #isSchemaApplied(): Promise<boolean> {
    const rows = [...(await this.read(SHOW_CONSTRAINTS)), ...(await this.read(SHOW_INDEXES))];
    const names = new Set(rows.map((row) => row['name']));
    const wanted = [...UNIQUE_IDS, ...ID_INDEXES, ...LOOKUP_INDEXES];
    if (!wanted.every(({ name }) => names.has(name))) return false;
    const texts = await Promise.all(SEARCH_LABELS.map((label) => this.#hasTextIndex(label)));
    return texts.every((there) => there);
  }

  #writeCheckpoint(): Promise<void> {
    if (this.directory !== null) {
      try {
        this.database.walCheckpoint();
      } catch (error) {
        throw fromEmbeddedError(error, 'The checkpoint');
      }
    }
    return Promise.resolve();
  }

  #refuseWhenClosed(): void {
    if (this.#closing === undefined) return;
    throw new GraphError('UNAVAILABLE', 'The graph has been closed: open it again to go on.');
  }
}
