import { type DraftRow } from './draft-row';
import { isExactByDefault, lookUpKey, singularWord, wordsOf } from './name-forms';

const LONGEST_NAME = 4;
/** Uses in ordinary writing that make a name ambiguous. */
const ORDINARY_USES = 2;

/**
 * Marks names exact whose letters papers also write as ordinary words: `ReSearch` beside "research", `MultiPL-E`
 * beside "multiple", `DeepDive` beside "deep dive". A name that is itself lower case is left alone, and so are
 * architectures, which papers write in either case.
 */
export function exactByUse(rows: readonly DraftRow[], texts: Iterable<string>): DraftRow[] {
  const ordinary = ordinaryUses(rows, texts);
  return rows.map((row) => {
    if (!isProperName(row)) return row;
    const exact = [row.name, ...row.aliases].filter(
      (name) =>
        /\p{Lu}|\d/u.test(name) &&
        !/^\p{Ll}[\p{Ll} -]*$/u.test(name) &&
        !isExactByDefault(name) &&
        !row.exact.includes(name) &&
        (ordinary.get(lookUpKey(name)) ?? 0) >= ORDINARY_USES,
    );
    return exact.length === 0 ? row : { ...row, exact: [...row.exact, ...exact] };
  });
}

function isProperName(row: DraftRow): boolean {
  if (row.thing === 'DATASET') return true;
  return row.thing === 'CONCEPT' && (row.conceptKind === 'MODEL' || row.conceptKind === 'SYSTEM');
}

/** How often the letters of proper names stand in texts in lower case, by look-up key. */
function ordinaryUses(rows: readonly DraftRow[], texts: Iterable<string>): Map<string, number> {
  const keys = new Set(rows.filter(isProperName).flatMap((row) => [row.name, ...row.aliases].map(lookUpKey)));
  const uses = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(text);
    words.forEach((_, at) => {
      let head = '';
      for (let to = at; to < Math.min(words.length, at + LONGEST_NAME); to++) {
        const word = words[to];
        if (word === undefined || !/^\p{Ll}+$/u.test(word.raw)) return;
        const key = head + singularWord(word.folded);
        if (keys.has(key)) uses.set(key, (uses.get(key) ?? 0) + 1);
        head += word.folded;
      }
    });
  }
  return uses;
}
