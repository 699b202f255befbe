import { LABEL_COUNT } from './labels';

/** Places are two to this power: as many as stay near the processor. */
const PLACE_BITS = 13;
const PLACES = 1 << PLACE_BITS;

/** Sums of weights by label of the features seen last; a feature drives out the one that had its place. */
export class SumCache {
  /** Where sums that are all 0 start. */
  static readonly ZEROS = PLACES * LABEL_COUNT;

  /** The sums of a feature start at its offset and stand until the next call. */
  readonly sums = new Int32Array((PLACES + 1) * LABEL_COUNT);
  /** At first each place holds a number that belongs in the next. */
  private readonly hashes = Int32Array.from({ length: PLACES }, (_, place) => place + 1);

  /** `fill` adds the weights of a feature. */
  constructor(private readonly fill: (hash: number, into: Int32Array, offset: number) => void) {}

  offset(hash: number): number {
    const place = hash & (PLACES - 1);
    const offset = place * LABEL_COUNT;
    if (this.hashes[place] !== hash) {
      this.hashes[place] = hash;
      this.sums.fill(0, offset, offset + LABEL_COUNT);
      this.fill(hash, this.sums, offset);
    }
    return offset;
  }
}
