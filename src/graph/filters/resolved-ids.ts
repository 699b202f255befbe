import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS, PARENT_RELATION } from '../labels';
import { LimitError } from '../limit-error';
import { groupBy } from '../queries/group-by';
import { numberOf, textOf } from '../row-values';
import { type Statement } from '../statement';
import { REFERENCED_KINDS, type Reference, type ReferencedKind } from './referenced-ids';

/** Levels of a hierarchy that are followed from one thing. */
export const MAX_HIERARCHY_DEPTH = 8;
/** Most things that one thing may stand for with everything under it. */
export const MAX_HIERARCHY_SIZE = 5000;

/**
 * Steps up or down a hierarchy, from none. The far end of the pattern takes no label: each kind has a relation of its own,
 * and with a label Neo4j may start from all things of the kind instead of the one asked for.
 */
export function hierarchySteps(kind: Exclude<ThingKind, 'METRIC'>): string {
  return `:${PARENT_RELATION[kind]}*0..${MAX_HIERARCHY_DEPTH}`;
}

/** What the ids of a filter stand for in the graph. */
export class ResolvedIds {
  constructor(
    private readonly current: ReadonlyMap<string, string>,
    private readonly papers: ReadonlyMap<string, number>,
    private readonly under: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The ids that exist, each once; an id that was merged into another gives the other. */
  known(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.flatMap((id) => this.current.get(id) ?? []))];
  }

  /** These and everything that stands under them, of references that ask for the whole. */
  withNarrower(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.flatMap((id) => this.under.get(id) ?? [id]))];
  }

  /** About how many papers link to these. */
  paperCount(ids: readonly string[], narrower: boolean): number {
    return ids.reduce((sum, id) => sum + (this.papers.get(`${narrower}${id}`) ?? 0), 0);
  }
}

/** One statement for each kind that is named, and one more where hierarchies are or where an id is not found. */
export async function resolveIds(store: GraphStore, references: readonly Reference[]): Promise<ResolvedIds> {
  const current = new Map<string, string>();
  const papers = new Map<string, number>();
  const under = new Map<string, readonly string[]>();
  await Promise.all(
    REFERENCED_KINDS.map(async (kind) => {
      const own = references.filter((reference) => reference.kind === kind);
      const ids = [...new Set(own.map(({ id }) => id))];
      if (ids.length === 0) return;
      for (const row of await store.read(BY_ID[kind], { ids })) addCurrent(row);
      const missing = ids.filter((id) => !current.has(id));
      if (missing.length > 0 && isThingKind(kind)) {
        for (const row of await store.read(BY_FORMER_ID[kind], { ids: missing })) addCurrent(row);
      }
      const wide = [...new Set(own.flatMap(({ id, narrower }) => (narrower ? (current.get(id) ?? []) : [])))];
      if (wide.length === 0) return;
      for (const [id, count] of await hierarchyPapers(store, kind, wide)) papers.set(`true${id}`, count);
      const whole = own.flatMap(({ id, whole: all }) => (all === true ? (current.get(id) ?? []) : []));
      if (whole.length === 0 || !hasHierarchy(kind)) return;
      const rows = await store.read(UNDER[kind], { ids: [...new Set(whole)] });
      for (const [id, things] of groupBy(rows, (row) => textOf(row, 'asked'))) {
        under.set(
          id,
          things.map((row) => textOf(row, 'id')),
        );
      }
    }),
  );
  return new ResolvedIds(current, papers, under);

  function addCurrent(row: Readonly<Record<string, unknown>>): void {
    const id = textOf(row, 'current');
    current.set(textOf(row, 'asked'), id);
    papers.set(`false${id}`, numberOf(row, 'papers'));
  }
}

/** Throws LimitError where a thing has more under it than one question may reach. */
export async function hierarchyPapers(
  store: GraphStore,
  kind: ReferencedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (!hasHierarchy(kind)) return new Map();
  const rows = await store.read(WITH_NARROWER[kind], { ids });
  for (const row of rows) {
    if (numberOf(row, 'things') > MAX_HIERARCHY_SIZE) {
      throw new LimitError(
        'hierarchySize',
        MAX_HIERARCHY_SIZE,
        `More than ${MAX_HIERARCHY_SIZE} things stand under ${textOf(row, 'asked')}: ask for a narrower one, or without includeNarrower.`,
      );
    }
  }
  return new Map(rows.map((row) => [textOf(row, 'asked'), numberOf(row, 'papers')]));
}

export function isThingKind(kind: string): kind is ThingKind {
  return THING_KINDS.some((one) => one === kind);
}

export function hasHierarchy(kind: string): kind is Exclude<ThingKind, 'METRIC'> {
  return kind in PARENT_RELATION;
}

const BY_ID = statements(REFERENCED_KINDS, 'filter ids', (label) => [
  `UNWIND $ids AS asked MATCH (n:${label} {id: asked})`,
  'RETURN asked, n.id AS current, coalesce(n.paperCount, 0) AS papers ORDER BY asked',
]);
const BY_FORMER_ID = statements(THING_KINDS, 'former filter ids', (label) => [
  `MATCH (n:${label}) WHERE size(n.formerIds) > 0 AND any(x IN n.formerIds WHERE x IN $ids)`,
  'UNWIND n.formerIds AS asked WITH n, asked WHERE asked IN $ids',
  'RETURN asked, n.id AS current, coalesce(n.paperCount, 0) AS papers ORDER BY asked, current',
]);
const WITH_NARROWER = statements(['CONCEPT', 'HARDWARE', 'DATASET'], 'hierarchy', (label, kind) => [
  `UNWIND $ids AS asked MATCH (t:${label} {id: asked})<-[${hierarchySteps(kind)}]-(n)`,
  'RETURN asked, count(DISTINCT n) AS things, coalesce(sum(n.paperCount), 0) AS papers ORDER BY asked',
]);
const UNDER = statements(['CONCEPT', 'HARDWARE', 'DATASET'], 'things under', (label, kind) => [
  `UNWIND $ids AS asked MATCH (t:${label} {id: asked})<-[${hierarchySteps(kind)}]-(n)`,
  'RETURN DISTINCT asked, n.id AS id ORDER BY asked, id',
]);

function statements<K extends ReferencedKind>(
  kinds: readonly K[],
  name: string,
  lines: (label: string, kind: K) => readonly string[],
): Readonly<Record<K, Statement>> {
  const entries = kinds.map((kind) => [kind, { name, text: lines(LABELS[kind], kind).join('\n') }] as const);
  return Object.fromEntries(entries) as Record<K, Statement>;
}
