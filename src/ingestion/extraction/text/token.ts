import { codeUnits } from './code-units';
import { nextHash } from './key-hash';
import { FILLER } from './plain-view';
import { readForm, type TokenType, wordForm, type WordForm } from './word-form';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  /** As the plain view shows it, without fillers. */
  readonly text: string;
  /** Folded: lower case, accents dropped, American spelling; for marks the sign itself. */
  readonly key: string;
  /** No space between the token before and this one. */
  readonly glued: boolean;
  /** What the word is anywhere. */
  readonly form: WordForm;
}

const FILLER_CODE = FILLER.charCodeAt(0);
const WORD_START = /\p{L}/u;
const WORD_PART = /[\p{L}\p{N}\p{M}]/u;
const DECIMAL = /\p{Nd}/u;

/** The first token that ends after a place: the one at it, or the next. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a plain view, in order, in time linear in its length. */
export function tokenise(view: string): Token[] {
  const tokens: Token[] = [];
  const units = codeUnits(view);
  const { length } = view;
  let glued = false;
  for (let at = 0; at < length;) {
    const code = units[at] as number;
    if (code === 32 || code === FILLER_CODE) {
      glued &&= code !== 32;
      at++;
      continue;
    }
    const sign = signAt(code, view, at);
    const type = sign === LETTER ? 'WORD' : sign === DIGIT ? 'NUMBER' : 'MARK';
    const start = at;
    at = type === 'MARK' ? at + widthAt(view, at) : runEnd(view, units, at, type === 'NUMBER');
    const form = formOf(view, units, start, at, type);
    tokens.push({ start, end: at, type, text: form.text, key: form.key, glued, form });
    glued = true;
  }
  return tokens;
}

function formOf(view: string, units: Uint16Array, start: number, end: number, type: TokenType): WordForm {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = units[at] as number;
    if (code === FILLER_CODE) return readForm(view.slice(start, end).replaceAll(FILLER, ''), type);
    hash = nextHash(hash, code);
  }
  return wordForm(view, units, start, end, hash, type);
}

/** End of the word or number that starts at `from`; fillers inside it are run over, trailing ones are not. */
function runEnd(view: string, units: Uint16Array, from: number, number: boolean): number {
  const { length } = view;
  let end = from;
  for (let at = from; at < length;) {
    const code = units[at] as number;
    if (code === FILLER_CODE) {
      at++;
      continue;
    }
    const sign = signAt(code, view, at);
    if (number) {
      const separates = (code === 46 || code === 44) && at === end && isDigitAt(view, at + 1);
      if (separates && code === 44 && !isThousands(view, at + 1)) break;
      if (!separates && sign !== DIGIT) break;
    } else if (sign === OTHER) break;
    at += code < 128 ? 1 : widthAt(view, at);
    end = at;
  }
  return end;
}

const isDigitAt = (view: string, at: number): boolean => signAt(view.charCodeAt(at), view, at) === DIGIT;

/** Exactly three digits follow a comma that separates thousands. */
function isThousands(view: string, at: number): boolean {
  return (
    isDigitAt(view, at) && isDigitAt(view, at + 1) && isDigitAt(view, at + 2) && !isDigitAt(view, at + 3)
  );
}

/** Code units of the character at a place. */
function widthAt(view: string, at: number): number {
  const code = view.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const low = view.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** What a character is to a token; PART goes on a word and starts none. */
const [OTHER, LETTER, DIGIT, PART] = [0, 1, 2, 3] as const;
const ASCII_SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : OTHER;
});

function signAt(code: number, view: string, at: number): number {
  if (code < 128) return ASCII_SIGNS[code] ?? OTHER;
  const character = view.slice(at, at + widthAt(view, at));
  if (WORD_START.test(character)) return LETTER;
  if (DECIMAL.test(character)) return DIGIT;
  return WORD_PART.test(character) ? PART : OTHER;
}
