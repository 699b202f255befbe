import { nextHash } from '../text/key-hash';

/** Two to this power places of two bits: half a megabyte, sixteen places for each beginning in the shipped lexicons. */
const PLACE_BITS = 21;

/** What a hash may be: both, one or none of {@link BEGINS} and {@link ENDS}. */
export type NamePart = number;
/** The beginning of some key, or all of it. */
export const BEGINS = 1;
/** All of some key. */
export const ENDS = 2;

/** Whether a hash is that of a key or of its beginning: never misses one, and now and then takes another for it. */
export class NameFilter {
  private readonly places = new Uint8Array(1 << (PLACE_BITS - 2));

  add(key: string): void {
    let hash = 0;
    for (let at = 0; at < key.length; at++) {
      hash = nextHash(hash, key.charCodeAt(at));
      this.mark(hash, at === key.length - 1 ? BEGINS | ENDS : BEGINS);
    }
  }

  look(hash: number): NamePart {
    const place = placeOf(hash);
    return ((this.places[place >>> 2] ?? 0) >>> ((place & 3) << 1)) & (BEGINS | ENDS);
  }

  private mark(hash: number, part: NamePart): void {
    const place = placeOf(hash);
    this.places[place >>> 2] = (this.places[place >>> 2] ?? 0) | (part << ((place & 3) << 1));
  }
}

/** The upper bits of the hash times the golden ratio: Knuth, "The Art of Computer Programming", vol. 3, 6.4. */
const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS);
