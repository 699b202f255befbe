import { nextHash } from '../text/key-hash';

/** Two to this power bits: half a megabyte, about twenty for each prefix of the shipped lexicons. */
const BITS = 22;

/**
 * Whether a hash is that of the beginning of some key: one bit a beginning, so that it never misses one, and now and
 * then takes another for it.
 */
export class PrefixFilter {
  private readonly bits = new Int32Array(1 << (BITS - 5));

  add(key: string): void {
    let hash = 0;
    for (let at = 0; at < key.length; at++) {
      hash = nextHash(hash, key.charCodeAt(at));
      const bit = slot(hash);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  mayBegin(hash: number): boolean {
    const bit = slot(hash);
    return ((this.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** The upper bits of the hash times the golden ratio: Knuth, "The Art of Computer Programming", vol. 3, 6.4. */
const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
