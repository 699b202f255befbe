import { type Evidence } from './evidence';
import { type Result } from './result';
import { type Thing } from './thing';

/** The relations between a paper and a thing, strongest first: a paper has one relation to one thing, the strongest. */
export const PAPER_RELATIONS = [
  'INTRODUCES',
  'COMPARES_WITH',
  'RUNS_ON',
  'EVALUATES_ON',
  'MEASURES',
  'DISCUSSES',
] as const;
export type PaperRelation = (typeof PAPER_RELATIONS)[number];

/** Where a record of a paper came from. */
export interface PaperOrigin {
  /** Short and stable, e.g. `daily-papers-page`, `daily-papers-api`, `papergraph-seeds`, `api`. */
  readonly name: string;
  /** The page the record was read from, where there is one. */
  readonly url?: string;
  /** ISO instant, UTC. */
  readonly retrievedAt: string;
}

export interface OrganizationName {
  readonly name: string;
  /** The short handle a listing prints before the name. */
  readonly slug?: string;
}

/** One paper as one source tells of it, parsed and validated: white space collapsed, dates ISO, URLs whole. */
export interface PaperRecord {
  readonly title: string;
  readonly abstract: string;
  /** ISO calendar date. */
  readonly publishedOn?: string;
  /** Full names in printed order; empty where the source names none. */
  readonly authors: readonly string[];
  readonly authorCount?: number;
  readonly organizations: readonly OrganizationName[];
  readonly upvotes?: number;
  /** Without version: `2405.21060` or `cs/0112017`. */
  readonly arxivId?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly codeUrls: readonly string[];
  readonly origin: PaperOrigin;
}

/** One extracted edge from a paper to a thing. */
export interface PaperLink extends Evidence {
  readonly relation: PaperRelation;
  readonly thingId: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The name of the rule that found it. */
  readonly rule: string;
}

/** All that one paper brings to the graph: what ingestion hands to the store, one a paper. */
export interface PaperGraph {
  readonly record: PaperRecord;
  /** Everything that links and results name, and everything that those stand under, one entry an id. */
  readonly things: readonly Thing[];
  /** At most one a thing. */
  readonly links: readonly PaperLink[];
  readonly results: readonly Result[];
}
