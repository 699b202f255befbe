import { type Thing } from '../../../domain/thing';
import { plainView } from '../text/plain-view';
import { singular } from '../text/singular';
import { hashOf, joinHashes } from '../text/key-hash';
import { type Token, tokenise } from '../text/token';
import { foldWord, joinsNames, mayBeBritish } from '../text/word-form';
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
      const hash = hashOf(key);
      if ((this.filter.look(hash) & ENDS) === 0) continue;
      const bucket = this.buckets.get(hash)?.find((candidate) => candidate.key === key);
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
        best = admittedMatch(spelled(chain, tokens, from, at + 1), from, at + 1, admits) ?? best;
      }
      if ((known & BEGINS) === 0) break;
    }
    return best;
  }
}

/** Apart from the walk: a function made within a loop costs its surroundings at every turn. */
function admittedMatch(
  entries: readonly NameEntry[],
  from: number,
  to: number,
  admits: (entry: NameEntry, from: number, to: number) => boolean,
): NameMatch | undefined {
  const admitted = entries.filter((entry) => admits(entry, from, to));
  return admitted.length > 0 ? { from, to, entries: admitted } : undefined;
}

/** The entries whose key a stretch of tokens spells: as printed, or with its last word in the singular. */
function spelled(
  chain: readonly Bucket[],
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly NameEntry[] {
  for (const { key, entries } of chain) if (spells(tokens, from, to, key)) return entries;
  return [];
}

function spells(tokens: readonly Token[], from: number, to: number, key: string): boolean {
  let length = 0;
  for (let at = from; at < to - 1; at++) {
    const part = tokens[at]?.form.part ?? '';
    if (!key.startsWith(part, length)) return false;
    length += part.length;
  }
  const { part = '', onePart = '' } = tokens[to - 1]?.form ?? {};
  const rest = key.length - length;
  return (
    (rest === part.length && key.startsWith(part, length)) ||
    (rest === onePart.length && key.startsWith(onePart, length))
  );
}

/** The keys under which a name stands: as written and with its last word in the singular. */
export function nameKeys(name: string): readonly string[] {
  const [whole, last] = SIMPLE.test(name) ? foldSimple(name) : foldAny(name);
  const one = singular(last);
  return one === last ? [whole] : [whole, whole.slice(0, whole.length - last.length) + one];
}

/** The folded words of a name in one, and the last of them. */
type FoldedName = readonly [whole: string, last: string];

function foldSimple(name: string): FoldedName {
  const lower = name.toLowerCase();
  if (mayBeBritish(lower)) return joined(name.split(/[ -]+/).map(foldWord));
  const from = Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')) + 1;
  return from === 0 ? [lower, lower] : [lower.replace(/[ -]+/g, ''), lower.slice(from)];
}

const foldAny = (name: string): FoldedName => joined(tokenise(plainView(name)).map(({ form }) => form.part));

const joined = (words: readonly string[]): FoldedName => [words.join(''), words.at(-1) ?? ''];
