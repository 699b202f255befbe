/** Shorter keys differ by a letter because they are different names. */
const SHORTEST = 6;
/** Longer keys are no names. */
const LONGEST = 60;
/** Most keys that differ in one place alone: more are a series (`part a`, `part b`, …), not misprints. */
const MAX_SERIES = 3;

/**
 * Pairs of keys that one inserted, dropped or changed letter sets apart and whose digits are equal, each pair once, the
 * smaller key first. Two such keys become equal when the right letter is dropped from one or both: so the work grows with
 * the sum of the keys' lengths. Memory holds the keys of two lengths at a time.
 */
export function oneLetterApart(keys: Iterable<string>): readonly (readonly [string, string])[] {
  const byLength = new Map<number, string[]>();
  for (const key of new Set(keys)) {
    if (key.length < SHORTEST || key.length > LONGEST) continue;
    const group = byLength.get(key.length) ?? [];
    byLength.set(key.length, group);
    group.push(key);
  }
  const pairs = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string): void => {
    if (one === other || !haveEqualDigits(one, other)) return;
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    pairs.set(pair.join(' '), pair);
  };
  for (const length of [...byLength.keys()].sort((a, b) => a - b)) {
    const short = byLength.get(length) ?? [];
    const whole = new Set(short);
    const shortened = new Map<string, string[]>();
    for (const key of short) {
      for (const [at, rest] of withoutOneLetter(key)) {
        const signature = `${at} ${rest}`; // a changed letter stands at the same place in both
        const series = shortened.get(signature) ?? [];
        shortened.set(signature, series);
        series.push(key);
      }
    }
    for (const series of shortened.values()) {
      if (series.length > MAX_SERIES) continue;
      for (const [at, key] of series.entries()) for (const other of series.slice(at + 1)) add(key, other);
    }
    for (const key of byLength.get(length + 1) ?? []) {
      for (const [, rest] of withoutOneLetter(key)) if (whole.has(rest)) add(rest, key);
    }
  }
  return [...pairs.values()].sort(([a, c], [b, d]) => (a === b ? (c < d ? -1 : 1) : a < b ? -1 : 1));
}

function* withoutOneLetter(key: string): Generator<readonly [at: number, rest: string]> {
  for (let at = 0; at < key.length; at++) yield [at, key.slice(0, at) + key.slice(at + 1)];
}

function haveEqualDigits(one: string, other: string): boolean {
  return one.replace(/\D/g, '') === other.replace(/\D/g, '');
}
