import { AFTER, AnchorSums, BEFORE } from './anchor-sums';
import { FeatureScores } from './feature-scores';
import {
  anchorAfter,
  anchorBefore,
  clues,
  cluesBeside,
  type ContextGroup,
  MAX_FEATURES,
  NO_WORD_FEATURES,
  pairFeatures,
  placeAndListed,
  wordAt,
  writings,
} from './features';
import { LABEL_COUNT } from './labels';
import { type StateWeights } from './model';
import { LARGEST_STEPS, STEPS_A_UNIT } from './model-file';
import { SumPool, SumTable, ZEROS } from './sum-table';
import { type ReadText } from './text-reader';
import { REACH, type Word, type WordFeatures, Writing } from './words';

/** Sums of weights of a word: those of `features[i]` at `slot + i x labels + label`. */
const SLOT = (2 * REACH + 1) * LABEL_COUNT;
const OUTSIDE_SLOT = 0;
const slotOf = (word: Word): number => (word.id + 1) * SLOT;

/**
 * The state scores of a text's tokens: the weights of all their features, summed by label. What depends on one word or
 * on one small number, or on an anchoring word, is summed once and kept; only other features of pairs of words are
 * looked up token by token. Sums are whole numbers, steps of the model file, so that they do not
 * depend on the order.
 */
export class StateScores {
  private readonly weights: FeatureScores;
  /** Slots of words, in 16 bits to stay near the processor. */
  private wordSums = new Int16Array(1024 * SLOT);
  private readonly pool = new SumPool();
  private readonly places: SumTable;
  private readonly clues: SumTable;
  private readonly cluesBeside: SumTable;
  private readonly writings: SumTable;
  private readonly anchors: AnchorSums;
  /** Slots of a text's words, with REACH places before and after. */
  private slots = new Int32Array(512);
  private readonly total = new Int32Array(LABEL_COUNT);
  private readonly scratch = new Int32Array(MAX_FEATURES);

  constructor(weights: StateWeights) {
    this.weights = new FeatureScores(weights);
    const tableOf = (group: ContextGroup): SumTable =>
      new SumTable(group.keyCount, this.pool, (key, into, offset) => {
        const count = group.features(key, this.scratch);
        for (let i = 0; i < count; i++) this.weights.add(this.scratch[i] as number, into, offset);
      });
    this.places = tableOf(placeAndListed);
    this.clues = tableOf(clues);
    this.cluesBeside = tableOf(cluesBeside);
    this.writings = tableOf(writings);
    this.anchors = new AnchorSums((side, anchor, writing, into, offset) => {
      const feature = side === BEFORE ? anchorBefore : anchorAfter;
      this.weights.add(feature(anchor, writing), into, offset);
    });
    this.fillSlot(
      OUTSIDE_SLOT,
      NO_WORD_FEATURES.map((hash) => [hash]),
    );
  }

  /** Sums up a word before its first use; a word of an id that was in use takes its place. */
  meet(word: Word, features: WordFeatures): void {
    this.fillSlot(slotOf(word), features);
    this.anchors.meet(word);
  }

  /** Writes the scores of `length` tokens from `first` on into `states`, token by token. */
  score(text: ReadText, first: number, length: number, states: Float32Array): void {
    if (this.slots.length < length + 2 * REACH) this.slots = new Int32Array(2 * length + 2 * REACH);
    const { slots, total, scratch, weights } = this;
    for (let i = 0; i < length + 2 * REACH; i++) {
      const at = first + i - REACH;
      slots[i] = at >= 0 && at < text.words.length ? slotOf(text.words[at] as Word) : OUTSIDE_SLOT;
    }
    for (let at = 0; at < length; at++) {
      this.sumKept(text, first + at, at);
      const count = pairFeatures(text, first + at, scratch);
      for (let i = 0; i < count; i++) weights.add(scratch[i] as number, total, 0);
      const row = at * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        states[row + label] = (total[label] as number) / STEPS_A_UNIT;
    }
  }

  /** Sums into `total` what is kept of a token: of five words, whose slots start at `slot`, four groups and two anchors. */
  private sumKept(text: ReadText, at: number, slot: number): void {
    const { slots, total } = this;
    const left2 = (slots[slot] as number) + 4 * LABEL_COUNT;
    const left = (slots[slot + 1] as number) + 3 * LABEL_COUNT;
    const own = (slots[slot + 2] as number) + 2 * LABEL_COUNT;
    const right = (slots[slot + 3] as number) + LABEL_COUNT;
    const right2 = slots[slot + 4] as number;
    const place = this.places.offset(placeAndListed.keyOf(text, at));
    const clue = this.clues.offset(clues.keyOf(text, at));
    const beside = this.cluesBeside.offset(cluesBeside.keyOf(text, at));
    const written = this.writings.offset(writings.keyOf(text, at));
    const { writing } = text.words[at] as Word;
    let before = ZEROS;
    let after = ZEROS;
    if (writing !== Writing.Sign) {
      before = this.anchors.offset(BEFORE, wordAt(text.words, text.anchorBefore[at] as number), writing);
      after = this.anchors.offset(AFTER, wordAt(text.words, text.anchorAfter[at] as number), writing);
    }
    const { wordSums } = this;
    const { sums } = this.pool;
    const anchorSums = this.anchors.sums;
    for (let label = 0; label < LABEL_COUNT; label++)
      total[label] =
        (wordSums[left2 + label] as number) +
        (wordSums[left + label] as number) +
        (wordSums[own + label] as number) +
        (wordSums[right + label] as number) +
        (wordSums[right2 + label] as number) +
        (sums[place + label] as number) +
        (sums[clue + label] as number) +
        (sums[beside + label] as number) +
        (sums[written + label] as number) +
        (anchorSums[before + label] as number) +
        (anchorSums[after + label] as number);
  }

  private fillSlot(slot: number, features: WordFeatures): void {
    while (this.wordSums.length < slot + SLOT) {
      const larger = new Int16Array(this.wordSums.length * 2);
      larger.set(this.wordSums);
      this.wordSums = larger;
    }
    const { total, wordSums, weights } = this;
    let at = slot;
    for (const hashes of features) {
      total.fill(0);
      for (const hash of hashes) weights.add(hash, total, 0);
      for (const sum of total) wordSums[at++] = Math.max(-LARGEST_STEPS, Math.min(LARGEST_STEPS, sum));
    }
  }
}
