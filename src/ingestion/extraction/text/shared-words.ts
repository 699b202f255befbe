import { singular } from './singular';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(singular);

/** Whether one of some names has at least half of the words of a phrase: the same thing told at other length. */
export function sharesWords(names: readonly string[], phrase: string): boolean {
  const own = wordsOf(phrase);
  return names.some((name) => {
    const theirs = new Set(wordsOf(name));
    return own.filter((word) => theirs.has(word)).length * 2 >= own.length;
  });
}
