import { type Token } from './token';

/** A short form and the long form that the paper gives for it, as half-open token ranges. */
export interface AcronymDefinition {
  readonly short: TokenRange;
  readonly long: TokenRange;
  /** As printed, without a plural s. */
  readonly shortName: string;
}
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const MAX_SHORT = 14;
/** No abstract defines more. */
const MOST_DEFINITIONS = 200;
/** Words of the long form that need not give a letter. */
const SMALL_WORDS = new Set('of for and the a an in on to with by via from at or as is'.split(' '));

/**
 * Definitions such as "low-rank adaptation (LoRA)" and "LoRA (low-rank adaptation)". The alignment is that of
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003),
 * over word beginnings first and any letters second.
 */
export function findAcronyms(tokens: readonly Token[]): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let open = 1; open < tokens.length && found.length < MOST_DEFINITIONS; open++) {
    if (tokens[open]?.text !== '(' && tokens[open]?.text !== '[') continue;
    const close = closingBracket(tokens, open);
    if (close === undefined) continue;
    const inside = shortFormEnd(tokens, open + 1, close);
    if (inside !== undefined) {
      const shortName = nameOf(tokens, open + 1, inside);
      const from = longFormStart(tokens, open, shortName);
      if (from !== undefined) {
        found.push({ short: { from: open + 1, to: inside }, long: { from, to: open }, shortName });
        continue;
      }
    }
    const reversed = reversedDefinition(tokens, open, close);
    if (reversed) found.push(reversed);
  }
  return found;
}

function closingBracket(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1; at < tokens.length && at - open < 24; at++) {
    const text = tokens[at]?.text;
    if (text === ')' || text === ']') return at;
    if (text === '(' || text === '[') return undefined;
  }
  return undefined;
}

/** End of a short form that fills the bracket up to a comma or its end: one word, hyphens and digits allowed. */
function shortFormEnd(tokens: readonly Token[], from: number, close: number): number | undefined {
  let end = from;
  while (
    end < close &&
    (end === from || tokens[end]?.glued === true) &&
    !',;:='.includes(tokens[end]?.text ?? '')
  )
    end++;
  if (end === from || (end < close && !',;'.includes(tokens[end]?.text ?? ''))) return undefined;
  const name = nameOf(tokens, from, end);
  const capitals = name.replace(/[^\p{Lu}]/gu, '').length;
  if (name.length < 2 || name.length > MAX_SHORT || capitals === 0) return undefined;
  return capitals === 1 && name.length > 3 && !/[\d-]/.test(name) && !/^\p{Ll}/u.test(name) ? undefined : end;
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let at = from; at < to; at++) name += tokens[at]?.text ?? '';
  return /\p{Lu}s$/u.test(name) ? name.slice(0, -1) : name;
}

/** First token of the long form that ends before `open`, or undefined where the letters do not align. */
function longFormStart(tokens: readonly Token[], open: number, shortName: string): number | undefined {
  const letters = Array.from(shortName.toLowerCase().matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter);
  const limit = Math.min(letters.length + 5, letters.length * 2);
  return align(tokens, open, letters, limit, true) ?? align(tokens, open, letters, limit, false);
}

/**
 * Walks back from `open`. `initials`: every letter must begin a word, and only small words may give none. Otherwise
 * letters may lie inside words, the first one at a word's beginning.
 */
function align(
  tokens: readonly Token[],
  open: number,
  letters: readonly string[],
  limit: number,
  initials: boolean,
): number | undefined {
  let left = letters.length - 1;
  let words = 0;
  for (let at = open - 1; at >= 0 && words < limit; at--) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.type === 'MARK') {
      if (token.text === '-' || token.text === '/' || token.text === "'" || (token.text === '&' && left >= 0))
        continue;
      return undefined;
    }
    words++;
    const word = token.key;
    if (initials) {
      if (word.startsWith(letters[left] ?? '\0')) left--;
      else if (!SMALL_WORDS.has(word)) return undefined;
    } else {
      // The first letter of the short form must begin the first word of the long form.
      for (let letter = word.length - 1; letter >= 0 && left >= 0; letter--) {
        if (word.charAt(letter) === letters[left] && (left > 0 || letter === 0)) left--;
      }
    }
    if (left < 0) return SMALL_WORDS.has(word) ? undefined : at;
  }
  return undefined;
}

/** "LoRA (low-rank adaptation)": the words in the bracket begin with the letters before it. */
function reversedDefinition(
  tokens: readonly Token[],
  open: number,
  close: number,
): AcronymDefinition | undefined {
  const last = tokens[open - 1];
  if (last?.type !== 'WORD' || close - open < 3) return undefined;
  let from = open - 1;
  while (from > 0 && tokens[from]?.glued === true && /[\p{L}\p{N}-]/u.test(tokens[from - 1]?.text ?? ''))
    from--;
  const shortName = nameOf(tokens, from, open);
  const capitals = shortName.replace(/[^\p{Lu}]/gu, '').length;
  if (shortName.length < 2 || shortName.length > MAX_SHORT || capitals < 2) return undefined;
  const start = longFormStart(tokens, close, shortName);
  if (start === undefined || start !== open + 1) return undefined;
  return { short: { from, to: open }, long: { from: start, to: close }, shortName };
}
