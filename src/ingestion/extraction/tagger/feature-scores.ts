import { type StateWeights } from './model';
import { STEPS_A_UNIT } from './model-file';

/** Set on the last weight of a feature, in its table entry or among the rest. */
const LAST = 1 << 31;
/** Words of a table entry: the hash, two weights, and where the others lie. */
const ENTRY = 4;
const FREE = -1;

/** Two bits of a word of the filter: with both a feature that is not there passes less often than with one. */
const marksOf = (hash: number): number => (1 << (hash >>> 3)) | (1 << (hash >>> 26));

/**
 * The weights of all features, laid out for look-ups of which half fail: a filter of at least 8 bits a feature answers
 * most of those and stays near the processor, and an open-addressed table holds the hash with the first two weights,
 * which is all that most features have, in one cache line. A weight and its label share one word.
 */
export class FeatureScores {
  private readonly filter: Int32Array;
  private readonly table: Int32Array;
  /** Third and further weights. */
  private readonly rest: Int32Array;

  constructor({ hashes, rows, labels, weights }: StateWeights) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(64, hashes.length * 1.5)));
    this.filter = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, hashes.length / 4))));
    this.table = new Int32Array(places * ENTRY);
    for (let at = 3; at < this.table.length; at += ENTRY) this.table[at] = FREE;
    const rest: number[] = [];
    const packed = (k: number): number =>
      ((labels[k] as number) << 16) | (Math.round((weights[k] as number) * STEPS_A_UNIT) & 0xffff);
    for (let feature = 0; feature < hashes.length; feature++) {
      const first = rows[feature] as number;
      const end = rows[feature + 1] as number;
      if (first === end) continue;
      const at = this.place(hashes[feature] as number);
      this.table[at + 3] = rest.length;
      for (let k = first; k < end; k++) {
        const word = packed(k) | (k === end - 1 ? LAST : 0);
        if (k < first + 2) this.table[at + 1 + k - first] = word;
        else rest.push(word);
      }
    }
    this.rest = Int32Array.from(rest);
  }

  /** Takes a free entry for a feature and returns where it starts. */
  private place(hash: number): number {
    const { table, filter } = this;
    const mask = table.length - 1;
    let at = (hash << 2) & mask;
    while (table[at + 3] !== FREE) at = (at + ENTRY) & mask;
    table[at] = hash;
    const word = (hash >>> 8) & (filter.length - 1);
    filter[word] = (filter[word] ?? 0) | marksOf(hash);
    return at;
  }

  /** Adds the feature's weights, where it has any, to `into[offset + label]`, in steps of the model file. */
  add(hash: number, into: Int32Array, offset: number): void {
    const { filter, table, rest } = this;
    const marks = marksOf(hash);
    if (((filter[(hash >>> 8) & (filter.length - 1)] as number) & marks) !== marks) return;
    const mask = table.length - 1;
    for (let at = (hash << 2) & mask; ; at = (at + ENTRY) & mask) {
      let k = table[at + 3] as number;
      if (k === FREE) return;
      if (table[at] !== hash) continue;
      let word = table[at + 1] as number;
      (into[offset + ((word >> 16) & 0xff)] as number) += (word << 16) >> 16;
      if (word < 0) return;
      word = table[at + 2] as number;
      (into[offset + ((word >> 16) & 0xff)] as number) += (word << 16) >> 16;
      while (word >= 0) {
        word = rest[k++] as number;
        (into[offset + ((word >> 16) & 0xff)] as number) += (word << 16) >> 16;
      }
      return;
    }
  }
}
