import { dimensionOf, inBaseUnit } from '../domain/units';
import { type GoldResult, type ReadResult, type ResultAttribute } from './gold-paper';
import { matchingKey, shareKey } from './matching-keys';
import { type PaperNames } from './paper-names';

/**
 * Whether an attribute of a result that was read is what the annotation says, or one of its alternatives. Units agree
 * where they measure the same in the same steps (`FPS`, `frames/s`); names also where one holds the other, or where
 * the annotation and the reading name one thing by different ones of its names ("ASA", "Activation Steering Adapter");
 * what is absent agrees with what is absent.
 */
export function agrees(
  attribute: ResultAttribute,
  gold: GoldResult,
  read: ReadResult,
  goldNames?: PaperNames,
  readNames?: PaperNames,
): boolean {
  const wanted = gold[attribute] ?? null;
  const got = read[attribute] ?? null;
  const all = [wanted, ...(gold.alternatives?.[attribute] ?? [])];
  if (attribute === 'unit') return all.some((one) => sameUnit(text(one), got));
  if (all.some((one) => matchingKey(one) === matchingKey(got))) return true;
  if (attribute === 'kind') return false;
  if (holdsOther(matchingKey(wanted), matchingKey(got))) return true;
  if (got === null || goldNames === undefined || readNames === undefined) return false;
  const gotKeys = readNames.keysOf(got);
  return all.some((one) => one !== null && shareKey(goldNames.keysOf(String(one)), gotKeys));
}

/**
 * The looser agreement by which the annotation guide's scorer chooses among readings of one value: any sign that is no
 * letter or digit agrees with everything. It decides what is paired, never what is counted as right.
 */
export function roughlyAgrees(attribute: ResultAttribute, gold: GoldResult, read: ReadResult): boolean {
  const wanted = gold[attribute] ?? '';
  const got = read[attribute] ?? '';
  const [wantedKey, gotKey] = [matchingKey(wanted), matchingKey(got)];
  if (wantedKey === gotKey) return true;
  if ((gold.alternatives?.[attribute] ?? []).some((one) => matchingKey(one) === gotKey)) return true;
  return wanted !== '' && got !== '' && (wantedKey.includes(gotKey) || gotKey.includes(wantedKey));
}

function sameUnit(a: string | null, b: string | null): boolean {
  const [first, second] = [unitText(a), unitText(b)];
  if (first.toLowerCase() === second.toLowerCase()) return true;
  if (first === '' || second === '') return false;
  return (
    dimensionOf(first, null) === dimensionOf(second, null) &&
    inBaseUnit(1, first, null) === inBaseUnit(1, second, null)
  );
}

function unitText(unit: string | null): string {
  return (unit ?? '').trim().replaceAll('µ', 'μ');
}

function holdsOther(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function text(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
