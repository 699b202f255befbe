import { SumPool } from './sum-table';
import { type Word, WRITING_COUNT, type Writing } from './words';

const UNKNOWN = -1;
/** Places of a word: as an anchor to the left and to the right, of a token of each writing. */
const SIDE = 8;
const SLOT = 2 * SIDE;

/** Which side of a token an anchoring word stands on. */
export const BEFORE = 0;
export const AFTER = 1;
export type AnchorSide = typeof BEFORE | typeof AFTER;

/**
 * Sums of weights by label of an anchoring word, or none, beside a token of some writing: `sums[offset(…) + label]`. Made
 * when they are first asked for, and kept by the word's id, so that those of common words lie together.
 */
export class AnchorSums {
  private pool = new SumPool();
  private offsets = new Int32Array(1024 * SLOT).fill(UNKNOWN);

  constructor(
    private readonly fill: (
      side: AnchorSide,
      anchor: Word | undefined,
      writing: Writing,
      into: Int32Array,
      offset: number,
    ) => void,
  ) {
    if (WRITING_COUNT > SIDE) throw new Error('A slot has too few places for all writings.');
  }

  /** Another array after a new offset. */
  get sums(): Int16Array {
    return this.pool.sums;
  }

  offset(side: AnchorSide, anchor: Word | undefined, writing: Writing): number {
    const place = (anchor === undefined ? 0 : (anchor.id + 1) * SLOT) + side * SIDE + writing;
    const known = this.offsets[place] as number;
    return known === UNKNOWN ? this.make(place, side, anchor, writing) : known;
  }

  /** Call for each word of a new id. With the first of all, what was kept for words before is forgotten. */
  meet({ id }: Word): void {
    const first = (id + 1) * SLOT;
    if (id === 0) {
      this.pool = new SumPool();
      this.offsets.fill(UNKNOWN);
    }
    if (first + SLOT <= this.offsets.length) return;
    const larger = new Int32Array(this.offsets.length * 2).fill(UNKNOWN);
    larger.set(this.offsets);
    this.offsets = larger;
  }

  private make(place: number, side: AnchorSide, anchor: Word | undefined, writing: Writing): number {
    return (this.offsets[place] = this.pool.put((into, offset) =>
      this.fill(side, anchor, writing, into, offset),
    ));
  }
}
