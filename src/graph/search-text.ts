import { foldText } from '../domain/names';

/** The words that the embedded engine's text index leaves out; left out here, both engines find the same. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can do for from had has have he her his how i if in into is it its just me my ' +
    'no nor not of on or our out own she so some such than that the their them then there these they this those to ' +
    'too up us very was we were what when where which while who whom why will with would you your'
  ).split(' '),
);

/** Marks inside a word such as `GPT-4`, `mAP@50` or `int8/fp16`: the parts count, and the word joined. */
const BETWEEN_PARTS = /[-_@./]+/;
const BETWEEN_WORDS = /[^\p{L}\p{N}\-_@./]+/u;

const SINGLE_CHARACTER = /^.$/u;

/** Longest word that is kept, in UTF-16 code units: longer ones are no words. */
const MAX_WORD_LENGTH = 100;

/** Most different words that a query looks for. */
const MAX_QUERY_WORDS = 64;

/** What a node's `searchText` holds: the words of all parts, lower case, parted by spaces. A repeated part counts more. */
export function searchText(...parts: readonly string[]): string {
  return parts.flatMap(words).join(' ');
}

/** A user's text as GraphStore.searchText takes it: any of its words is looked for; empty where no word is left. */
export function searchQuery(text: string): string {
  return [...new Set(words(text))].slice(0, MAX_QUERY_WORDS).join(' ');
}

function words(text: string): string[] {
  return foldText(text)
    .split(BETWEEN_WORDS)
    .flatMap((word) => {
      const parts = word.split(BETWEEN_PARTS).filter((part) => part !== '');
      return parts.length > 1 ? [...parts, parts.join('')] : parts;
    })
    .filter(isWorthKeeping);
}

function isWorthKeeping(word: string): boolean {
  return !SINGLE_CHARACTER.test(word) && word.length <= MAX_WORD_LENGTH && !STOP_WORDS.has(word);
}
