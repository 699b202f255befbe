import { decode } from 'html-entities';

const NUL = '\0';
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Characters without width or meaning in a paper's text: zero-width space, word joiner, byte order mark, soft hyphen. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;
/** Stretches of white space and control characters, but for the single space that they become. */
const UNEVEN_SPACE =
  /(?: (?=[\s\u0001-\u001F\u007F-\u009F])|[^\S ]|[\u0001-\u001F\u007F-\u009F])[\s\u0001-\u001F\u007F-\u009F]*/g;

/** Why a text cannot stand in the graph, naming what to change; undefined where it can. */
export function textFault(text: string): string | undefined {
  if (text.includes(NUL)) return 'holds NUL characters: take them out';
  if (LONE_SURROGATE.test(text)) return 'holds half a surrogate pair: mend or take out the broken character';
  return undefined;
}

/** Entities decoded, letters composed (NFC), every stretch of white space one space, none at either end. */
export function cleanText(text: string): string {
  const decoded = text.includes('&') ? decode(text, { scope: 'strict' }) : text;
  return decoded.normalize('NFC').replace(INVISIBLE, '').replace(UNEVEN_SPACE, ' ').trim();
}
