import { type DraftRow } from './draft-row';
import { lookUpKey, singularWord, wordsOf } from './name-forms';

const VARIANT =
  /^[- ]?(?:v\d[\w.]*|\d[\w.×x]*|verified|lite|pro|plus|hard|diamond|multimodal|multilingual|mini|live|sketch|extended|redux|full|zh|cn|en|c|r|a|v)$/i;

/**
 * Gives rows without a parent the concept that their last words name: "multimodal large language model" stands under
 * "large language model", "real-time object detection" under "object detection". The longest such name is taken;
 * single words only where the row that they name is curated.
 */
export function standUnderHeads(rows: readonly DraftRow[]): DraftRow[] {
  const byKey = new Map<string, DraftRow>();
  for (const row of rows) for (const name of [row.name, ...row.aliases]) byKey.set(lookUpKey(name), row);
  return rows.map((row) => {
    if (row.parents.length > 0) return row;
    const words = wordsOf(row.name).map((word) => word.folded);
    for (let start = 1; start < words.length; start++) {
      const tail = words.slice(start);
      const head = tail.slice(0, -1).join('') + singularWord(tail.at(-1) ?? '');
      const parent = byKey.get(head);
      if (parent === undefined || parent === row) continue;
      if (tail.length === 1 && parent.source !== 'curated') continue;
      return { ...row, parents: [parent.name] };
    }
    return row;
  });
}

/** Gives datasets without a parent the one that they are a version of: `ImageNet-1k` stands under `ImageNet`. */
export function standUnderOriginals(rows: readonly DraftRow[]): DraftRow[] {
  const byKey = new Map<string, DraftRow>();
  for (const row of rows) byKey.set(lookUpKey(row.name), row);
  return rows.map((row) => {
    if (row.parents.length > 0) return row;
    for (let end = row.name.length - 1; end >= 4; end--) {
      if (!VARIANT.test(row.name.slice(end))) continue;
      const original = byKey.get(lookUpKey(row.name.slice(0, end)));
      if (original !== undefined && original !== row) return { ...row, parents: [original.name] };
    }
    return row;
  });
}
