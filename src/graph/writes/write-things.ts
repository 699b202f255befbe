import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type Thing } from '../../domain/thing';
import { type GraphTransaction } from '../graph-store';
import { writeRows } from './row-batches';
import { byKind, readThings, winnersOf } from './stored-things';
import {
  absorbingThing,
  changedProperties,
  mergedThing,
  NEW_THING,
  type ThingProperties,
} from './thing-properties';
import { writeHierarchy } from './write-hierarchy';

/** The id under which a thing stands in the graph: its own, or that of the thing it was merged into. */
export type StandingId = (id: string) => string;

const WRITE = byKind((label) => ({
  name: `write ${label}`,
  text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`,
}));

/**
 * Makes the things stand as they are after being brought in this order, with what they stand under, and writes what
 * differs only. Things that were merged into others stay merged: those go by their names too.
 */
export async function writeThings(
  transaction: GraphTransaction,
  brought: readonly Thing[],
): Promise<StandingId> {
  const merged = new Map<string, string>();
  for (const kind of THING_KINDS) {
    const things = brought.filter((thing) => thing.kind === kind);
    if (things.length === 0) continue;
    for (const [id, winner] of await writeKind(transaction, kind, things)) merged.set(id, winner);
  }
  const standing: StandingId = (id) => merged.get(id) ?? id;
  await writeHierarchy(
    transaction,
    brought.filter((thing) => !merged.has(thing.id)),
    standing,
  );
  return standing;
}

/** Gives the merged ids among the things. */
async function writeKind(
  transaction: GraphTransaction,
  kind: ThingKind,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(things.map((thing) => thing.id))].sort();
  const before = new Map(await readThings(transaction, kind, ids));
  const merged = await winnersOf(
    transaction,
    kind,
    ids.filter((id) => !before.has(id)),
  );
  const winners = [...new Set(merged.values())].filter((id) => !before.has(id)).sort();
  for (const [id, properties] of await readThings(transaction, kind, winners)) before.set(id, properties);

  const after = new Map<string, ThingProperties>();
  const done = new Set<Thing>();
  for (const thing of things) {
    if (done.has(thing)) continue;
    done.add(thing);
    const id = merged.get(thing.id) ?? thing.id;
    const current = after.get(id) ?? before.get(id);
    const isMerged = id !== thing.id && current !== undefined;
    after.set(
      id,
      isMerged ? absorbingThing(current, mergedThing(undefined, thing)) : mergedThing(current, thing),
    );
  }
  const rows = [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, wanted]) => {
      const current = before.get(id);
      const properties =
        current === undefined ? { ...NEW_THING, ...wanted } : changedProperties(current, wanted);
      return properties === undefined ? [] : [{ id, properties }];
    });
  await writeRows(transaction, WRITE[kind], rows);
  return merged;
}
