import { type ThingKind, makeId } from '../domain/ids';
import { nameKey, slugify } from '../domain/names';
import { type AnyRow } from './finish-rows';
import { lookUpKey } from './name-forms';

/** What is wrong with the rows of one lexicon, a line a fault; empty when it is sound. */
export function checkRows(thing: ThingKind, rows: readonly AnyRow[]): string[] {
  return [...wrongIds(thing, rows), ...sharedNames(rows), ...wrongParents(rows)];
}

function wrongIds(thing: ThingKind, rows: readonly AnyRow[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) faults.push(`${row.id}: two rows have this id`);
    seen.add(row.id);
    const plain = makeId(thing, slugify(row.name));
    if (row.id !== plain && !row.id.startsWith(`${plain}-`))
      faults.push(`${row.id}: the name "${row.name}" gives ${plain}`);
  }
  return faults;
}

/** Two things may share a name only where cues tell for each but one of them. */
function sharedNames(rows: readonly AnyRow[]): string[] {
  const holders = new Map<string, AnyRow[]>();
  const cued = new Set<string>();
  for (const row of rows) {
    for (const key of new Set(
      [row.name, ...row.aliases].flatMap((name) => [lookUpKey(name), nameKey(name)]),
    )) {
      holders.set(key, [...(holders.get(key) ?? []), row]);
    }
    for (const name of Object.keys(row.cues ?? {})) {
      cued.add(`${row.id} ${lookUpKey(name)}`).add(`${row.id} ${nameKey(name)}`);
      if (![row.name, ...row.aliases].includes(name)) cued.add(`${row.id} ?${name}`);
    }
  }
  const faults: string[] = [];
  for (const [key, sharing] of holders) {
    if (key === '') faults.push(`${sharing.map((row) => row.id).join(', ')}: a name without letters`);
    const without = sharing.filter((row) => !cued.has(`${row.id} ${key}`));
    if (without.length > 1)
      faults.push(`"${key}" names ${without.map((row) => row.id).join(' and ')}; give one of them cues`);
  }
  for (const mark of cued) {
    const at = mark.indexOf(' ?');
    if (at > 0)
      faults.push(`${mark.slice(0, at)}: cues for "${mark.slice(at + 2)}", which is none of its names`);
  }
  return faults;
}

function wrongParents(rows: readonly AnyRow[]): string[] {
  const faults: string[] = [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    for (const parent of row.parents ?? []) if (!byId.has(parent)) faults.push(`${row.id}: no row ${parent}`);
  }
  const done = new Set<string>();
  const path = new Set<string>();
  const visit = (id: string): void => {
    if (path.has(id)) {
      faults.push(`${[...path, id].join(' under ')}: a circle`);
      return;
    }
    if (done.has(id)) return;
    path.add(id);
    for (const parent of byId.get(id)?.parents ?? []) visit(parent);
    path.delete(id);
    done.add(id);
  };
  for (const row of rows) visit(row.id);
  return faults;
}
