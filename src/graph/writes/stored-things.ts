import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type GraphTransaction } from '../graph-store';
import { LABELS } from '../labels';
import { type Statement } from '../statement';
import { readByIds } from './row-batches';
import { type ThingProperties } from './thing-properties';

const PROPERTIES = byKind((label) => ({
  name: `properties of ${label}`,
  text: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, properties(n) AS properties ORDER BY id`,
}));
const MERGED = byKind((label) => ({
  name: `merged ${label}`,
  text: `MATCH (n:${label}) UNWIND n.formerIds AS former RETURN former, n.id AS id ORDER BY former`,
}));

/** The properties of the things of one kind that stand under these ids. */
export async function readThings(
  transaction: GraphTransaction,
  kind: ThingKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ThingProperties>> {
  const rows = await readByIds(transaction, PROPERTIES[kind], ids);
  return new Map(rows.map((row) => [String(row['id']), row['properties'] as ThingProperties]));
}

/** Of ids that no thing stands under: the things that those were merged into. */
export async function winnersOf(
  transaction: GraphTransaction,
  kind: ThingKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const rows = await transaction.run(MERGED[kind]);
  return new Map(
    rows
      .map((row): [string, string] => [String(row['former']), String(row['id'])])
      .filter(([former]) => wanted.has(former)),
  );
}

/** A statement for the things of each kind. */
export function byKind(
  make: (label: string, kind: ThingKind) => Statement,
): Readonly<Record<ThingKind, Statement>> {
  return Object.fromEntries(THING_KINDS.map((kind) => [kind, make(LABELS[kind], kind)])) as Record<
    ThingKind,
    Statement
  >;
}
