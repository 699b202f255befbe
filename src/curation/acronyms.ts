import { lookUpKey } from './name-forms';

/** Share of an acronym's definitions that must agree before it stands for one long form. */
const MAJORITY = 0.75;
const AT_LEAST = 3;

/**
 * The acronyms that papers define beside a long form, "low-rank adaptation (LoRA)": acronym to the look-up key of the
 * long form it mostly stands for. The letters of the acronym must open words of the long form in order
 * (after Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions", PSB 2003, kept stricter).
 */
export function mineAcronyms(texts: Iterable<string>): Map<string, string> {
  const definitions = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const match of text.matchAll(/((?:[\p{L}\p{N}]+[ -]){1,8})\(([A-Z][\p{L}\p{N}-]{2,9})\)/gu)) {
      const acronym = (match[2] ?? '').replace(/(?<=[A-Z])s$/, '');
      const long = longForm((match[1] ?? '').trim(), acronym);
      if (long === undefined) continue;
      const key = lookUpKey(long);
      const counts = definitions.get(acronym) ?? new Map<string, number>();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      definitions.set(acronym, counts);
    }
  }
  const settled = new Map<string, string>();
  for (const [acronym, counts] of definitions) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best !== undefined && best[1] >= AT_LEAST && best[1] >= MAJORITY * total)
      settled.set(acronym, best[0]);
  }
  return settled;
}

function longForm(before: string, acronym: string): string | undefined {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < 2) return undefined;
  const words = before.split(/[ -]+/);
  for (let start = words.length - 1; start >= 0; start--) {
    const tail = words.slice(start);
    if (tail.length > letters.length + 1) return undefined;
    if (tail[0]?.toLowerCase().startsWith(letters.charAt(0)) !== true) continue;
    if (isInitialism(tail, letters)) return tail.join(' ');
  }
  return undefined;
}

/** Every word gives at least its first letter, in order, but for one small word; letters inside a word may follow. */
function isInitialism(words: readonly string[], letters: string): boolean {
  let at = 0;
  let skipped = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower.charAt(0) !== letters.charAt(at)) {
      if (!/^(?:of|for|and|in|the|to|with|on|a|by|from)$/.test(lower)) return false;
      skipped++;
      continue;
    }
    at++;
    let inside = 1;
    while (at < letters.length && letters.length - at > words.length - words.indexOf(word) - 1 - skipped) {
      const next = lower.indexOf(letters.charAt(at), inside);
      if (next < 0) break;
      inside = next + 1;
      at++;
    }
  }
  return at === letters.length;
}
