import { foldText } from '../../../domain/names';
import { hashOf } from './key-hash';
import { type NameShape, nameShape } from './name-shape';
import { ownCopy } from './own-copy';
import { singular } from './singular';

/** WORD: letters, with digits that follow them (`H100`). NUMBER: digits with separators (`1,024.5`). MARK: any other sign. */
export type TokenType = 'WORD' | 'NUMBER' | 'MARK';

/** What a printed word is wherever it stands. */
export interface WordForm {
  readonly type: TokenType;
  readonly text: string;
  /** Folded: lower case, accents dropped, American spelling; for marks the sign itself. */
  readonly key: string;
  readonly shape: NameShape;
  /** What it adds to the key of a name that it stands in, with its hash. */
  readonly part: string;
  readonly hash: number;
  /** The same in the singular: equal to `part` where the word has none of its own. */
  readonly onePart: string;
  readonly oneHash: number;
}

/** Marks that may stand inside a name without a space before them, and what they add to its key. */
const JOINERS: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['/', '/'],
  ['.', ''],
  ['_', ''],
  ["'", ''],
  ['@', '@'],
  ['+', 'plus'],
  ['&', 'and'],
  ['#', 'sharp'],
  [':', ''],
  ['*', 'star'],
]);

export const joinsNames = (mark: string): boolean => JOINERS.has(mark);

/**
 * The form of `text.slice(start, end)`, of a text with these code units; `hash` is {@link hashOf} of it and `type` what
 * its first character makes it. Forms of the words seen last are kept, since most words have been seen before, and
 * found without cutting them out.
 */
export function wordForm(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  type: TokenType,
): WordForm {
  const place = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - PLACE_BITS);
  const known = KNOWN[place];
  if (known !== undefined && isWritten(known.text, units, start, end)) return known;
  const word = text.slice(start, end);
  if (word.length > LONGEST_KNOWN) return readForm(word, type);
  const form = readForm(ownCopy(word), type);
  KNOWN[place] = form;
  return form;
}

const PLACE_BITS = 16;
const KNOWN: (WordForm | undefined)[] = new Array<WordForm | undefined>(1 << PLACE_BITS).fill(undefined);
/** Longer words are rare, and would let the memory grow. */
const LONGEST_KNOWN = 32;

function isWritten(word: string, units: Uint16Array, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== units[start + at]) return false;
  return true;
}

/** The form of a word. */
export function readForm(text: string, type: TokenType): WordForm {
  const key = type === 'WORD' ? foldWord(text) : text;
  // A point adds nothing, as between "Llama3" and "1": Llama3.1 and Llama-3.1 are one name.
  const part =
    type === 'MARK' ? (JOINERS.get(text) ?? '') : type === 'NUMBER' ? text.replaceAll('.', '') : key;
  const onePart = type === 'WORD' ? singular(part) : part;
  const hash = hashOf(part);
  const oneHash = onePart === part ? hash : hashOf(onePart);
  return { type, text, key, shape: nameShape(text), part, hash, onePart, oneHash };
}

const ASCII = /^[\x20-\x7e]*$/;

/** Whether a word in lower case, or one of several, may have a spelling that {@link foldWord} changes. */
export const mayBeBritish = (words: string): boolean => /is[aei]|elling|our/.test(words);

/** Folds a word for comparison; British endings become American ones, so that both spellings meet. */
export function foldWord(word: string): string {
  const folded = ASCII.test(word) ? word.toLowerCase() : foldText(word);
  if (folded.length < 7 || !mayBeBritish(folded)) return folded;
  return folded
    .replace(/is(ation|ations|ing|ed|er|ers)$/, 'iz$1')
    .replace(/elling$/, 'eling')
    .replace(/our(|s|al)$/, 'or$1');
}
