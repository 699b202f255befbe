import { type RawFields } from './source';

/** Whether a JSON object is an entry of the daily papers API: a paper in an envelope, or such a paper by itself. */
export function isApiEntry(value: RawFields): boolean {
  return (
    isObject(value['paper']) || (typeof value['summary'] === 'string' && value['abstract'] === undefined)
  );
}

/**
 * An entry of the daily papers API in our own field names. Both shapes are known: the older one holds everything in
 * `paper`, the newer one repeats some of it outside and adds organisation, repository and project page. The paper's own
 * dates and names are taken, not those of its submission. Authors marked hidden are authors: the mark is about a
 * profile's display.
 */
export function apiFields(entry: RawFields): RawFields {
  const paper = isObject(entry['paper']) ? entry['paper'] : entry;
  const id = paper['id'];
  return {
    title: paper['title'] ?? entry['title'],
    abstract: paper['summary'] ?? entry['summary'],
    publishedOn: paper['publishedAt'] ?? entry['publishedAt'],
    authors: authorNames(paper['authors']),
    arxivId: id,
    upvotes: paper['upvotes'],
    organization: organization(paper['organization'] ?? entry['organization']),
    codeUrls: [paper['githubRepo'], paper['projectPage']].filter(
      (url) => typeof url === 'string' && url !== '',
    ),
    sourceUrl: typeof id === 'string' ? `https://huggingface.co/papers/${encodeURIComponent(id)}` : undefined,
  };
}

function authorNames(authors: unknown): unknown {
  if (!Array.isArray(authors)) return authors;
  return authors.map((author: unknown) => (isObject(author) ? author['name'] : author));
}

/** The API calls the handle `name` and the name `fullname`. */
function organization(value: unknown): unknown {
  if (!isObject(value)) return value;
  return { name: value['fullname'] ?? value['name'], slug: value['name'] };
}

function isObject(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
