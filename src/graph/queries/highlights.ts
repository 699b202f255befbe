import { nameKey } from '../../domain/names';
import { searchText } from '../search-text';
import { type SearchNode } from './search-kinds';

/** Where the query's words stand: `text.slice(start, end)` is one of them. */
export interface Highlight {
  /** `name`, `alias`, `title`, `abstract` or `description`. */
  readonly field: string;
  /** The field's text; of a long one the part around the words. */
  readonly text: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Most places that are shown for one hit. */
const MAX_HIGHLIGHTS = 10;
/** Longer texts are cut around the first word that is found, in UTF-16 code units. */
const EXCERPT_LENGTH = 240;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_@./+#-]*/gu;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a hit holds words of the query: in its name and what matched first, then in its long text. */
export function highlightsOf(
  node: SearchNode,
  matched: string,
  words: ReadonlySet<string>,
): readonly Highlight[] {
  return fieldsOf(node, matched)
    .flatMap(({ field, text }) => highlightsIn(field, text, words))
    .slice(0, MAX_HIGHLIGHTS);
}

/** The beginning of a name, as far as it has been typed: the whole of it where it is not its beginning. */
export function highlightedName(field: string, name: string, key: string): Highlight {
  for (let end = 1; end <= name.length; end++) {
    if (nameKey(name.slice(0, end)) === key) return { field, text: name, start: 0, end };
  }
  return { field, text: name, start: 0, end: name.length };
}

export function nameField(node: SearchNode, matched: string): string {
  if (node.kind === 'PAPER') return 'title';
  return node.name === matched ? 'name' : 'alias';
}

function fieldsOf(node: SearchNode, matched: string): readonly { field: string; text: string }[] {
  if (node.kind === 'PAPER') {
    return [
      { field: 'title', text: node.title },
      { field: 'abstract', text: node.abstract },
    ];
  }
  const description = 'description' in node ? node.description : null;
  return [
    { field: 'name', text: node.name },
    ...(matched === node.name ? [] : [{ field: 'alias', text: matched }]),
    ...(description === null ? [] : [{ field: 'description', text: description }]),
  ];
}

function highlightsIn(field: string, text: string, words: ReadonlySet<string>): readonly Highlight[] {
  const places = placesOf(text, words);
  const [first] = places;
  if (first === undefined) return [];
  const excerpt = excerptAround(text, first);
  return places
    .filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end)
    .map(({ start, end }) => ({
      field,
      text: text.slice(excerpt.start, excerpt.end),
      start: start - excerpt.start,
      end: end - excerpt.start,
    }));
}

function placesOf(text: string, words: ReadonlySet<string>): readonly Place[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].replace(/[_@./-]+$/u, '');
    if (
      !searchText(word)
        .split(' ')
        .some((part) => words.has(part))
    )
      return [];
    return [{ start: match.index, end: match.index + word.length }];
  });
}

/** Cut at spaces, a third of it before the word. */
function excerptAround(text: string, { start, end }: Place): Place {
  if (text.length <= EXCERPT_LENGTH) return { start: 0, end: text.length };
  const from = Math.max(0, start - EXCERPT_LENGTH / 3);
  const space = from === 0 ? -1 : text.indexOf(' ', from);
  const begin = from === 0 ? 0 : space === -1 || space >= start ? start : space + 1;
  const to = Math.max(end, begin + EXCERPT_LENGTH);
  const last = to >= text.length ? text.length : text.lastIndexOf(' ', to);
  return { start: begin, end: Math.max(end, last) };
}
