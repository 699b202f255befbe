import { cuesOf } from './cue-words';
import { hashString, pair } from './hash';

/** How a word is written: what the tagger knows of a word that it has never seen. */
export const Writing = {
  /** A sign, not a word. */
  Sign: 0,
  /** All in lower case: an everyday word, mostly. */
  Lower: 1,
  /** One capital, then lower case. */
  Capitalised: 2,
  /** Capitals only, at least two. */
  Capitals: 3,
  /** Capitals and small letters mixed: `PyTorch`, `mAP`, `LLMs`. */
  Mixed: 4,
  Number: 5,
  /** Letters and digits: `H100`, `r1`. */
  LettersAndDigits: 6,
} as const;
export type Writing = (typeof Writing)[keyof typeof Writing];
export const WRITING_COUNT = Object.keys(Writing).length;

/** How many tokens to each side a word is looked at as a neighbour. */
export const REACH = 2;

/** A distinct word with everything about it that does not depend on where it stands. */
export interface Word {
  /** Position in its table, from 0. */
  readonly id: number;
  readonly text: string;
  readonly writing: Writing;
  /** The code of a sign of one UTF-16 unit; 0 for all else. */
  readonly sign: number;
  /** Hashes of the word as it stands, of its lower case, and of its lower case without plural. */
  readonly key: number;
  readonly lowerKey: number;
  readonly stemKey: number;
  /** Whether other words of a sentence lean on it: a lower-case word that is no article and no conjunction. */
  readonly anchors: boolean;
  /** What the word tells of its neighbours: bits of cue-words.ts. */
  readonly cues: number;
  /** Whether a listed name starts with it. */
  readonly startsListed: boolean;
}

/** Feature hashes that a word gives to a token at `its position - (REACH - i)`: `features[REACH]` to its own. */
export type WordFeatures = readonly (readonly number[])[];

const GLUE = new Set(['and', 'or', 'the', 'a', 'an', 'both', 'as', 's']);

/** What most words are, so that they are told at once. */
const SMALL_LETTERS = /^[a-z]+$/;

function writingOf(text: string): Writing {
  if (SMALL_LETTERS.test(text)) return Writing.Lower;
  if (!/[\p{L}\p{N}]/u.test(text)) return Writing.Sign;
  const digits = /\p{N}/u.test(text);
  if (!/\p{L}/u.test(text)) return Writing.Number;
  if (digits) return Writing.LettersAndDigits;
  if (!/\p{Lu}/u.test(text)) return Writing.Lower;
  if (!/\p{Ll}/u.test(text)) return text.length > 1 ? Writing.Capitals : Writing.Capitalised;
  return /^\p{Lu}[^\p{Lu}]+$/u.test(text) ? Writing.Capitalised : Writing.Mixed;
}

/** `PyTorch` gives `XxXx`, `GPT4` gives `X9`: runs of one kind of character as one. */
function shapeOf(text: string): string {
  if (SMALL_LETTERS.test(text)) return 'x';
  return text
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{L}\p{M}]+/gu, (run) => run.replace(/[^X]+/g, 'x'))
    .replace(/\p{N}+/gu, '9');
}

/** The singular of most English plurals, for comparison only. */
export function stemOf(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** Templates of a word's own token and of its neighbours; the position is mixed into each. */
function attributes(text: string, lower: string, writing: Writing, shapeKey: number): number[][] {
  const own = [
    hashString(text, 1),
    hashString(lower, 2),
    pair(3, shapeKey),
    pair(4, writing),
    hashString(stemOf(lower), 5),
  ];
  if (writing !== Writing.Sign) {
    for (let length = 2; length <= 4; length++) own.push(hashString(lower, 10 + length, 0, length));
    for (let length = 2; length <= 5; length++)
      own.push(hashString(lower, 20 + length, lower.length - length));
    own.push(pair(30, pair(writing, Math.min(text.length, 12))));
    if (writing === Writing.Mixed || writing === Writing.LettersAndDigits)
      own.push(
        ...(text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [])
          .slice(0, 4)
          .map((part) => hashString(part.toLowerCase(), 31)),
      );
  }
  const near = [hashString(lower, 2), pair(3, shapeKey), hashString(lower, 23, lower.length - 3)];
  const far = [hashString(lower, 2), pair(4, writing)];
  return [far, near, own, near, far];
}

/** Only so much of a word is looked at. */
const LONGEST = 80;

export function describeWord(
  text: string,
  id: number,
  startsListed: (word: { readonly key: number; readonly stemKey: number }) => boolean,
): Word {
  const known = text.slice(0, LONGEST);
  const lower = known.toLowerCase();
  const writing = writingOf(known);
  const keys = { key: hashString(known, 1), stemKey: hashString(stemOf(lower), 5) };
  return {
    id,
    text,
    writing,
    sign: writing === Writing.Sign && text.length === 1 ? text.charCodeAt(0) : 0,
    ...keys,
    lowerKey: hashString(lower, 2),
    anchors: writing === Writing.Lower && !GLUE.has(lower),
    cues: cuesOf(lower),
    startsListed: startsListed(keys),
  };
}

/** The features of a word and of its neighbours that depend on the word alone. */
export function featuresOf({ text, writing }: Word): WordFeatures {
  const known = text.slice(0, LONGEST);
  const shapeKey = hashString(shapeOf(known), 6);
  return attributes(known, known.toLowerCase(), writing, shapeKey).map((hashes, position) =>
    hashes.map((hash) => pair(hash, 100 + position)),
  );
}
