import { FeatureScores } from './feature-scores';
import { CONTEXT_GROUPS, type ContextGroup, MAX_FEATURES, NO_WORD_FEATURES, pairFeatures } from './features';
import { LABEL_COUNT } from './labels';
import { type StateWeights } from './model';
import { LARGEST_STEPS, STEPS_A_UNIT } from './model-file';
import { SumPool, SumTable } from './sum-table';
import { type ReadText } from './text-reader';
import { REACH, type Word, type WordFeatures } from './words';

/** Sums of weights of a word: those of `features[i]` at `slot + i x labels + label`. */
const SLOT = (2 * REACH + 1) * LABEL_COUNT;
const OUTSIDE_SLOT = 0;
const slotOf = (word: Word): number => (word.id + 1) * SLOT;

/**
 * The state scores of a text's tokens: the weights of all their features, summed by label. What depends on one word or
 * on one small number is summed once and kept; only features of pairs of words are looked up token by token. Sums are
 * whole numbers, steps of the model file, so that they do not depend on the order.
 */
export class StateScores {
  private readonly weights: FeatureScores;
  /** Slots of words, in 16 bits to stay near the processor. */
  private wordSums = new Int16Array(1024 * SLOT);
  private readonly pool = new SumPool();
  private readonly groups: readonly SumTable[];
  private readonly offsets = new Int32Array(CONTEXT_GROUPS.length);
  /** Slots of a text's words, with REACH places before and after. */
  private slots = new Int32Array(512);
  private readonly total = new Int32Array(LABEL_COUNT);
  private readonly scratch = new Int32Array(MAX_FEATURES);

  constructor(weights: StateWeights) {
    this.weights = new FeatureScores(weights);
    this.groups = CONTEXT_GROUPS.map(
      (group) =>
        new SumTable(group.keyCount, this.pool, (key, into, offset) => {
          const count = group.features(key, this.scratch);
          for (let i = 0; i < count; i++) this.weights.add(this.scratch[i] as number, into, offset);
        }),
    );
    this.fillSlot(
      OUTSIDE_SLOT,
      NO_WORD_FEATURES.map((hash) => Int32Array.of(hash)),
    );
  }

  /** Sums up a word before its first use; a word of an id that was in use takes its place. */
  meet(word: Word, features: WordFeatures): void {
    this.fillSlot(slotOf(word), features);
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
      this.findContext(text, first + at);
      this.sumKept(at);
      const count = pairFeatures(text, first + at, scratch);
      for (let i = 0; i < count; i++) weights.add(scratch[i] as number, total, 0);
      const row = at * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        states[row + label] = (total[label] as number) / STEPS_A_UNIT;
    }
  }

  /** Finds the kept sums of the token's context. */
  private findContext(text: ReadText, at: number): void {
    const { groups, offsets } = this;
    for (let i = 0; i < groups.length; i++)
      offsets[i] = (groups[i] as SumTable).offset((CONTEXT_GROUPS[i] as ContextGroup).keyOf(text, at));
  }

  /** Sums into `total` what is kept of five words and five groups. */
  private sumKept(at: number): void {
    const { wordSums, slots, total, offsets } = this;
    const { sums } = this.pool;
    const left2 = (slots[at] as number) + 4 * LABEL_COUNT;
    const left = (slots[at + 1] as number) + 3 * LABEL_COUNT;
    const own = (slots[at + 2] as number) + 2 * LABEL_COUNT;
    const right = (slots[at + 3] as number) + LABEL_COUNT;
    const right2 = slots[at + 4] as number;
    const group0 = offsets[0] as number;
    const group1 = offsets[1] as number;
    const group2 = offsets[2] as number;
    const group3 = offsets[3] as number;
    const group4 = offsets[4] as number;
    for (let label = 0; label < LABEL_COUNT; label++)
      total[label] =
        (wordSums[left2 + label] as number) +
        (wordSums[left + label] as number) +
        (wordSums[own + label] as number) +
        (wordSums[right + label] as number) +
        (wordSums[right2 + label] as number) +
        (sums[group0 + label] as number) +
        (sums[group1 + label] as number) +
        (sums[group2 + label] as number) +
        (sums[group3 + label] as number) +
        (sums[group4 + label] as number);
  }

  private fillSlot(slot: number, features: WordFeatures): void {
    while (this.wordSums.length < slot + SLOT) {
      const larger = new Int16Array(this.wordSums.length * 2);
      larger.set(this.wordSums);
      this.wordSums = larger;
    }
    const { total, wordSums, weights } = this;
    features.forEach((hashes, i) => {
      total.fill(0);
      for (const hash of hashes) weights.add(hash, total, 0);
      total.forEach((sum, label) => {
        wordSums[slot + i * LABEL_COUNT + label] = Math.max(-LARGEST_STEPS, Math.min(LARGEST_STEPS, sum));
      });
    });
  }
}
