import { type DraftRow } from './draft-row';
import { isExactByDefault, lookUpKey, singularWord, wordsOf } from './name-forms';

const LONGEST_NAME = 4;
/** Uses in ordinary writing that make a name ambiguous. */
const ORDINARY_USES = 2;
/** Web addresses and file names, where everything is in lower case. */
const ADDRESS = /https?:\S+|\S+\.(?:com|io|org|ai|cpp|py|net)\b\S*/g;

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

/** How often the letters of proper names stand in texts in lower case beyond a third of their uses as names. */
function ordinaryUses(rows: readonly DraftRow[], texts: Iterable<string>): Map<string, number> {
  const keys = new Set(rows.filter(isProperName).flatMap((row) => [row.name, ...row.aliases].map(lookUpKey)));
  const lower = new Map<string, number>();
  const proper = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(text.replace(ADDRESS, ' '));
    words.forEach((_, at) => {
      let head = '';
      let isLower = true;
      for (let to = at; to < Math.min(words.length, at + LONGEST_NAME); to++) {
        const word = words[to];
        if (word === undefined) return;
        isLower &&= /^\p{Ll}+$/u.test(word.raw);
        const key = head + singularWord(word.folded);
        const counts = isLower ? lower : proper;
        if (keys.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
        head += word.folded;
      }
    });
  }
  return new Map([...lower].filter(([key, uses]) => uses > (proper.get(key) ?? 0) / 3));
}
