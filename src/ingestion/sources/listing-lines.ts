/** A day of a listing; the year is left out where the page leaves it out. */
export interface ListedDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** What a listing prints under a paper. */
export interface ListedMetadata {
  readonly authorCount?: number;
  readonly organization?: { readonly name: string; readonly slug: string };
  readonly upvotes?: number;
  readonly date?: ListedDate;
}

/** A stretch of prose, or the lines that close a paper. */
export type ListingBlock =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'METADATA'; readonly metadata: ListedMetadata };

/** From this many characters on, a paragraph is an abstract and a line is a paragraph; no title is as long. */
export const LONG_TEXT = 250;
const LONGEST_ORGANIZATION = 120;

const AUTHORS = /^[•*]?\s*(\d{1,6})\s+authors?$/i;
const DOT = /^[·•]$/;
const DATE = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, ?(\d{4}))?(?:\s+(\d[\d,]*(?:\.\d+)?k?))?$/;
const ORGANIZATION = /^([\w.-]+)(?:\s+(\S.*))?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Cuts the text of a listing page into blocks, in order. Lines that mean nothing by themselves become TEXT. */
export function listingBlocks(page: string): readonly ListingBlock[] {
  const lines = page.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\s+/g, ' ').trim());
  const blocks: ListingBlock[] = [];
  let paragraph: string[] = [];

  function endParagraph(): void {
    if (paragraph.length > 0) blocks.push({ kind: 'TEXT', text: paragraph.join(' ') });
    paragraph = [];
  }
  function skipBlank(from: number): number {
    let at = from;
    while (lines[at] === '') at += 1;
    return at;
  }

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const authors = AUTHORS.exec(line);
    if (authors !== null || DOT.test(line)) {
      const organization = authors === null ? takeOrganization() : undefined;
      endParagraph();
      let next = skipBlank(at + 1);
      if (authors !== null && DOT.test(lines[next] ?? '')) next = skipBlank(next + 1);
      const dated = parseDateLine(lines[next] ?? '');
      const metadata: ListedMetadata = {
        ...(authors === null ? {} : { authorCount: Number(authors[1]) }),
        ...(organization === undefined ? {} : { organization }),
        ...dated,
      };
      if (Object.keys(metadata).length > 0) blocks.push({ kind: 'METADATA', metadata });
      if (dated !== undefined) at = next;
    } else if (line === '') {
      endParagraph();
    } else if (line.length >= LONG_TEXT) {
      // Without a blank line between them, only the line just before an abstract is its title.
      for (const text of paragraph.splice(0)) blocks.push({ kind: 'TEXT', text });
      blocks.push({ kind: 'TEXT', text: line });
    } else {
      paragraph.push(line);
    }
  }
  endParagraph();
  return blocks;

  /** `slug Name of the Organisation`, alone on the line before the dot, after the abstract. */
  function takeOrganization(): ListedMetadata['organization'] {
    if (paragraph.length > 1) return undefined;
    const before = blocks[blocks.length - (paragraph.length === 0 ? 2 : 1)];
    if (before?.kind !== 'TEXT') return undefined;
    const last = blocks[blocks.length - 1];
    const text = paragraph[0] ?? (last?.kind === 'TEXT' ? last.text : '');
    const found =
      text.length <= LONGEST_ORGANIZATION && !/[.!?]$|:\/\//.test(text) ? ORGANIZATION.exec(text) : null;
    const slug = found?.[1];
    if (slug === undefined) return undefined;
    if (paragraph.length === 0) blocks.pop();
    paragraph = [];
    return { name: found?.[2] ?? slug, slug };
  }
}

function parseDateLine(line: string): Pick<ListedMetadata, 'date' | 'upvotes'> | undefined {
  const found = DATE.exec(line);
  if (found === null) return undefined;
  const month = MONTHS.indexOf((found[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const year = found[3] === undefined ? {} : { year: Number(found[3]) };
  const upvotes = found[4] === undefined ? {} : { upvotes: parseCount(found[4]) };
  return { date: { ...year, month, day: Number(found[2]) }, ...upvotes };
}

/** `12`, `1,024` and `1.2k`. */
function parseCount(printed: string): number {
  const plain = printed.replaceAll(',', '');
  return plain.endsWith('k') ? Math.round(Number(plain.slice(0, -1)) * 1000) : Number(plain);
}
