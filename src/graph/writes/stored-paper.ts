import { type Row } from '../statement';

/** What one source last said of a paper. */
export interface StoredSource {
  readonly name: string;
  /** Empty for none. */
  readonly url: string;
  readonly retrievedAt: string;
  readonly digest: string;
}

/** Of a paper in the graph, what its next writing depends on. */
export interface StoredPaper {
  readonly id: string;
  readonly titleKey: string;
  readonly arxivId?: string;
  readonly doi?: string;
  readonly publishedOn?: string;
  readonly sources: readonly StoredSource[];
}

/** The map that {@link decodeStoredPaper} reads, of a node `p`. */
export const STORED_PAPER =
  'p{.id, .titleKey, .arxivId, .doi, .publishedOn, .sourceNames, .sourceUrls, .sourceRetrievedAts, .sourceDigests} AS paper';

export function decodeStoredPaper(row: Row): StoredPaper {
  const paper = row['paper'] as Readonly<Record<string, unknown>>;
  const [names, urls, times, digests] = [
    list(paper['sourceNames']),
    list(paper['sourceUrls']),
    list(paper['sourceRetrievedAts']),
    list(paper['sourceDigests']),
  ];
  return {
    id: String(paper['id']),
    titleKey: String(paper['titleKey']),
    ...optional('arxivId', paper['arxivId']),
    ...optional('doi', paper['doi']),
    ...optional('publishedOn', paper['publishedOn']),
    sources: names.map((name, index) => ({
      name,
      url: urls[index] ?? '',
      retrievedAt: times[index] ?? '',
      digest: digests[index] ?? '',
    })),
  };
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function optional<K extends string>(name: K, value: unknown): { readonly [N in K]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { readonly [N in K]?: string }) : {};
}
