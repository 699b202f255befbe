import { conceptKey } from './concept-key';
import { type DraftRow } from './draft-row';
import { lookUpKey } from './name-forms';

/**
 * One list of rows out of several: rows that come first win. A later row whose name is known already is left out;
 * of its aliases those that another row holds are dropped. Rows that come first are taken as they are, so that their
 * clashes are seen by the check.
 */
export function mergeRows(
  first: readonly DraftRow[],
  ...later: readonly (readonly DraftRow[])[]
): DraftRow[] {
  const owners = new Map<string, string>();
  const merged: DraftRow[] = [];
  const settle = (row: DraftRow): void => {
    for (const name of [row.name, ...row.aliases]) owners.set(lookUpKey(name), row.name);
    merged.push(row);
  };
  first.forEach(settle);
  for (const rows of later) {
    for (const row of rows) {
      if (owners.has(lookUpKey(row.name))) continue;
      settle({ ...row, aliases: row.aliases.filter((alias) => !owners.has(lookUpKey(alias))) });
    }
  }
  return merged;
}

/** The keys of all names of some rows. */
export function keysOfRows(rows: readonly DraftRow[]): Set<string> {
  return new Set(rows.flatMap((row) => [row.name, ...row.aliases].map(lookUpKey)));
}

/**
 * Adds acronyms to the rows that they stand for. A row that is nothing but such an acronym goes into the row of its
 * long form; one that is curated stays as it is.
 */
export function addAcronyms(rows: readonly DraftRow[], acronyms: ReadonlyMap<string, string>): DraftRow[] {
  const byKey = new Map<string, DraftRow>();
  for (const row of rows) for (const name of [row.name, ...row.aliases]) byKey.set(lookUpKey(name), row);
  const added = new Map<DraftRow, string[]>();
  const gone = new Set<DraftRow>();
  for (const [acronym, longKey] of acronyms) {
    const long = byKey.get(longKey);
    const holder = byKey.get(lookUpKey(acronym));
    if (long === undefined || holder === long) continue;
    if (holder !== undefined) {
      if (holder.source === 'curated' || lookUpKey(holder.name) !== lookUpKey(acronym)) continue;
      gone.add(holder);
    }
    added.set(long, [...(added.get(long) ?? []), acronym]);
  }
  return rows
    .filter((row) => !gone.has(row))
    .map((row) => {
      const acronymsOfRow = added.get(row);
      return acronymsOfRow === undefined ? row : { ...row, aliases: [...row.aliases, ...acronymsOfRow] };
    });
}

/**
 * Rows of concepts with those made one whose names differ in form only ("RL agent", "reinforcement learning agent").
 * The row that comes first keeps its name and takes the others' names as aliases; parents go to the row that stays.
 */
export function uniteForms(rows: readonly DraftRow[]): DraftRow[] {
  const byForm = new Map<string, DraftRow>();
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) {
      const form = conceptKey(name);
      if (!byForm.has(form)) byForm.set(form, row);
    }
  }
  const stays = (row: DraftRow): DraftRow => byForm.get(conceptKey(row.name)) ?? row;
  const taken = new Map<DraftRow, DraftRow[]>();
  for (const row of rows) {
    const keeper = stays(row);
    if (keeper !== row) taken.set(keeper, [...(taken.get(keeper) ?? []), row]);
  }
  return rows
    .filter((row) => stays(row) === row)
    .map((row) => {
      const others = taken.get(row) ?? [];
      return others.length === 0
        ? row
        : {
            ...row,
            aliases: [...row.aliases, ...others.flatMap((other) => [other.name, ...other.aliases])],
            exact: [...row.exact, ...others.flatMap((other) => other.exact)],
            cues: Object.assign({}, ...others.map((other) => other.cues), row.cues) as DraftRow['cues'],
          };
    });
}
