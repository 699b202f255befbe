import { codeUnits } from '../text/code-units';

/** Words and single signs of a text, in order: token `i` is `text.slice(starts[i], ends[i])`. White space is in none. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const SPACE = 0;
const WORD = 1;
const OTHER = 2;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 32 || code === 127 ? SPACE : /\w/.test(String.fromCharCode(code)) ? WORD : OTHER,
);
const WHITE = /\s/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

function signAt(text: string, at: number, code: number): number {
  if (code < 128) return ASCII[code] as number;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (LETTER.test(character)) return WORD;
  return WHITE.test(character) ? SPACE : OTHER;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const widthAt = (text: string, at: number, code: number): number =>
  code < 128 || (text.codePointAt(at) ?? 0) <= 0xffff ? 1 : 2;

/** Where the word goes on to whose first character ends at a place. */
function wordEnd(text: string, units: Uint16Array, from: number): number {
  const { length } = text;
  for (let at = from; at < length;) {
    const code = units[at] as number;
    if (signAt(text, at, code) === WORD) at += widthAt(text, at, code);
    else if (
      code === 46 &&
      at + 1 < length &&
      isDigit(units[at - 1] as number) &&
      isDigit(units[at + 1] as number)
    )
      at += 2;
    else return at;
  }
  return length;
}

/** Splits texts one after the other; tokens hold until the next text. */
export class Tokenizer {
  private starts = new Int32Array(512);
  private ends = new Int32Array(512);

  /** The tokens of a text with these code units, as {@link tokenize} says. */
  tokenize(text: string, units: Uint16Array): Tokens {
    let { starts, ends } = this;
    let count = 0;
    const { length } = text;
    for (let at = 0; at < length;) {
      const code = units[at] as number;
      const sign = signAt(text, at, code);
      if (sign === SPACE) {
        at++;
        continue;
      }
      const start = at;
      at += widthAt(text, at, code);
      if (sign === WORD) at = wordEnd(text, units, at);
      if (count === starts.length) {
        this.starts = starts = grown(starts);
        this.ends = ends = grown(ends);
      }
      starts[count] = start;
      ends[count++] = at;
    }
    return { count, starts, ends };
  }
}

/**
 * Splits between words (letters, digits, marks, underscores) and signs; hyphens and slashes stand alone, so that a
 * name can end inside "LLM-based" or "A100/H100". A point between digits stays in its number ("LLaDA1.5"). Time and
 * memory are linear in the length of the text; surrogate pairs are never cut.
 */
export function tokenize(text: string): Tokens {
  return new Tokenizer().tokenize(text, codeUnits(text));
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
