import { isExactByDefault, lookUpKey, singularWord, wordsOf } from './name-forms';
import { type LabelledText, NAME_LABELS, type NameLabel } from './raw-lists';

const LONGEST_NAME = 8;

/** How often a name occurs in papers, and in how many of those it was marked, by label. */
export interface NameCount {
  occurs: number;
  readonly marked: Record<NameLabel, number>;
}

/** The look-up keys of a marked stretch: of the whole, and of both parts of "large language models (LLMs)". */
export function keysOfMarked(name: string): string[] {
  const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  const forms = parts === null ? [name] : [name, parts[1] ?? '', parts[2] ?? ''];
  return forms.map(lookUpKey).filter((key) => key !== '');
}

/**
 * Counts in how many papers each name stands (longest match from the left, so that "vision transformer" does not
 * count for "transformer"), and in how many of those it was marked. The share tells how safely a name can be linked
 * wherever it stands: the keyphraseness of Mihalcea and Csomai, "Wikify!" (CIKM 2007).
 */
export function countNames(names: Iterable<string>, texts: readonly LabelledText[]): Map<string, NameCount> {
  const counts = new Map<string, NameCount>();
  const spellings = new Map<string, Set<string>>();
  for (const name of names) {
    const key = lookUpKey(name);
    if (key === '') continue;
    counts.set(key, { occurs: 0, marked: { C: 0, H: 0, D: 0, M: 0 } });
    const known = spellings.get(key) ?? new Set<string>();
    known.add(name);
    spellings.set(key, known);
  }
  const allowed = new Map<string, (surface: string) => boolean>();
  for (const [key, known] of spellings) {
    const exact = [...known].every(isExactByDefault);
    allowed.set(
      key,
      (surface) => !exact || [...known].some((name) => surface === name || surface === `${name}s`),
    );
  }
  for (const labelled of texts) {
    const marked = Object.fromEntries(
      NAME_LABELS.map((label) => [label, new Set(labelled.names[label].flatMap(keysOfMarked))]),
    );
    for (const key of keysInText(labelled.text, allowed)) {
      const count = counts.get(key);
      if (count === undefined) continue;
      count.occurs++;
      for (const label of NAME_LABELS) if (marked[label]?.has(key) === true) count.marked[label]++;
    }
  }
  return counts;
}

function keysInText(text: string, allowed: ReadonlyMap<string, (surface: string) => boolean>): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    let taken = 0;
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0 && taken === 0; length--) {
      const last = words[at + length - 1];
      const first = words[at];
      if (last === undefined || first === undefined) continue;
      const head = words
        .slice(at, at + length - 1)
        .map((word) => word.folded)
        .join('');
      const key = head + singularWord(last.folded);
      if (allowed.get(key)?.(text.slice(first.start, last.end)) === true) {
        found.add(key);
        taken = length;
      }
    }
    at += Math.max(1, taken);
  }
  return found;
}
