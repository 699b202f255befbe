import { LISTED_KINDS } from '../gazetteer';
import { pair } from '../hash';
import { BEGIN, SINGLE } from '../labels';
import { type ReadText } from '../text-reader';

/**
 * Takes the marks off a share of a text's listed names, as if no lexicon had them; a name keeps or loses all its
 * marks in the text together. Lexicons know the texts that a tagger learns from better than those that it will read:
 * without this it would lean on them too much. Which names go depends on `seed` alone.
 */
export function hideNames({ words, listed }: ReadText, share: number, seed: number): void {
  for (let kind = 0; kind < LISTED_KINDS.length; kind++) {
    let hidden = false;
    words.forEach(({ stemKey }, at) => {
      const marks = listed[at] ?? 0;
      const part = (marks >> (4 * kind)) & 15;
      if (part === BEGIN || part === SINGLE) hidden = pair(pair(seed, kind), stemKey) >>> 0 < share * 2 ** 32;
      if (part !== 0 && hidden) listed[at] = marks & ~(15 << (4 * kind));
    });
  }
}
