import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type Thing } from '../../domain/thing';
import { type GraphTransaction } from '../graph-store';
import { LABELS } from '../labels';
import { type Statement } from '../statement';
import { readByIds, writeRows } from './row-batches';
import { changedProperties, mergedThing, NEW_THING, type ThingProperties } from './thing-properties';
import { writeHierarchy } from './write-hierarchy';

/** The id under which a thing stands in the graph: its own, or that of the thing it was merged into. */
export type StandingId = (id: string) => string;

const READ = byKind((label) => ({
  name: `properties of ${label}`,
  text: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id`,
}));
const MERGED = byKind((label) => ({
  name: `merged ${label}`,
  text: `MATCH (n:${label}) UNWIND n.formerIds AS former RETURN former, n.id AS id ORDER BY former`,
}));
const WRITE = byKind((label) => ({
  name: `write ${label}`,
  text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`,
}));

/**
 * Makes the things stand as they are after being brought in this order, with what they stand under, and writes what
 * differs only. Things that were merged into others stay merged.
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
  const before = new Map<string, ThingProperties>();
  for (const row of await readByIds(transaction, READ[kind], ids)) {
    before.set(String(row['id']), row['properties'] as ThingProperties);
  }
  const missing = ids.filter((id) => !before.has(id));
  const merged = missing.length > 0 ? await mergedIds(transaction, kind, missing) : new Map<string, string>();

  const after = new Map<string, ThingProperties>();
  const done = new Set<Thing>();
  for (const thing of things) {
    if (done.has(thing) || merged.has(thing.id)) continue;
    done.add(thing);
    after.set(thing.id, mergedThing(after.get(thing.id) ?? before.get(thing.id), thing));
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

async function mergedIds(
  transaction: GraphTransaction,
  kind: ThingKind,
  missing: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(missing);
  const rows = await transaction.run(MERGED[kind]);
  return new Map(
    rows
      .map((row): [string, string] => [String(row['former']), String(row['id'])])
      .filter(([former]) => wanted.has(former)),
  );
}

function byKind(make: (label: string) => Statement): Readonly<Record<ThingKind, Statement>> {
  return {
    CONCEPT: make(LABELS.CONCEPT),
    HARDWARE: make(LABELS.HARDWARE),
    DATASET: make(LABELS.DATASET),
    METRIC: make(LABELS.METRIC),
  };
}
