import { foldText } from '../../../domain/names';
import { FILLER } from './plain-view';

/** WORD: letters, with digits that follow them (`H100`). NUMBER: digits with separators (`1,024.5`). MARK: any other sign. */
export type TokenType = 'WORD' | 'NUMBER' | 'MARK';

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
}

const WORD_START = /\p{L}/u;
const WORD_PART = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/** The tokens of a plain view, in order, in time linear in its length. */
export function tokenise(view: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < view.length) {
    const code = view.charCodeAt(at);
    if (code === 32) {
      glued = false;
      at++;
      continue;
    }
    if (code === 0xfeff) {
      at++;
      continue;
    }
    const start = at;
    const character = characterAt(view, at);
    let type: TokenType = 'MARK';
    at += character.length;
    if (isWordStart(code, character)) {
      type = 'WORD';
      at = runEnd(view, at, false);
    } else if (isDigit(code, character)) {
      type = 'NUMBER';
      at = runEnd(view, at, true);
    }
    const raw = view.slice(start, at);
    const text = raw.includes(FILLER) ? raw.replaceAll(FILLER, '') : raw;
    tokens.push({ start, end: at, type, text, key: type === 'WORD' ? foldWord(text) : text, glued });
    glued = true;
  }
  return tokens;
}

/** End of the word or number that runs on at `from`; fillers inside it are run over, trailing ones are not. */
function runEnd(view: string, from: number, number: boolean): number {
  let end = from;
  for (let at = from; at < view.length;) {
    const code = view.charCodeAt(at);
    if (code === 0xfeff) {
      at++;
      continue;
    }
    const character = characterAt(view, at);
    if (number) {
      const separates = (code === 46 || code === 44) && at === end && isDigitAt(view, at + 1);
      if (separates && code === 44 && !isThousands(view, at + 1)) break;
      if (!separates && !isDigit(code, character)) break;
    } else if (!isWordPart(code, character)) break;
    at += character.length;
    end = at;
  }
  return end;
}

const isDigitAt = (view: string, at: number): boolean => isDigit(view.charCodeAt(at), view.charAt(at));

/** Exactly three digits follow a comma that separates thousands. */
function isThousands(view: string, at: number): boolean {
  return (
    isDigitAt(view, at) && isDigitAt(view, at + 1) && isDigitAt(view, at + 2) && !isDigitAt(view, at + 3)
  );
}

function characterAt(view: string, at: number): string {
  const code = view.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function isWordStart(code: number, character: string): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return WORD_START.test(character);
}
function isDigit(code: number, character: string): boolean {
  if (code < 128) return code >= 48 && code <= 57;
  return DIGIT.test(character);
}
function isWordPart(code: number, character: string): boolean {
  if (code < 128) return isWordStart(code, character) || isDigit(code, character);
  return WORD_PART.test(character);
}

const ASCII = /^[\x20-\x7e]*$/;

/** Folds a word for comparison; British endings become American ones, so that both spellings meet. */
export function foldWord(word: string): string {
  const folded = ASCII.test(word) ? word.toLowerCase() : foldText(word);
  if (folded.length < 7) return folded;
  return folded
    .replace(/is(ation|ations|ing|ed|er|ers)$/, 'iz$1')
    .replace(/elling$/, 'eling')
    .replace(/our(|s|al)$/, 'or$1');
}
