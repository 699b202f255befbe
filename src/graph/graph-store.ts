import { type Parameters, type Row, type Statement } from './statement';

/** Runs statements inside one transaction; after an error nothing of the transaction stays. */
export interface GraphTransaction {
  run(statement: Statement, parameters?: Parameters): Promise<readonly Row[]>;
}

/** Node labels that have a full-text index over `searchText`. */
export const SEARCH_LABELS = [
  'Paper',
  'Concept',
  'HardwarePlatform',
  'Dataset',
  'Metric',
  'Author',
  'Organization',
] as const;
export type SearchLabel = (typeof SEARCH_LABELS)[number];

export interface TextHit {
  readonly id: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface StoreStatus {
  readonly engine: 'neo4j' | 'embedded';
  /** Product and version, for a person. */
  readonly version: string;
  readonly schemaApplied: boolean;
}

/**
 * The port to the property graph. Two adapters: Neo4jStore and EmbeddedStore. All methods throw GraphError
 * (graph-error.ts) and nothing else.
 */
export interface GraphStore {
  readonly engine: 'neo4j' | 'embedded';
  /** One read statement; sees what was written before in this process. */
  read(statement: Statement, parameters?: Parameters): Promise<readonly Row[]>;
  /**
   * One write transaction. `work` can run more than once (a conflict, a lost connection), so it holds idempotent
   * statements only and keeps no state outside.
   */
  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;
  /**
   * Full text over `searchText`, best first, then by id. `query` is the output of searchQuery (search-text.ts).
   * `limit` 1 to 1,000.
   */
  searchText(label: SearchLabel, query: string, limit: number): Promise<readonly TextHit[]>;
  /** Constraints, indexes and full-text indexes; doing it again changes nothing. */
  applySchema(): Promise<void>;
  /** Throws GraphError UNAVAILABLE where the engine does not answer. */
  status(): Promise<StoreStatus>;
  /** Makes everything that was committed durable and the next start fast. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
