import { type GraphStore, type GraphTransaction } from './graph-store';

/** A store that remembers the names of the statements it ran, in order. */
export interface CountingStore extends GraphStore {
  readonly statements: readonly string[];
  /** Forgets what was run so far. */
  reset(): void;
}

/** Wraps a store: every statement goes on to it, and its name is kept (`search <label>` for a full-text search). */
export function countingStore(store: GraphStore): CountingStore {
  const statements: string[] = [];
  const counted = (transaction: GraphTransaction): GraphTransaction => ({
    run: (statement, parameters) => {
      statements.push(statement.name);
      return transaction.run(statement, parameters);
    },
  });
  return {
    engine: store.engine,
    statements,
    reset: () => {
      statements.length = 0;
    },
    read: (statement, parameters) => {
      statements.push(statement.name);
      return store.read(statement, parameters);
    },
    write: (work) => store.write((transaction) => work(counted(transaction))),
    searchText: (label, query, limit) => {
      statements.push(`search ${label}`);
      return store.searchText(label, query, limit);
    },
    applySchema: () => store.applySchema(),
    status: () => store.status(),
    checkpoint: () => store.checkpoint(),
    close: () => store.close(),
  };
}
