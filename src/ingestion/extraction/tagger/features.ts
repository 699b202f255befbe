import { BEFORE_DATASET, BRACKETED, CLUE_COUNT, HEADS_TITLE, IN_TITLE, PROPOSED } from './clues';
import { LISTED_KINDS } from './gazetteer';
import { pair } from './hash';
import { type ReadText } from './read-text';
import { REACH, Writing, type Word } from './words';

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

/** The largest number of hashes that {@link contextFeatures} gives for one token. */
export const MAX_CONTEXT_FEATURES = 64;

/**
 * Writes the hashes of the context features of token `at` into `out` and returns how many there are. Together with
 * `words[at + d].features[REACH - d]` for every distance d up to REACH they are all features of the token.
 */
export function contextFeatures(text: ReadText, at: number, out: Int32Array): number {
  const { words } = text;
  const word = words[at];
  if (word === undefined) return 0;
  const { writing } = word;
  const left2 = words[at - 2];
  const left = words[at - 1];
  const right = words[at + 1];
  const right2 = words[at + 2];
  const lower = word.lowerKey;
  const lowerLeft = left?.lowerKey ?? NO_WORD;
  const lowerRight = right?.lowerKey ?? NO_WORD;
  let n = 0;

  out[n++] = pair(Template.Bigram, pair(lowerLeft, lower));
  out[n++] = pair(Template.Bigram + 1, pair(lower, lowerRight));
  out[n++] = pair(Template.Bigram + 2, pair(lowerLeft, lowerRight));
  const leftWritings = (left2?.writing ?? NO_WRITING) * 10 + (left?.writing ?? NO_WRITING);
  const rightWritings = (right?.writing ?? NO_WRITING) * 10 + (right2?.writing ?? NO_WRITING);
  out[n++] = pair(Template.Writings, (leftWritings * 10 + writing) * 100 + rightWritings);

  const inTitle = at < text.titleEnd ? 1 : 0;
  const place = (inTitle * 2 + (text.starts[at] ?? 0)) * 2 + (text.joined[at] ?? 0);
  out[n++] = pair(Template.Place, place * 10 + writing);
  const depth = text.depth[at] ?? 0;
  if (depth > 0) out[n++] = pair(Template.Bracket, depth * 10 + writing);

  const clues = text.clues[at] ?? 0;
  if (clues !== 0) {
    for (let clue = 0; clue < CLUE_COUNT; clue++)
      if ((clues & (1 << clue)) !== 0) out[n++] = pair(Template.Clue + clue, writing);
    out[n++] = pair(Template.ClueSet, pair(clues & STRONG_CLUES, writing));
  }
  const cluesLeft = (text.clues[at - 1] ?? 0) & STRONG_CLUES;
  const cluesRight = (text.clues[at + 1] ?? 0) & STRONG_CLUES;
  if (cluesLeft !== 0) out[n++] = pair(Template.ClueNear, cluesLeft);
  if (cluesRight !== 0) out[n++] = pair(Template.ClueNear + 1, cluesRight);

  const listed = text.listed[at] ?? 0;
  const listedLeft = text.listed[at - 1] ?? 0;
  const listedRight = text.listed[at + 1] ?? 0;
  if (listed !== 0) {
    for (let kind = 0; kind < LISTED_KINDS.length; kind++) {
      const part = (listed >> (4 * kind)) & 15;
      if (part !== 0) out[n++] = pair(Template.Listed + kind, part * 10 + writing);
    }
    out[n++] = pair(Template.ListedSet, listed);
  }
  if ((listedLeft | listed) !== 0) out[n++] = pair(Template.ListedNear, pair(listedLeft, listed));
  if ((listedRight | listed) !== 0) out[n++] = pair(Template.ListedNear + 1, pair(listed, listedRight));

  if (writing !== Writing.Sign) {
    const before = text.anchorBefore[at] ?? 0;
    const after = text.anchorAfter[at] ?? 0;
    out[n++] = pair(Template.AnchorBefore, pair(before, writing));
    out[n++] = pair(Template.AnchorAfter, pair(after, writing));
    if (writing !== Writing.Lower) out[n++] = pair(Template.Anchors, pair(before, after));
  }
  return n;
}

/** Hands every feature hash of token `at` to `take`: those of its words, near and far, then those of its context. */
export function forEachFeature(
  text: ReadText,
  at: number,
  scratch: Int32Array,
  take: (hash: number) => void,
): void {
  for (let distance = -REACH; distance <= REACH; distance++) {
    const word: Word | undefined = text.words[at + distance];
    if (word === undefined) {
      take(NO_WORD_FEATURES[REACH - distance] ?? 0);
      continue;
    }
    for (const hash of word.features[REACH - distance] ?? []) take(hash);
  }
  const count = contextFeatures(text, at, scratch);
  for (let i = 0; i < count; i++) take(scratch[i] ?? 0);
}
