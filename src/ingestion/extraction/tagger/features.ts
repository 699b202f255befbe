import { BEFORE_DATASET, BRACKETED, CLUE_COUNT, HEADS_TITLE, IN_TITLE, PROPOSED } from './clues';
import { LISTED_KINDS } from './gazetteer';
import { pair } from './hash';
import { type ReadText } from './text-reader';
import { REACH, type Word, type WordFeatures, Writing } from './words';

/** Templates that look at more than one word, or at where a word stands. Values only have to differ. */
const Template = {
  Bigram: 200,
  Writings: 220,
  Place: 221,
  Bracket: 222,
  Clue: 230,
  ClueSet: 245,
  ClueNear: 246,
  Listed: 250,
  ListedSet: 255,
  ListedNear: 256,
  AnchorBefore: 260,
  AnchorAfter: 261,
  Anchors: 262,
} as const;

const NO_WORD = 0x51ab;
const NO_WRITING = 9;
const STRONG_CLUES = IN_TITLE | HEADS_TITLE | PROPOSED | BRACKETED | BEFORE_DATASET;

/** Features of a token at `position - (REACH - i)` where the text has no word at `position`. */
export const NO_WORD_FEATURES: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
  pair(NO_WORD, i),
);

/** The largest number of hashes that one of the functions below gives for one token. */
export const MAX_FEATURES = 64;

/** Writings are below this; parts of a listed name (gazetteer.ts) below that. */
const WRITINGS = 7;
const PARTS = 5;
const POWERS = LISTED_KINDS.map((_, kind) => PARTS ** kind);

/**
 * The features of a token's context come in groups. Those of one group depend on one small number, the token's key,
 * that has few values over all texts, so that a tagger can keep the sums of their weights.
 */
export interface ContextGroup {
  /** Keys are below. */
  readonly keyCount: number;
  /** The key of a token. */
  keyOf(text: ReadText, at: number): number;
  /** Writes the hashes that a key stands for into `out`, which has {@link MAX_FEATURES} places, and returns how many. */
  features(key: number, out: Int32Array): number;
}

/** Where the token stands (in the title, at the start of a sentence, after white space, in brackets) and which listed names it is part of. */
export const placeAndListed: ContextGroup = {
  keyCount: PARTS ** LISTED_KINDS.length * 8 * 3 * WRITINGS,
  keyOf({ words, titleEnd, starts, joined, depth, listed }, at) {
    let parts = 0;
    for (let kind = 0, bits = listed[at] as number; bits !== 0; kind++, bits >>= 4)
      parts += (bits & 15) * (POWERS[kind] as number);
    const stands = ((at < titleEnd ? 2 : 0) + (starts[at] as number)) * 2 + (joined[at] as number);
    return ((parts * 8 + stands) * 3 + (depth[at] as number)) * WRITINGS + (words[at] as Word).writing;
  },
  features(key, out) {
    const writing = key % WRITINGS;
    const depth = Math.floor(key / WRITINGS) % 3;
    const stands = Math.floor(key / (3 * WRITINGS)) % 8;
    let n = 0;
    out[n++] = pair(Template.Place, stands * 10 + writing);
    if (depth > 0) out[n++] = pair(Template.Bracket, depth * 10 + writing);
    let all = 0;
    let rest = Math.floor(key / (8 * 3 * WRITINGS));
    for (let kind = 0; rest > 0; kind++, rest = Math.floor(rest / PARTS)) {
      const part = rest % PARTS;
      all |= part << (4 * kind);
      if (part !== 0) out[n++] = pair(Template.Listed + kind, part * 10 + writing);
    }
    if (all !== 0) out[n++] = pair(Template.ListedSet, all);
    return n;
  },
};

/** What the whole text says about the token's word. */
export const clues: ContextGroup = {
  keyCount: (1 << CLUE_COUNT) * WRITINGS,
  keyOf: ({ words, clues }, at) => (clues[at] as number) * WRITINGS + (words[at] as Word).writing,
  features(key, out) {
    const writing = key % WRITINGS;
    const all = Math.floor(key / WRITINGS);
    if (all === 0) return 0;
    let n = 0;
    for (let clue = 0; clue < CLUE_COUNT; clue++)
      if ((all & (1 << clue)) !== 0) out[n++] = pair(Template.Clue + clue, writing);
    out[n++] = pair(Template.ClueSet, pair(all & STRONG_CLUES, writing));
    return n;
  },
};

/** What it says about the words beside. */
export const cluesBeside: ContextGroup = {
  keyCount: (STRONG_CLUES + 1) ** 2,
  keyOf({ clues }, at) {
    const left = at > 0 ? (clues[at - 1] as number) & STRONG_CLUES : 0;
    const right = at + 1 < clues.length ? (clues[at + 1] as number) & STRONG_CLUES : 0;
    return left * (STRONG_CLUES + 1) + right;
  },
  features(key, out) {
    const left = Math.floor(key / (STRONG_CLUES + 1));
    const right = key % (STRONG_CLUES + 1);
    let n = 0;
    if (left !== 0) out[n++] = pair(Template.ClueNear, left);
    if (right !== 0) out[n++] = pair(Template.ClueNear + 1, right);
    return n;
  },
};

/** How the token and two words to each side are written. */
export const writings: ContextGroup = {
  keyCount: WRITINGS * (WRITINGS + 1) ** 4,
  keyOf({ words }, at) {
    // A negative position would make the engine look for a property of that name.
    const left2 = at > 1 ? (words[at - 2] as Word).writing : WRITINGS;
    const left = at > 0 ? (words[at - 1] as Word).writing : WRITINGS;
    const right = words[at + 1]?.writing ?? WRITINGS;
    const right2 = words[at + 2]?.writing ?? WRITINGS;
    const around = ((left2 * 8 + left) * 8 + right) * 8 + right2;
    return around * WRITINGS + (words[at] as Word).writing;
  },
  features(key, out) {
    const around = Math.floor(key / WRITINGS);
    const [left2, left, right, right2] = [9, 6, 3, 0].map((shift) => writingCode((around >> shift) & 7)) as [
      number,
      number,
      number,
      number,
    ];
    const leftToOwn = (left2 * 10 + left) * 10 + (key % WRITINGS);
    out[0] = pair(Template.Writings, leftToOwn * 100 + right * 10 + right2);
    return 1;
  },
};

const writingCode = (writing: number): number => (writing === WRITINGS ? NO_WRITING : writing);

const CONTEXT_GROUPS: readonly ContextGroup[] = [placeAndListed, clues, cluesBeside, writings];

/** The feature of a token of this writing with the nearest anchoring word to its left, where there is one. */
export const anchorBefore = (anchor: Word | undefined, writing: Writing): number =>
  pair(Template.AnchorBefore, pair(keyOfAnchor(anchor), writing));
/** The same to its right. */
export const anchorAfter = (anchor: Word | undefined, writing: Writing): number =>
  pair(Template.AnchorAfter, pair(keyOfAnchor(anchor), writing));

const keyOfAnchor = (anchor: Word | undefined): number => anchor?.lowerKey ?? 0;

/** The word at a place; undefined at -1, which the engine would look for as a property of that name. */
export const wordAt = (words: readonly Word[], at: number): Word | undefined =>
  at < 0 ? undefined : words[at];

/** The features of a token that look at several words: too many values to keep the sums of all. */
export function pairFeatures(text: ReadText, at: number, out: Int32Array): number {
  const { words } = text;
  const word = words[at];
  if (word === undefined) return 0;
  const { writing, lowerKey: lower } = word;
  const lowerLeft = at > 0 ? (words[at - 1] as Word).lowerKey : NO_WORD;
  const lowerRight = words[at + 1]?.lowerKey ?? NO_WORD;
  let n = 0;
  out[n++] = pair(Template.Bigram, pair(lowerLeft, lower));
  out[n++] = pair(Template.Bigram + 1, pair(lower, lowerRight));
  out[n++] = pair(Template.Bigram + 2, pair(lowerLeft, lowerRight));

  const listedHere = text.listed[at] ?? 0;
  const listedLeft = at > 0 ? (text.listed[at - 1] ?? 0) : 0;
  const listedRight = text.listed[at + 1] ?? 0;
  if ((listedLeft | listedHere) !== 0) out[n++] = pair(Template.ListedNear, pair(listedLeft, listedHere));
  if ((listedRight | listedHere) !== 0)
    out[n++] = pair(Template.ListedNear + 1, pair(listedHere, listedRight));

  if (writing !== Writing.Sign && writing !== Writing.Lower)
    out[n++] = pair(
      Template.Anchors,
      pair(
        keyOfAnchor(wordAt(words, text.anchorBefore[at] as number)),
        keyOfAnchor(wordAt(words, text.anchorAfter[at] as number)),
      ),
    );
  return n;
}

/**
 * Hands every feature hash of every token to `take`, token by token: those of its words, near and far, by
 * `featuresOf[word.id]`, then those of its context.
 */
export function forEachFeature(
  text: ReadText,
  featuresOf: readonly WordFeatures[],
  take: (hash: number, at: number) => void,
): void {
  const scratch = new Int32Array(MAX_FEATURES);
  for (let at = 0; at < text.words.length; at++) {
    for (let distance = -REACH; distance <= REACH; distance++) {
      const word = text.words[at + distance];
      if (word === undefined) take(NO_WORD_FEATURES[REACH - distance] ?? 0, at);
      else for (const hash of featuresOf[word.id]?.[REACH - distance] ?? []) take(hash, at);
    }
    const takeAll = (count: number): void => {
      for (let i = 0; i < count; i++) take(scratch[i] ?? 0, at);
    };
    for (const group of CONTEXT_GROUPS) takeAll(group.features(group.keyOf(text, at), scratch));
    const { writing } = text.words[at] as Word;
    if (writing !== Writing.Sign) {
      take(anchorBefore(wordAt(text.words, text.anchorBefore[at] ?? -1), writing), at);
      take(anchorAfter(wordAt(text.words, text.anchorAfter[at] ?? -1), writing), at);
    }
    takeAll(pairFeatures(text, at, scratch));
  }
}
