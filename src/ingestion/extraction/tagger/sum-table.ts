import { LABEL_COUNT } from './labels';
import { LARGEST_STEPS } from './model-file';

const UNKNOWN = -1;
/** Where sums that are all 0 start. */
export const ZEROS = 0;

/**
 * Storage of sums by label that several tables share, so that one loop can add them all up; in 16 bits to stay near the
 * processor.
 */
export class SumPool {
  sums = new Int16Array(256 * LABEL_COUNT);
  private used = LABEL_COUNT;
  private readonly total = new Int32Array(LABEL_COUNT);

  /**
   * Has `fill` sum up from 0, keeps that in a new place and returns where it starts in {@link sums}, which may be another
   * array then.
   */
  put(fill: (into: Int32Array, offset: number) => void): number {
    const { total, used: offset } = this;
    fill(total.fill(0), 0);
    if (total.every((sum) => sum === 0)) return ZEROS;
    if (offset + LABEL_COUNT > this.sums.length) {
      const larger = new Int16Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    total.forEach((sum, label) => {
      this.sums[offset + label] = Math.max(-LARGEST_STEPS, Math.min(LARGEST_STEPS, sum));
    });
    this.used += LABEL_COUNT;
    return offset;
  }
}

/** Sums of weights by label for small keys, `pool.sums[offset(key) + label]`, made when a key is first asked for. */
export class SumTable {
  private readonly offsets: Int32Array;

  constructor(
    keyCount: number,
    private readonly pool: SumPool,
    private readonly fill: (key: number, into: Int32Array, offset: number) => void,
  ) {
    this.offsets = new Int32Array(keyCount).fill(UNKNOWN);
  }

  offset(key: number): number {
    const known = this.offsets[key] as number;
    return known === UNKNOWN ? this.make(key) : known;
  }

  private make(key: number): number {
    return (this.offsets[key] = this.pool.put((into, offset) => this.fill(key, into, offset)));
  }
}
