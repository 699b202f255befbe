import { foldText } from '../../domain/names';
import { type ThingKind } from '../../domain/ids';

/** Words before a name that say nothing of what it is. */
const OPENING = wordSet(
  'the a an our this these that such their its proposed novel new standard original common popular various',
);
/** Words behind a name that say what sort of thing it is, and no more. */
const SORT_WORDS: Readonly<Record<ThingKind, ReadonlySet<string>>> = {
  CONCEPT: wordSet(
    'model method approach framework algorithm technique network architecture system mechanism strategy task ' +
      'problem paradigm module pipeline scheme process procedure tool family variant setting',
  ),
  HARDWARE: wordSet(
    'gpu cpu platform device board accelerator chip processor hardware machine server card node',
  ),
  DATASET: wordSet('dataset data corpus benchmark suite collection testbed set challenge'),
  METRIC: wordSet('score metric rate value measure index measurement'),
};
const VENDORS = wordSet(
  'nvidia amd intel google apple qualcomm arm xilinx huawei samsung ibm meta microsoft',
);

/** The words of a name: folded, singular, in American spelling. */
export function nameWords(name: string): readonly string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => americanSpelling(singular(word)));
}

/** The words without those that say nothing; all of them where no other is left. */
export function tellingWords(words: readonly string[], kind: ThingKind): readonly string[] {
  let [from, to] = [0, words.length];
  while (
    from < to &&
    (OPENING.has(words[from] ?? '') || (kind === 'HARDWARE' && VENDORS.has(words[from] ?? '')))
  )
    from += 1;
  while (to > from && SORT_WORDS[kind].has(words[to - 1] ?? '')) to -= 1;
  return from === to ? words : words.slice(from, to);
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$|\d/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function americanSpelling(word: string): string {
  return word
    .replace(/is(ation|e|ed|ing|er)$/, 'iz$1')
    .replace(/(?<=[a-z]{2})our(?=$|al|ing|ed)/, 'or')
    .replace(/ll(?=ing$|ed$|er$)/, 'l')
    .replace(/(?<=[a-z]{2})tre$/, 'ter');
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
