import { LABEL_COUNT } from './labels';

/** Not asked for yet; asked for, and all sums are 0. */
const UNKNOWN = -2;
export const NO_SUMS = -1;

/**
 * Sums of weights by label for small keys, `sums[offset(key) + label]`, made when a key is first asked for.
 */
export class SumTable {
  private readonly offsets: Int32Array;
  private used = 0;
  sums = new Int32Array(64 * LABEL_COUNT);

  constructor(
    keyCount: number,
    private readonly fill: (key: number, into: Int32Array, offset: number) => void,
  ) {
    this.offsets = new Int32Array(keyCount).fill(UNKNOWN);
  }

  /** Where the sums of a key start in {@link sums}, which may be another array after this; NO_SUMS where all are 0. */
  offset(key: number): number {
    const known = this.offsets[key] as number;
    return known === UNKNOWN ? this.make(key) : known;
  }

  private make(key: number): number {
    const offset = this.used;
    if (offset + LABEL_COUNT > this.sums.length) {
      const larger = new Int32Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    this.fill(key, this.sums, offset);
    const some = this.sums.subarray(offset, offset + LABEL_COUNT).some((sum) => sum !== 0);
    if (some) this.used += LABEL_COUNT;
    return (this.offsets[key] = some ? offset : NO_SUMS);
  }
}
