import { FeatureMap } from './feature-map';
import { hashString, pair } from './hash';
import { uint16Scratch } from './scratch';
import { tokenize } from './tokens';
import { stemOf, type Word } from './words';

/** The kinds of name that a gazetteer knows, each a bit. */
export const LISTED_KINDS = ['CONCEPT', 'HARDWARE', 'DATASET', 'METRIC'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** A name that stands in a lexicon. */
export interface ListedName {
  readonly name: string;
  readonly kind: ListedKind;
  /** In this case only; otherwise case, plural and hyphens do not matter. */
  readonly exact: boolean;
}

const MORE = 1 << LISTED_KINDS.length;
const FOLDED_ROOT = 0x2545f491;
const EXACT_ROOT = 0x5bd1e995;
const MAX_TOKENS = 8;
const HYPHEN = '-';
const HYPHEN_CODE = HYPHEN.charCodeAt(0);

/**
 * Which stretches of a text are listed names. Names are kept as hashes of their words, of their prefixes too, in one
 * map from hash to bits: about ten bytes a name, loaded as they are. A wrong hit has a chance of about one in 2^32 a
 * name and token: the tagger takes a hit for a hint, never for a fact.
 */
export class Gazetteer {
  private readonly index: FeatureMap;
  private readonly marks = uint16Scratch();

  /** `hashes[i]`, each once, has the bits `masks[i]`: what {@link entries} gave. */
  constructor(
    private readonly hashes: Int32Array,
    private readonly masks: Uint8Array,
  ) {
    this.index = new FeatureMap(hashes.length);
    for (const hash of hashes) this.index.add(hash);
  }

  static of(names: Iterable<ListedName>): Gazetteer {
    const bits = new Map<number, number>();
    for (const name of names)
      for (const [hash, bit] of bitsOf(name)) bits.set(hash, (bits.get(hash) ?? 0) | bit);
    const hashes = Int32Array.from(bits.keys()).sort();
    return new Gazetteer(
      hashes,
      Uint8Array.from(hashes, (hash) => bits.get(hash) ?? 0),
    );
  }

  /** Everything it holds, hashes ascending. */
  entries(): { readonly hashes: Int32Array; readonly masks: Uint8Array } {
    return { hashes: this.hashes, masks: this.masks };
  }

  /**
   * Marks every longest listed name of each kind: four bits a kind in `marks[token]`, the part of the name as in
   * labels.ts (1 begin, 2 inside, 3 end, 4 single; 0 none). They hold until the next call.
   */
  mark(words: readonly Word[]): Uint16Array {
    const marks = this.marks.zeros(words.length);
    const ends = new Int32Array(LISTED_KINDS.length);
    const covered = new Int32Array(LISTED_KINDS.length).fill(-1);
    for (let start = 0; start < words.length; start++) {
      if (words[start]?.startsListed !== true) continue;
      ends.fill(-1);
      this.walk(words, start, FOLDED_ROOT, false, ends);
      this.walk(words, start, EXACT_ROOT, true, ends);
      for (let kind = 0; kind < ends.length; kind++) {
        const end = ends[kind] ?? -1;
        if (end < 0 || start <= (covered[kind] ?? -1)) continue;
        covered[kind] = end;
        for (let at = start; at <= end; at++) {
          const part = start === end ? 4 : at === start ? 1 : at === end ? 3 : 2;
          marks[at] = (marks[at] ?? 0) | (part << (4 * kind));
        }
      }
    }
    return marks;
  }

  /** Whether any listed name starts with a word of these keys. */
  hasStart({ key, stemKey }: Pick<Word, 'key' | 'stemKey'>): boolean {
    return this.index.find(pair(FOLDED_ROOT, stemKey)) >= 0 || this.index.find(pair(EXACT_ROOT, key)) >= 0;
  }

  private walk(words: readonly Word[], start: number, root: number, exact: boolean, ends: Int32Array): void {
    let hash = root;
    for (let at = start; at < words.length; at++) {
      const word = words[at];
      if (word === undefined || word.sign === HYPHEN_CODE) continue;
      hash = pair(hash, exact ? word.key : word.stemKey);
      const entry = this.index.find(hash);
      if (entry < 0) return;
      const bits = this.masks[entry] ?? 0;
      for (let kind = 0; kind < ends.length; kind++) if ((bits & (1 << kind)) !== 0) ends[kind] = at;
      if ((bits & MORE) === 0) return;
    }
  }
}

/** The prefixes of a name as hashes, each with the bit that it sets. */
function bitsOf({ name, kind, exact }: ListedName): [hash: number, bit: number][] {
  const { count, starts, ends } = tokenize(name);
  const parts = Array.from({ length: count }, (_, at) => name.slice(starts[at], ends[at])).filter(
    (part) => part !== HYPHEN,
  );
  if (parts.length > MAX_TOKENS) return [];
  let hash = exact ? EXACT_ROOT : FOLDED_ROOT;
  return parts.map((part, at) => {
    hash = pair(hash, exact ? hashString(part, 1) : hashString(stemOf(part.toLowerCase()), 5));
    return [hash, at === parts.length - 1 ? 1 << LISTED_KINDS.indexOf(kind) : MORE];
  });
}
