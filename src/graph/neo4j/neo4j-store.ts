import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { GraphError } from '../graph-error';
import { SILENT_LOGGER, type GraphLogger } from '../graph-logger';
import {
  type GraphStore,
  type GraphTransaction,
  type SearchLabel,
  type StoreStatus,
  type TextHit,
} from '../graph-store';
import { addPublicationDays } from '../publication-days';
import { searchIndexName } from '../schema-statements';
import { type Parameters, type Row, type Statement } from '../statement';
import { bestHits } from '../text-hits';
import { fromNeo4jError, isLostConnection, isWorthRepeating } from './neo4j-errors';
import { missingFromSchema, NEO4J_SCHEMA, schemaInTheWay } from './neo4j-schema';
import { INDEXES_ONLINE, SEARCH } from './neo4j-statements';
import { Neo4jTransaction } from './neo4j-transaction';
import { fromNeo4jResult, toNeo4jParameters } from './neo4j-values';
import { openDriver } from './open-driver';

const INDEXES_ONLINE_SECONDS = 600;

/** A write transaction may take this many times as long as a read. */
const WRITE_TIMES = 10;

export interface Neo4jStoreOptions {
  readonly url: string;
  readonly user?: string;
  /** Absent for a server without authentication. */
  readonly password?: string;
  readonly database?: string;
  /** Longest time of one read, in milliseconds; a write transaction may take ten times as long. */
  readonly statementTimeout?: number;
  /** How long a write is tried again while the server is away, in milliseconds. */
  readonly writeRetryTime?: number;
  readonly logger?: GraphLogger;
}

/** The graph on a Neo4j server or cluster. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  /** Reads wait for what this process has written, on whichever member of a cluster they run. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #closing: Promise<void> | undefined;

  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly statementTimeout: number,
    private readonly logger: GraphLogger,
  ) {}

  /** Connects with the first statement. Throws GraphError UNAVAILABLE for a URL that is none. */
  static open(options: Neo4jStoreOptions): Neo4jStore {
    const { database = 'neo4j', statementTimeout = 30_000, writeRetryTime = 30_000 } = options;
    const driver = openDriver({ ...options, writeRetryTime });
    return new Neo4jStore(driver, database, statementTimeout, options.logger ?? SILENT_LOGGER);
  }

  read(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.#autoCommit(neo4j.session.READ, statement, parameters, this.statementTimeout);
  }

  async write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    let own: { readonly error: unknown } | undefined;
    const attempt = async (managed: ManagedTransaction): Promise<T> => {
      const transaction = new Neo4jTransaction(managed);
      try {
        const outcome = await work(transaction);
        await transaction.finish();
        return outcome;
      } catch (error) {
        const cause = error instanceof GraphError ? error.cause : error;
        if (!isWorthRepeating(cause)) {
          own = { error };
          throw error;
        }
        this.logger.warn({ cause }, 'A write did not get through and is tried again');
        throw cause; // the driver runs the work again for its own errors alone
      }
    };
    try {
      return await this.#withSession(neo4j.session.WRITE, 'The write', (session) =>
        session.executeWrite(attempt, { timeout: this.statementTimeout * WRITE_TIMES }),
      );
    } catch (error) {
      throw own === undefined ? error : own.error;
    }
  }

  async searchText(label: SearchLabel, query: string, limit: number): Promise<readonly TextHit[]> {
    if (query.trim() === '') return [];
    const index = searchIndexName(label);
    return bestHits(limit, async (candidates) => {
      const rows = await this.read(SEARCH, { index, query, limit: candidates });
      return rows.flatMap(({ id, score }) =>
        typeof id === 'string' && typeof score === 'number' ? [{ id, score }] : [],
      );
    });
  }

  async applySchema(): Promise<void> {
    for (const statement of NEO4J_SCHEMA) await this.#applyToSchema(statement);
    const missing = await missingFromSchema((statement) => this.read(statement));
    if (missing.length > 0) throw schemaInTheWay(missing);
    const seconds = { seconds: INDEXES_ONLINE_SECONDS };
    await this.#autoCommit(neo4j.session.READ, INDEXES_ONLINE, seconds, INDEXES_ONLINE_SECONDS * 1_000);
    await this.write(addPublicationDays);
  }

  async status(): Promise<StoreStatus> {
    this.#refuseWhenClosed();
    try {
      const { agent } = await this.driver.getServerInfo({ database: this.database });
      const missing = await missingFromSchema((statement) => this.read(statement));
      const version = agent === undefined ? 'Neo4j' : agent.replace('/', ' ');
      return { engine: this.engine, version, schemaApplied: missing.length === 0 };
    } catch (error) {
      throw fromNeo4jError(error, 'The status');
    }
  }

  /** The server sees to it itself: a commit is durable when it is acknowledged. */
  async checkpoint(): Promise<void> {
    this.#refuseWhenClosed();
    return Promise.resolve();
  }

  /** Closing again is fine. */
  close(): Promise<void> {
    this.#closing ??= this.driver.close();
    return this.#closing;
  }

  async #applyToSchema(statement: Statement): Promise<void> {
    try {
      await this.#autoCommit(neo4j.session.WRITE, statement, {}, INDEXES_ONLINE_SECONDS * 1_000);
    } catch (error) {
      const cause = error instanceof GraphError ? error.cause : error;
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      if (typeof code === 'string' && code.startsWith('Neo.ClientError.Schema.')) {
        throw schemaInTheWay([statement.name]);
      }
      throw error;
    }
  }

  /** One statement outside a transaction of ours: half the time of a managed one. A lost connection is tried once more. */
  async #autoCommit(
    mode: 'READ' | 'WRITE',
    statement: Statement,
    parameters: Parameters,
    timeout: number,
  ): Promise<readonly Row[]> {
    const values = toNeo4jParameters(parameters);
    const once = async (): Promise<readonly Row[]> =>
      this.#withSession(mode, statement.name, async (session) =>
        fromNeo4jResult(await session.run(statement.text, values, { timeout })),
      );
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof GraphError) || !isLostConnection(error.cause)) throw error;
      return once();
    }
  }

  async #withSession<T>(
    mode: 'READ' | 'WRITE',
    name: string,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    this.#refuseWhenClosed();
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- an option bag that the driver declares as a class
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await use(session);
    } catch (error) {
      throw fromNeo4jError(error, name);
    } finally {
      await session.close();
    }
  }

  #refuseWhenClosed(): void {
    if (this.#closing === undefined) return;
    throw new GraphError('UNAVAILABLE', 'The graph has been closed: open it again to go on.');
  }
}
