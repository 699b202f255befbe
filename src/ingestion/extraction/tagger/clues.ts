import {
  ACTS as ACTS_CUE,
  COMPARES,
  NAMES_DATASET,
  NAMES_HARDWARE,
  NAMES_SYSTEM,
  PLACES,
  PROPOSES,
} from './cue-words';
import { int32Scratch } from './scratch';
import { Writing, type Word } from './words';

/**
 * What the whole text says about a word, gathered from all its occurrences: a name that is defined in one sentence is
 * a name in every other. One bit each.
 */
export const IN_TITLE = 1;
/** Stands before the colon of the title: mostly the paper's own system. */
export const HEADS_TITLE = 1 << 1;
/** Follows "we propose", "called", … within a few words. */
export const PROPOSED = 1 << 2;
/** Stands alone in brackets: an acronym being defined. */
export const BRACKETED = 1 << 3;
/** Is followed by "dataset", "benchmark", … */
export const BEFORE_DATASET = 1 << 4;
/** Follows "on", "across", … directly. */
export const AFTER_ON = 1 << 5;
/** Is followed by what a system does: "achieves", "outperforms", … */
export const ACTS = 1 << 6;
/** Follows "like", "than", "over", … */
export const COMPARED = 1 << 7;
/** Is followed by "GPU", "accelerator", … */
export const BEFORE_HARDWARE = 1 << 8;
/** Stands in the text at least twice; at least four times. */
export const REPEATED = 1 << 9;
export const FREQUENT = 1 << 10;
/** Is followed by "model", "framework", "method", … */
export const BEFORE_SYSTEM = 1 << 11;
export const CLUE_COUNT = 12;

/** How far "we propose" reaches: "we propose a new and simple method, X". */
const PROPOSAL_REACH = 7;
const ONE_OCCURRENCE = 1 << CLUE_COUNT;
const [COLON, POINT, HYPHEN, OPENING, CLOSING] = [':', '.', '-', '(', ')'].map((sign) => sign.charCodeAt(0));

/** Gathers clues; its buffer is kept from text to text. */
export class ClueGatherer {
  /** Of each word by its id: how often it was seen, above the bits of its clues; 0 between texts. */
  private found = new Int32Array(4096);
  private readonly clues = int32Scratch();

  /** The clues of every token: `clues[i]` are those of all occurrences of word `i` together. Word ids are below `size`. */
  gather(text: readonly Word[], titleEnd: number, size: number): Int32Array {
    if (this.found.length < size) this.found = new Int32Array(size * 2);
    const { found } = this;
    const colon = text.findIndex((word, at) => at >= titleEnd || word.sign === COLON);
    let proposal = -PROPOSAL_REACH - 1;
    for (let at = 0; at < text.length; at++) {
      const word = text[at] as Word;
      if (word.writing === Writing.Sign) {
        if (word.sign === POINT) proposal = -PROPOSAL_REACH - 1;
        continue;
      }
      let clues = sideClues(text, at);
      if (at < titleEnd) clues |= IN_TITLE | (at < colon && colon < titleEnd ? HEADS_TITLE : 0);
      if (at - proposal <= PROPOSAL_REACH) clues |= PROPOSED;
      if ((word.cues & PROPOSES) !== 0) proposal = at;
      found[word.id] = ((found[word.id] as number) + ONE_OCCURRENCE) | clues;
    }
    const clues = this.clues.zeros(text.length);
    for (let at = 0; at < text.length; at++) {
      const all = found[(text[at] as Word).id] as number;
      const count = all >> CLUE_COUNT;
      clues[at] = (all & (ONE_OCCURRENCE - 1)) | (count >= 2 ? REPEATED : 0) | (count >= 4 ? FREQUENT : 0);
    }
    for (const word of text) found[word.id] = 0;
    return clues;
  }
}

/** What the words on both sides of one occurrence say. */
function sideClues(text: readonly Word[], at: number): number {
  const before = at > 0 ? text[at - 1] : undefined;
  const after = text[at + 1];
  let clues = 0;
  if (before?.sign === OPENING && after?.sign === CLOSING) clues |= BRACKETED;
  const cuesBefore = before?.cues ?? 0;
  if ((cuesBefore & PLACES) !== 0) clues |= AFTER_ON;
  if ((cuesBefore & COMPARES) !== 0) clues |= COMPARED;
  const cuesAfter = (after?.sign === HYPHEN ? text[at + 2] : after)?.cues ?? 0;
  if ((cuesAfter & ACTS_CUE) !== 0) clues |= ACTS;
  if ((cuesAfter & NAMES_DATASET) !== 0) clues |= BEFORE_DATASET;
  if ((cuesAfter & NAMES_HARDWARE) !== 0) clues |= BEFORE_HARDWARE;
  if ((cuesAfter & NAMES_SYSTEM) !== 0) clues |= BEFORE_SYSTEM;
  return clues;
}
