/**
 * A map from 32-bit hashes to the numbers 0, 1, 2, … in the order of arrival. Open addressing, at most half full; a
 * filter of one bit in sixteen or more answers most questions for hashes that are not there, which is most that tagging asks.
 */
export class FeatureMap {
  /** Pairs of hash and number + 1; number 0 is a free place. */
  private places: Int32Array;
  private filter: Int32Array;
  private mask: number;
  private count = 0;

  constructor(expected = 1024) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, expected * 2)));
    this.places = new Int32Array(size * 2);
    this.filter = new Int32Array(size / 4);
    this.mask = size - 1;
  }

  get size(): number {
    return this.count;
  }

  /** The number of a hash, -1 where it has none. Hashes are mixed already (hash.ts): any of their bits will do. */
  find(hash: number): number {
    const { places, mask, filter } = this;
    const bit = hash >>> 3;
    if (((filter[(bit >>> 5) & (filter.length - 1)] as number) & (1 << bit)) === 0) return -1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = places[2 * at + 1] as number;
      if (place === 0) return -1;
      if (places[2 * at] === hash) return place - 1;
    }
  }

  /** The number of a hash, given now where it had none. */
  add(hash: number): number {
    const known = this.find(hash);
    if (known >= 0) return known;
    if (++this.count * 2 > this.mask) this.grow();
    this.put(hash, this.count);
    return this.count - 1;
  }

  private put(hash: number, place: number): void {
    const { places, mask, filter } = this;
    let at = hash & mask;
    while (places[2 * at + 1] !== 0) at = (at + 1) & mask;
    places[2 * at] = hash;
    places[2 * at + 1] = place;
    const bit = hash >>> 3;
    const word = (bit >>> 5) & (filter.length - 1);
    filter[word] = (filter[word] as number) | (1 << bit);
  }

  private grow(): void {
    const { places } = this;
    this.places = new Int32Array(places.length * 2);
    this.filter = new Int32Array(this.filter.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < places.length; at += 2)
      if (places[at + 1] !== 0) this.put(places[at] as number, places[at + 1] as number);
  }
}
