import { type ApolloServer } from '@apollo/server';
import { type GraphQLFormattedError } from 'graphql';

import { createApolloServer } from '../../src/api/apollo-server';
import { type ApiDependencies, type ApiLogger, type Context, createContext } from '../../src/api/context';
import { IngestedPapers } from '../../src/api/ingest/ingested-papers';
import { type Limits } from '../../src/api/limits/limits';
import { buildSchema } from '../../src/api/schema';
import { type PaperGraph } from '../../src/domain/paper';
import { type CountingStore, countingStore } from '../../src/graph/counting-store';
import { type GraphStore } from '../../src/graph/graph-store';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { upsertPapers } from '../../src/graph/writes/upsert-papers';

const schema = buildSchema();

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface ApiUnderTest {
  readonly store: CountingStore;
  readonly server: ApolloServer<Context>;
  /** What was logged as an error. */
  readonly logged: readonly object[];
  ask(query: string, variables?: Readonly<Record<string, unknown>>, authorization?: string): Promise<Answer>;
  /** The data of an answer that must have no errors; `T` is what the query asks for. */
  data<T = Readonly<Record<string, unknown>>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    authorization?: string,
  ): Promise<T>;
  /** The only error of an answer. */
  error(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    authorization?: string,
  ): Promise<GraphQLFormattedError>;
}

export interface ApiOptions {
  readonly limits?: Partial<Limits>;
  readonly dependencies?: Partial<ApiDependencies>;
}

/** An embedded graph in memory that gives unordered rows in random order. */
export async function openTestStore(): Promise<GraphStore> {
  const store = await openGraphStore({ directory: null, shuffleUnordered: true });
  await store.applySchema();
  return store;
}

/** Writes papers in batches as ingestion does; `ingestedAt` is fixed, so that engines can be compared. */
export async function fill(store: GraphStore, papers: readonly PaperGraph[]): Promise<void> {
  for (let start = 0; start < papers.length; start += 200) {
    await upsertPapers(store, papers.slice(start, start + 200), { now: '2026-11-02T09:00:00.000Z' });
  }
}

/** The API over a store, without HTTP. */
export function apiOver(given: GraphStore, options: ApiOptions = {}): ApiUnderTest {
  const store = countingStore(given);
  const logged: object[] = [];
  const logger: ApiLogger = { error: (details) => logged.push(details), warn: () => undefined };
  const server = createApolloServer({ schema, logger, ...(options.limits && { limits: options.limits }) });
  const dependencies: ApiDependencies = {
    store,
    ingestPapers: () => Promise.reject(new Error('This test ingests nothing.')),
    ingestedPapers: new IngestedPapers(store),
    ...options.dependencies,
  };
  const ask: ApiUnderTest['ask'] = async (query, variables = {}, authorization) => {
    const contextValue = createContext(dependencies, authorization === undefined ? {} : { authorization });
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
    const { data, errors = [], extensions = {} } = body.singleResult;
    // As a client gets it: without the null prototypes that graphql-js gives its objects.
    return JSON.parse(JSON.stringify({ data: data ?? null, errors, extensions })) as Answer;
  };
  return {
    store,
    server,
    logged,
    ask,
    data: async <T>(query: string, variables?: Readonly<Record<string, unknown>>, authorization?: string) => {
      const answer = await ask(query, variables, authorization);
      expect({ errors: answer.errors, logged }).toEqual({ errors: [], logged: [] });
      return answer.data as T;
    },
    error: async (query, variables, authorization) => {
      const { errors } = await ask(query, variables, authorization);
      expect(errors).toHaveLength(1);
      return errors[0]!;
    },
  };
}
