import { listingBlocks, type ListedMetadata, LONG_TEXT } from './listing-lines';

/** One paper of a listing; what the page does not print is left out. */
export interface ListedPaper extends ListedMetadata {
  readonly title?: string;
  readonly abstract?: string;
}

/**
 * The papers of a listing page, in order. A paper is a title, an abstract and, mostly, metadata; what stands before
 * the first and after the last is the page's own and passed over. A paper whose title or abstract cannot be found is
 * listed without it.
 */
export function parseListing(page: string): readonly ListedPaper[] {
  const papers: ListedPaper[] = [];
  let texts: string[] = [];
  for (const block of listingBlocks(page.replace(/^\uFEFF/, ''))) {
    if (block.kind === 'TEXT') {
      texts.push(block.text);
      continue;
    }
    papers.push(...closePapers(texts, papers.length === 0, block.metadata));
    texts = [];
  }
  papers.push(...closePapers(texts, papers.length === 0));
  return papers;
}

interface Draft {
  readonly title?: string;
  readonly abstract: string;
}

/** The papers in the paragraphs up to one metadata block (or the page's end): the last of them has the metadata. */
function closePapers(
  texts: readonly string[],
  first: boolean,
  metadata?: ListedMetadata,
): readonly ListedPaper[] {
  const papers: ListedPaper[] = [];
  let draft: Draft | undefined;
  let shorts: string[] = [];

  for (const text of texts) {
    if (text.length < LONG_TEXT) {
      shorts.push(text);
      continue;
    }
    const title = shorts.pop();
    if (title === undefined && draft !== undefined) {
      draft = { ...draft, abstract: `${draft.abstract} ${text}` };
      continue;
    }
    closeDraft();
    draft = { ...(title === undefined ? {} : { title }), abstract: text };
    shorts = [];
  }
  if (metadata === undefined) {
    closeDraft();
    return papers;
  }
  return [...papers, ...lastPapers()];

  /** Ends the paper before a new title; short paragraphs between the two are its last sentences or a short paper. */
  function closeDraft(): void {
    if (draft === undefined && first) return;
    while (draft !== undefined && shorts[0] !== undefined && isTail(shorts[0])) {
      draft = { ...draft, abstract: `${draft.abstract} ${shorts.shift() ?? ''}` };
    }
    if (draft !== undefined) papers.push(draft);
    const [title, abstract] = shorts;
    if (title !== undefined && abstract !== undefined && isProse(abstract)) papers.push({ title, abstract });
  }

  function lastPapers(): readonly ListedPaper[] {
    while (draft !== undefined && shorts[0] !== undefined && isTail(shorts[0])) {
      draft = { ...draft, abstract: `${draft.abstract} ${shorts.shift() ?? ''}` };
    }
    const last = shorts.at(-1);
    if (last === undefined) return [{ ...draft, ...metadata }];
    const before = draft === undefined ? [] : [draft];
    const title = shorts.at(-2);
    if (title !== undefined && isProse(last)) return [...before, { title, abstract: last, ...metadata }];
    return [...before, { title: last, ...metadata }];
  }
}

/** Whether a short paragraph goes on with an abstract rather than naming the next paper. */
function isTail(text: string): boolean {
  return /[.:]$|https?:\/\/|^[a-z]/.test(text);
}

/** Whether a short paragraph is an abstract rather than a title. */
function isProse(text: string): boolean {
  return text.endsWith('.') && text.split(' ').length >= 8;
}
