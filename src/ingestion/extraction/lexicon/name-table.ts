import { type Thing } from '../../../domain/thing';
import { plainView } from '../text/plain-view';
import { singular } from '../text/singular';
import { hashOf, joinHashes } from '../text/key-hash';
import { type Token, tokenise } from '../text/token';
import { foldWord, joinsNames } from '../text/word-form';
import { BEGINS, ENDS, NameFilter } from './name-filter';

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

/**
 * All known names, found in a text in one pass. A name is looked up by the letters and digits of its folded words, so
 * case, hyphens and spaces do not matter: the hash of a longer stretch follows from that of a shorter one in one step.
 * From each token the walk goes on only while what it has spelled begins some name, so that the pass is linear in the
 * text.
 */
export class NameTable {
  private readonly buckets = new Map<number, Bucket[]>();
  private readonly filter = new NameFilter();

  add(entry: NameEntry): void {
    // HiGHS is no plural, and "high" not its name.
    const keys = entry.name.endsWith('S') ? nameKeys(entry.name).slice(0, 1) : nameKeys(entry.name);
    for (const key of keys) {
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
      this.filter.add(key);
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
    from: number,
    admits: (entry: NameEntry, from: number, to: number) => boolean,
    mayEnd: (to: number) => boolean,
  ): NameMatch | undefined {
    let hash = 0;
    let best: NameMatch | undefined;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (at > from && !token.glued && (token.type === 'MARK' || tokens[at - 1]?.type === 'MARK')) break;
      if (token.type === 'MARK' && (at === from || !joinsNames(token.text))) break;
      const { part, onePart, hash: ownHash, oneHash } = token.form;
      if (part === '') continue;
      const before = hash;
      hash = joinHashes(before, ownHash, part.length);
      const known = this.filter.look(hash);
      let chain = (known & ENDS) !== 0 ? this.buckets.get(hash) : undefined;
      if (chain === undefined && onePart !== part) {
        const one = joinHashes(before, oneHash, onePart.length);
        if ((this.filter.look(one) & ENDS) !== 0) chain = this.buckets.get(one);
      }
      if (chain !== undefined && mayEnd(at + 1)) {
        const spelled = spelling(tokens, from, at + 1);
        const bucket = chain.find(({ key }) => spelled.includes(key));
        const admitted = bucket?.entries.filter((entry) => admits(entry, from, at + 1));
        if (admitted !== undefined && admitted.length > 0) best = { from, to: at + 1, entries: admitted };
      }
      if ((known & BEGINS) === 0) break;
    }
    return best;
  }
}

/** The keys that a stretch of tokens can have: as printed, and with its last word in the singular. */
function spelling(tokens: readonly Token[], from: number, to: number): readonly string[] {
  let before = '';
  for (let at = from; at < to - 1; at++) before += tokens[at]?.form.part ?? '';
  const last = tokens[to - 1]?.form;
  return last === undefined ? [before] : [before + last.part, before + last.onePart];
}

/** The keys under which a name stands: as written and with its last word in the singular. */
export function nameKeys(name: string): readonly string[] {
  const words = SIMPLE.test(name)
    ? name.split(/[ -]+/).map(foldWord)
    : tokenise(plainView(name)).map(({ form }) => form.part);
  const last = words.at(-1) ?? '';
  const whole = words.join('');
  const one = singular(last);
  return one === last ? [whole] : [whole, whole.slice(0, whole.length - last.length) + one];
}
