import { ownCopy } from '../text/own-copy';
import { type Word } from './words';

/** Characters that a word has, at most, on the whole. */
const LENGTH = 16;

/**
 * Words already described, found by their characters without a string being made. Once it holds `capacity` words, or
 * their usual number of characters, it is emptied with the next text, so that a stream of strange texts cannot fill
 * the memory; words of a text stay as long as it is read.
 */
export class WordTable {
  private words: (Word | undefined)[] = [];
  private hashes = new Int32Array(0);
  private mask = 0;
  private count = 0;
  private characters = 0;

  constructor(
    private readonly describe: (text: string, id: number) => Word,
    private readonly capacity: number,
  ) {
    this.clear();
  }

  /** How many words it holds; their ids are below. */
  get size(): number {
    return this.count;
  }

  /** Call before each text. */
  trim(): void {
    if (this.count >= this.capacity || this.characters >= this.capacity * LENGTH) this.clear();
  }

  /** The word `text.slice(start, end)` of a text with these code units. */
  get(text: string, units: Uint16Array, start: number, end: number): Word {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    let place = hash & this.mask;
    for (let word = this.words[place]; word !== undefined; word = this.words[place]) {
      if (this.hashes[place] === hash && isAt(word.text, units, start, end)) return word;
      place = (place + 1) & this.mask;
    }
    const described = this.describe(ownCopy(text.slice(start, end)), this.count);
    this.characters += end - start;
    this.words[place] = described;
    this.hashes[place] = hash;
    if (++this.count * 2 > this.mask) this.grow();
    return described;
  }

  private clear(): void {
    this.words = new Array<Word | undefined>(4096).fill(undefined);
    this.hashes = new Int32Array(4096);
    this.mask = 4095;
    this.count = 0;
    this.characters = 0;
  }

  private grow(): void {
    const { words, hashes } = this;
    const size = words.length * 2;
    this.words = new Array<Word | undefined>(size).fill(undefined);
    this.hashes = new Int32Array(size);
    this.mask = size - 1;
    words.forEach((word, from) => {
      if (word === undefined) return;
      const hash = hashes[from] ?? 0;
      let place = hash & this.mask;
      while (this.words[place] !== undefined) place = (place + 1) & this.mask;
      this.words[place] = word;
      this.hashes[place] = hash;
    });
  }
}

function isAt(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[start + i]) return false;
  return true;
}
