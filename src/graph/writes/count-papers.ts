import { kindOfId, THING_KINDS, type NodeKind, type ThingKind } from '../../domain/ids';
import { type GraphTransaction } from '../graph-store';
import { LABELS, THING_RELATIONS } from '../labels';
import { type Parameter, type Statement } from '../statement';
import { countDays } from './count-days';
import { NO_DATE } from './paper-properties';
import { removeOrphans } from './remove-orphans';
import { writeRows } from './row-batches';

/** What one paper hangs on at one time: things, authors, organizations. */
export interface Counted {
  readonly paperId: string;
  readonly publishedOn?: string;
  readonly ids: readonly string[];
}

const COUNTED_KINDS: readonly NodeKind[] = [...THING_KINDS, 'AUTHOR', 'ORGANIZATION'];

/**
 * Brings paperCount and firstSeenOn of what the papers hung on before and hang on after to the truth, by what changed:
 * counting the papers of a hub anew for each batch would cost more than the batch; so for the papers of each day.
 * `named` are things that results were about. Then deletes what nothing stands for any more.
 */
export async function countPapers(
  transaction: GraphTransaction,
  before: readonly Counted[],
  after: readonly Counted[],
  named: readonly string[],
): Promise<void> {
  const deltas = new Map<string, number>();
  for (const { ids } of after) for (const id of ids) deltas.set(id, (deltas.get(id) ?? 0) + 1);
  for (const { ids } of before) for (const id of ids) deltas.set(id, (deltas.get(id) ?? 0) - 1);
  const counts = [...deltas].filter(([, delta]) => delta !== 0).map(([id, delta]) => ({ id, delta }));
  const lost = lostDates(before, after);
  const earliest = earliestDates(after);
  const fewer = counts.filter(({ delta }) => delta < 0).map(({ id }) => id);

  for (const kind of COUNTED_KINDS) {
    await writeRows(transaction, COUNT[kind], ofKind(kind, counts));
  }
  for (const kind of THING_KINDS) {
    await writeRows(transaction, FIRST_SEEN_ANEW[kind], ofKind(kind, lost));
    await writeRows(transaction, FIRST_SEEN[kind], ofKind(kind, earliest));
  }
  await countDays(transaction, before, after);
  await removeOrphans(transaction, [...new Set([...fewer, ...named])]);
}

const COUNT: Readonly<Record<NodeKind, Statement>> = forKinds((label) => ({
  name: `count papers of ${label}`,
  text: `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n.paperCount = n.paperCount + row.delta`,
}));

const FIRST_SEEN: Readonly<Record<NodeKind, Statement>> = forKinds((label) => ({
  name: `first paper of ${label}`,
  text:
    `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) ` +
    `WITH n, row.date AS date, n.sortFirstSeen AS known WHERE known = '${NO_DATE}' OR known > date ` +
    'SET n.firstSeenOn = date, n.sortFirstSeen = date',
}));

/** Where the paper that a thing was first seen in is gone or has another date. */
const FIRST_SEEN_ANEW: Readonly<Record<ThingKind, Statement>> = forThings((label, kind) => ({
  name: `first paper of ${label} anew`,
  text:
    `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) ` +
    'WITH n, row.dates AS dates, n.sortFirstSeen AS known WHERE known IN dates ' +
    `OPTIONAL MATCH (n)<-[:${THING_RELATIONS[kind].join('|')}]-(p:Paper) ` +
    'WITH n, min(p.publishedOn) AS first ' +
    `SET n.firstSeenOn = first, n.sortFirstSeen = coalesce(first, '${NO_DATE}')`,
}));

/** For each thing the dates of papers that left it or changed their date. */
function lostDates(before: readonly Counted[], after: readonly Counted[]): { id: string; dates: string[] }[] {
  const later = new Map(
    after.map(({ paperId, publishedOn, ids }) => [paperId, { publishedOn, ids: new Set(ids) }]),
  );
  const dates = new Map<string, Set<string>>();
  for (const { paperId, publishedOn, ids } of before) {
    if (publishedOn === undefined) continue;
    const now = later.get(paperId);
    for (const id of ids) {
      if (now?.publishedOn === publishedOn && now.ids.has(id)) continue;
      dates.set(id, (dates.get(id) ?? new Set()).add(publishedOn));
    }
  }
  return [...dates].map(([id, all]) => ({ id, dates: [...all] }));
}

function earliestDates(after: readonly Counted[]): { id: string; date: string }[] {
  const dates = new Map<string, string>();
  for (const { publishedOn, ids } of after) {
    if (publishedOn === undefined) continue;
    for (const id of ids) {
      const known = dates.get(id);
      if (known === undefined || publishedOn < known) dates.set(id, publishedOn);
    }
  }
  return [...dates].map(([id, date]) => ({ id, date }));
}

/** In the order of ids, so that two writers lock the same nodes in the same order. */
function ofKind<T extends { readonly id: string } & Parameter>(kind: NodeKind, rows: readonly T[]): T[] {
  return rows.filter(({ id }) => kindOfId(id) === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function forKinds(make: (label: string) => Statement): Readonly<Record<NodeKind, Statement>> {
  return Object.fromEntries(Object.entries(LABELS).map(([kind, label]) => [kind, make(label)])) as Record<
    NodeKind,
    Statement
  >;
}

function forThings(
  make: (label: string, kind: ThingKind) => Statement,
): Readonly<Record<ThingKind, Statement>> {
  return Object.fromEntries(THING_KINDS.map((kind) => [kind, make(LABELS[kind], kind)])) as Record<
    ThingKind,
    Statement
  >;
}
