import { type Rejection } from '../domain/rejection';
import { type GraphStore } from '../graph/graph-store';
import { type IngestedPapers } from './ingest/ingested-papers';
import { LoaderCache } from './loader-cache';

/** A paper as a client hands it in; the shape of `PaperInput`. Dates are ISO calendar dates. */
export interface PaperInput {
  readonly title: string;
  readonly abstract: string;
  readonly publishedOn?: string | null;
  readonly authors?: readonly string[] | null;
  readonly authorCount?: number | null;
  readonly arxivId?: string | null;
  readonly doi?: string | null;
  readonly url?: string | null;
  readonly codeUrls?: readonly string[] | null;
  readonly upvotes?: number | null;
  readonly organization?: string | null;
  readonly sourceName?: string | null;
}

export interface IngestOutcome {
  readonly outcomes: readonly {
    /** Position in what was handed in, from 0. */
    readonly index: number;
    readonly paperId: string;
    readonly outcome: 'created' | 'updated' | 'unchanged';
  }[];
  readonly rejections: readonly Rejection[];
}

/** Reads papers and writes them to the graph. Throws GraphError where the store does not take them. */
export type IngestPapers = (papers: readonly PaperInput[]) => Promise<IngestOutcome>;

/** What of a logger the API uses; a pino logger is one. */
export interface ApiLogger {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** What stands for as long as the server does. */
export interface ApiDependencies {
  readonly store: GraphStore;
  readonly ingestPapers: IngestPapers;
  /** What `paperIngested` listens to; whoever writes papers tells it. */
  readonly ingestedPapers: IngestedPapers;
  /** The bearer token that writes want; absent where writes are switched off. */
  readonly writeToken?: string;
}

/** What one request sees. */
export interface Context extends ApiDependencies {
  readonly loaders: LoaderCache;
  /** The `Authorization` header as it came. */
  readonly authorization: string | undefined;
  /** Of a subscription: called once where more events wait than are kept for it; nothing follows after that. */
  readonly onOverflow: () => void;
}

export interface ContextRequest {
  readonly authorization?: string;
  readonly onOverflow?: () => void;
}

/** Makes the context of one request, or of one event of a subscription. */
export function createContext(dependencies: ApiDependencies, request: ContextRequest = {}): Context {
  const { authorization, onOverflow = () => undefined } = request;
  return { ...dependencies, authorization, onOverflow, loaders: new LoaderCache() };
}
