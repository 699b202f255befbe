export const SOURCE_FORMATS = ['daily-papers-page', 'daily-papers-api', 'paper-jsonl'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A line that only a listing page has: the dot between authors and date, or how many authors there are. */
const PAGE_MARK = /^[^\S\n]*(?:·|[•*][^\S\n]*\d+ authors?)[^\S\n]*\r?$/m;
const OBJECT_LINE = /^\uFEFF?[^\S\n]*\{./m;

/** The format of a source from its first kilobytes; undefined where it is none that we read. */
export function recogniseFormat(head: string): SourceFormat | undefined {
  const text = head.replace(/^\uFEFF?\s+|^\uFEFF/, '');
  if (text === '') return 'paper-jsonl';
  if (text.startsWith('[')) return 'daily-papers-api';
  // Indented JSON, one value over many lines, opens with a brace alone.
  if (/^\{\s*?(?:\n|$)/.test(text)) return 'daily-papers-api';
  if (text.startsWith('{')) return 'paper-jsonl';
  if (PAGE_MARK.test(text)) return 'daily-papers-page';
  return OBJECT_LINE.test(text) ? 'paper-jsonl' : undefined;
}
