import { type StateWeights } from './model';
import { STEPS_A_UNIT } from './model-file';

/** Set on the last weight of a feature. */
const LAST = 1 << 31;

/**
 * The weights of all features, laid out for look-ups that mostly fail: a filter of at least 8 bits a feature answers
 * most of those and stays near the processor, an open-addressed table of (hash, first weight) the others, and the weights of one feature lie
 * together, each with its label in one word. A look-up so touches three cache lines at most.
 */
export class FeatureScores {
  private readonly filter: Int32Array;
  private readonly table: Int32Array;
  private readonly packed: Int32Array;

  constructor({ hashes, rows, labels, weights }: StateWeights) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(64, hashes.length * 1.5)));
    this.filter = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, hashes.length / 4))));
    this.table = new Int32Array(places * 2).fill(-1);
    this.packed = new Int32Array(labels.length);
    for (let k = 0; k < labels.length; k++) {
      const steps = Math.round((weights[k] as number) * STEPS_A_UNIT) & 0xffff;
      this.packed[k] = ((labels[k] as number) << 16) | steps;
    }
    for (let feature = 0; feature < hashes.length; feature++) {
      const last = (rows[feature + 1] as number) - 1;
      this.packed[last] = (this.packed[last] as number) | LAST;
      this.put(hashes[feature] as number, rows[feature] as number);
    }
  }

  private put(hash: number, first: number): void {
    const { table, filter } = this;
    const mask = table.length / 2 - 1;
    let at = hash & mask;
    while ((table[2 * at + 1] ?? -1) >= 0) at = (at + 1) & mask;
    table[2 * at] = hash;
    table[2 * at + 1] = first;
    const word = (hash >>> 8) & (filter.length - 1);
    filter[word] = (filter[word] ?? 0) | (1 << (hash >>> 3));
  }

  /** Adds the feature's weights, where it has any, to `into[offset + label]`, in steps of the model file. */
  add(hash: number, into: Int32Array, offset: number): void {
    const { filter, table, packed } = this;
    if (((filter[(hash >>> 8) & (filter.length - 1)] as number) & (1 << (hash >>> 3))) === 0) return;
    const mask = (table.length >> 1) - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      let k = table[2 * at + 1] as number;
      if (k < 0) return;
      if (table[2 * at] !== hash) continue;
      for (; ; k++) {
        const entry = packed[k] as number;
        (into[offset + ((entry >> 16) & 0xff)] as number) += (entry << 16) >> 16;
        if (entry < 0) return;
      }
    }
  }
}
