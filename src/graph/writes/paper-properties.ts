import { nameKey } from '../../domain/names';
import { type PaperGraph } from '../../domain/paper';
import { searchText } from '../search-text';
import { type Parameter } from '../statement';
import { type StoredPaper, type StoredSource } from './stored-paper';

type Properties = Readonly<Record<string, Parameter | undefined>>;

/** The sort key of a paper without a date. */
export const NO_DATE = '0000-00-00';

/** What is set on a paper that is new: sort keys are there from the start. */
export function newPaperProperties(graph: PaperGraph, digest: string, now: string): Properties {
  return {
    ...paperProperties(graph, [], digest, now),
    sortDate: graph.record.publishedOn ?? NO_DATE,
    sortUpvotes: graph.record.upvotes ?? -1,
    codeUrls: graph.record.codeUrls,
  };
}

/** What is set on a paper that is there: what the record does not know stays as it is. */
export function changedPaperProperties(
  graph: PaperGraph,
  stored: StoredPaper,
  digest: string,
  now: string,
): Properties {
  return paperProperties(graph, stored.sources, digest, now);
}

function paperProperties(
  { record }: PaperGraph,
  known: readonly StoredSource[],
  digest: string,
  now: string,
): Properties {
  const { title, abstract, publishedOn, upvotes, codeUrls, origin } = record;
  const source = { name: origin.name, url: origin.url ?? '', retrievedAt: origin.retrievedAt, digest };
  const sources = known.some(({ name }) => name === source.name)
    ? known.map((one) => (one.name === source.name ? source : one))
    : [...known, source];
  return {
    title,
    titleKey: nameKey(title),
    abstract,
    publishedOn,
    sortDate: publishedOn,
    authorCount: record.authorCount,
    upvotes,
    sortUpvotes: upvotes,
    arxivId: record.arxivId,
    doi: record.doi,
    url: record.url,
    codeUrls: codeUrls.length > 0 ? codeUrls : undefined,
    sourceNames: sources.map(({ name }) => name),
    sourceUrls: sources.map(({ url }) => url),
    sourceRetrievedAts: sources.map(({ retrievedAt }) => retrievedAt),
    sourceDigests: sources.map((one) => one.digest),
    ingestedAt: now,
    // The words of the title count twice.
    searchText: searchText(title, title, abstract),
  };
}
