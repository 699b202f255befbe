import { type Thing } from '../../../domain/thing';
import { plainView } from '../text/plain-view';
import { singular } from '../text/singular';
import { foldWord, type Token, tokenise } from '../text/token';
import { hashOf, joinHashes } from './key-hash';
import { type TokenKeys } from './token-keys';

/** One name of one known thing. */
export interface NameEntry {
  readonly thing: Thing;
  readonly name: string;
  /** The letters and digits of the name, where only this case counts. */
  readonly exact?: string;
  /** Folded words one of which must stand in the text. */
  readonly cues?: readonly string[];
  readonly generic: boolean;
}

/** A stretch of tokens that spells known names, with every entry that admits it. */
export interface NameMatch {
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** All names with one key. */
interface Bucket {
  readonly key: string;
  readonly entries: NameEntry[];
}

const SIMPLE = /^[A-Za-z0-9 -]+$/;
/** Marks that may stand inside a name without a space before them, and what they add to its key. */
const JOINERS: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['/', '/'],
  ['.', ''],
  ['_', ''],
  ["'", ''],
  ['@', '@'],
  ['+', 'plus'],
  ['&', 'and'],
  ['#', 'sharp'],
  [':', ''],
  ['*', ''],
]);
const PREFIX_LENGTH = 4;

/**
 * All known names, found in a text in one pass. A name is looked up by the letters and digits of its folded words, so
 * case, hyphens and spaces do not matter: the hash of a longer stretch follows from that of a shorter one in one step.
 * From each token the walk goes no farther than the longest name with the same first four characters, so that the pass
 * is linear in the text.
 */
export class NameTable {
  private readonly buckets = new Map<number, Bucket[]>();
  private readonly longest = new Map<string, number>();

  add(entry: NameEntry): void {
    for (const key of nameKeys(entry.name)) {
      if (key === '') continue;
      const hash = hashOf(key);
      const chain = this.buckets.get(hash);
      const bucket = chain?.find((candidate) => candidate.key === key);
      if (bucket !== undefined) {
        if (!bucket.entries.includes(entry)) bucket.entries.push(entry);
        continue;
      }
      const fresh = { key, entries: [entry] };
      if (chain === undefined) this.buckets.set(hash, [fresh]);
      else chain.push(fresh);
      for (let length = 1; length <= PREFIX_LENGTH && length <= key.length; length++) {
        const prefix = key.slice(0, length);
        if ((this.longest.get(prefix) ?? 0) < key.length) this.longest.set(prefix, key.length);
      }
    }
  }

  /** Entries under a name, in any spelling, whether or not their case or cues hold. */
  lookUp(name: string): readonly NameEntry[] {
    for (const key of nameKeys(name)) {
      const bucket = this.buckets.get(hashOf(key))?.find((candidate) => candidate.key === key);
      if (bucket !== undefined) return bucket.entries;
    }
    return [];
  }

  /** The longest name that starts at a token, may end where it ends, and that some entry admits. */
  matchAt(
    tokens: readonly Token[],
    keys: TokenKeys,
    from: number,
    admits: (entry: NameEntry, from: number, to: number) => boolean,
    mayEnd: (to: number) => boolean,
  ): NameMatch | undefined {
    const limit = this.reach(tokens[from]?.key ?? '');
    let hash = 0;
    let length = 0;
    let best: NameMatch | undefined;
    for (let at = from; at < tokens.length && length < limit; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (at > from && !token.glued && (token.type === 'MARK' || tokens[at - 1]?.type === 'MARK')) break;
      if (token.type === 'MARK' && (at === from || !JOINERS.has(token.text))) break;
      const oneLength = keys.singularLengths[at] ?? 0;
      const one = oneLength > 0 ? joinHashes(hash, keys.singularHashes[at] ?? 0, oneLength) : undefined;
      hash = joinHashes(hash, keys.hashes[at] ?? 0, keys.lengths[at] ?? 0);
      length += keys.lengths[at] ?? 0;
      if (keys.lengths[at] === 0) continue;
      const chain = this.buckets.get(hash) ?? (one === undefined ? undefined : this.buckets.get(one));
      if (chain === undefined || !mayEnd(at + 1)) continue;
      const spelled = spelling(tokens, from, at + 1);
      const bucket = chain.find(({ key }) => spelled.includes(key));
      const admitted = bucket?.entries.filter((entry) => admits(entry, from, at + 1));
      if (admitted !== undefined && admitted.length > 0) best = { from, to: at + 1, entries: admitted };
    }
    return best;
  }

  /** Length of the longest name that can begin with a word, or with its singular where that is shorter than a prefix. */
  private reach(word: string): number {
    const reach = this.longest.get(word.slice(0, PREFIX_LENGTH)) ?? 0;
    if (reach > 0 || word.length > PREFIX_LENGTH) return reach;
    return this.longest.get(singular(word)) ?? 0;
  }
}

/** What a token adds to the key of a name. */
export function keyPart(token: Token): string {
  return token.type === 'MARK' ? (JOINERS.get(token.text) ?? '') : token.key;
}

/** The keys that a stretch of tokens can have: as printed, and with its last word in the singular. */
function spelling(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const parts = tokens.slice(from, to).map(keyPart);
  const last = parts.pop() ?? '';
  const before = parts.join('');
  return [before + last, before + singular(last)];
}

/** The keys under which a name stands: as written and with its last word in the singular. */
export function nameKeys(name: string): readonly string[] {
  const words = SIMPLE.test(name)
    ? name.split(/[ -]+/).map(foldWord)
    : tokenise(plainView(name)).map(keyPart);
  const last = words.at(-1) ?? '';
  const whole = words.join('');
  const one = singular(last);
  return one === last ? [whole] : [whole, whole.slice(0, whole.length - last.length) + one];
}
