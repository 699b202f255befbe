import { type Thing } from '../../../domain/thing';
import { singular } from '../text/singular';
import { foldWord, type Token, tokenise } from '../text/token';
import { plainView } from '../text/plain-view';

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

const SIMPLE = /^[A-Za-z0-9 -]+$/;
/** Marks that may stand inside a name without a space before them. */
const JOINERS: Readonly<Record<string, string>> = {
  '-': '',
  '/': '/',
  '.': '',
  _: '',
  "'": '',
  '@': '@',
  '+': 'plus',
  '&': 'and',
  '#': 'sharp',
  ':': '',
  '*': '',
};
const PREFIX_LENGTH = 3;

/**
 * All known names, found in a text in one pass. A name is looked up by the letters and digits of its folded words, so
 * case, hyphens and spaces do not matter. At each token the walk is bounded by the longest name with the same first
 * three characters, which keeps the pass linear in the text.
 */
export class NameTable {
  private readonly entries = new Map<string, NameEntry[]>();
  private readonly longest = new Map<string, number>();

  add(entry: NameEntry): void {
    const keys = nameKeys(entry.name);
    for (const key of keys) {
      if (key === '') continue;
      const known = this.entries.get(key);
      if (known === undefined) this.entries.set(key, [entry]);
      else if (!known.includes(entry)) known.push(entry);
      for (let length = 1; length <= PREFIX_LENGTH; length++) {
        if (length < PREFIX_LENGTH && key.length !== length) continue;
        const prefix = key.slice(0, length);
        if ((this.longest.get(prefix) ?? 0) < key.length) this.longest.set(prefix, key.length);
      }
    }
  }

  /** Entries under a name, in any spelling, whether or not their case or cues hold. */
  lookUp(name: string): readonly NameEntry[] {
    for (const key of nameKeys(name)) {
      const entries = this.entries.get(key);
      if (entries !== undefined) return entries;
    }
    return [];
  }

  /** The longest name that starts at the token and that some entry admits. */
  matchAt(
    tokens: readonly Token[],
    from: number,
    admits: (entry: NameEntry, surface: string) => boolean,
  ): NameMatch | undefined {
    let key = '';
    let surface = '';
    let best: NameMatch | undefined;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (at > from && !token.glued && (token.type === 'MARK' || tokens[at - 1]?.type === 'MARK')) break;
      let singularKey: string | undefined;
      if (token.type === 'MARK') {
        const joiner = JOINERS[token.text];
        if (joiner === undefined || at === from) break;
        key += joiner;
        if (joiner.length < 2) continue;
      } else {
        const one = singular(token.key);
        if (one !== token.key) singularKey = key + one;
        key += token.key;
        surface += token.text;
      }
      const found =
        this.entries.get(key) ?? (singularKey === undefined ? undefined : this.entries.get(singularKey));
      const admitted = found?.filter((entry) => admits(entry, surface));
      if (admitted !== undefined && admitted.length > 0) best = { from, to: at + 1, entries: admitted };
      if (!this.reaches(key)) break;
    }
    return best;
  }

  private reaches(key: string): boolean {
    if (key.length < PREFIX_LENGTH) return true;
    return key.length <= (this.longest.get(key.slice(0, PREFIX_LENGTH)) ?? 0);
  }
}

/** The keys under which a name stands: as written and with its last word in the singular. */
export function nameKeys(name: string): readonly string[] {
  const words = SIMPLE.test(name) ? name.split(/[ -]+/).map(foldWord) : markedWords(name);
  const last = words.at(-1) ?? '';
  const whole = words.join('');
  const one = singular(last);
  return one === last ? [whole] : [whole, whole.slice(0, whole.length - last.length) + one];
}

function markedWords(name: string): string[] {
  return tokenise(plainView(name)).map((token) =>
    token.type === 'MARK' ? (JOINERS[token.text] ?? '') : token.key,
  );
}
