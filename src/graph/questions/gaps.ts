import { type ThingKind } from '../../domain/ids';
import { hasHierarchy, hierarchySteps } from '../filters/resolved-ids';
import { type PaperFilter } from '../filters/paper-filter';
import { withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { type ThingNode } from '../nodes';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, textOf } from '../row-values';
import { type Bucket } from './buckets';
import { cellKey, countCells } from './crosstab';
import { countSource, paperSource, type PaperSource } from './paper-source';
import { GAP_AXIS, MAX_LISTED, refuseAbove } from './question-limits';
import { LINK_TYPES } from './thing-links';

export interface GapsArgs {
  readonly rows: ThingKind;
  readonly columns: ThingKind;
  /** Things with fewer papers are left out. */
  readonly minPapers: number;
  readonly filter?: PaperFilter | null;
  readonly first: number;
}

/** Two frequent things that never, or far more rarely than expected, meet in one paper. */
export interface Gap {
  readonly row: ThingNode;
  readonly column: ThingNode;
  readonly rowPaperCount: number;
  readonly columnPaperCount: number;
  /** Papers that link to both. */
  readonly paperCount: number;
  /** As many would by chance: rowPaperCount times columnPaperCount over all papers. */
  readonly expectedCount: number;
}

/** Meeting at most this part of what chance would give is a gap. */
const GAP_SHARE = 0.1;

/**
 * Gaps among the {@link GAP_AXIS} most frequent things of both kinds, over the papers that the filter selects: the most
 * missing papers first, then by ids. Each pair stands once, and none of a thing and what stands over it.
 */
export async function gaps(store: GraphStore, args: GapsArgs): Promise<readonly Gap[]> {
  refuseAbove('listed', MAX_LISTED, args.first, 'The number of gaps');
  const source = await paperSource(store, args.filter);
  const [papers, rows, columns] = await Promise.all([
    countSource(store, source),
    frequentThings(store, source, args.rows, args.minPapers),
    frequentThings(store, source, args.columns, args.minPapers),
  ]);
  if (rows.length === 0 || columns.length === 0) return [];
  const groupsOf = (buckets: readonly Bucket[]): Record<string, readonly string[]> =>
    Object.fromEntries(buckets.map(({ key }) => [key, [key]]));
  const [cells, kin] = await Promise.all([
    countCells(store, source, [args.rows, groupsOf(rows)], [args.columns, groupsOf(columns)]),
    args.rows === args.columns ? kinOf(store, args.rows, rows) : new Set<string>(),
  ]);
  const found = rows
    .flatMap((row) => columns.map((column) => ({ row, column })))
    .filter(({ row, column }) => args.rows !== args.columns || row.key < column.key)
    .filter(({ row, column }) => !kin.has(cellKey(row.key, column.key)))
    .map(({ row, column }) => ({
      row,
      column,
      paperCount: cells.get(cellKey(row.key, column.key)) ?? 0,
      expectedCount: (row.papers * column.papers) / papers,
    }))
    .filter(({ paperCount, expectedCount }) => paperCount <= GAP_SHARE * expectedCount)
    .sort(
      (a, b) =>
        b.expectedCount - b.paperCount - (a.expectedCount - a.paperCount) ||
        (cellKey(a.row.key, a.column.key) < cellKey(b.row.key, b.column.key) ? -1 : 1),
    )
    .slice(0, args.first);
  const nodes = await nodesByIds(
    store,
    found.flatMap(({ row, column }) => [row.key, column.key]),
  );
  return found.flatMap(({ row, column, ...counts }): Gap[] => {
    const [rowNode, columnNode] = [nodes.get(row.key), nodes.get(column.key)];
    if (rowNode === undefined || !('aliases' in rowNode)) return [];
    if (columnNode === undefined || !('aliases' in columnNode)) return [];
    const sizes = { rowPaperCount: row.papers, columnPaperCount: column.papers };
    return [{ row: rowNode, column: columnNode, ...sizes, ...counts }];
  });
}

/** The things themselves, without what stands under them: most papers first, then by id. */
async function frequentThings(
  store: GraphStore,
  source: PaperSource,
  kind: ThingKind,
  minPapers: number,
): Promise<readonly Bucket[]> {
  const counted = source.all
    ? `MATCH (n:${LABELS[kind]}) WHERE ${withinLabel('n.paperCount >= $minPapers')} WITH n, n.paperCount AS papers`
    : `${source.text}\nMATCH (p)-[:${LINK_TYPES[kind]}]->(n:${LABELS[kind]}) WITH n, count(p) AS papers WHERE papers >= $minPapers`;
  const text = [
    counted,
    'WITH n, papers ORDER BY papers DESC, n.id LIMIT $limit',
    'RETURN n.id AS key, papers ORDER BY papers DESC, key',
  ].join('\n');
  const rows = await store.read(
    { name: `frequent things ${kind}`, text },
    { ...(source.all ? {} : source.parameters), minPapers: Math.max(1, minPapers), limit: GAP_AXIS },
  );
  return rows.map((row) => ({ key: textOf(row, 'key'), papers: numberOf(row, 'papers') }));
}

/** Pairs of which one stands under the other, in both orders. */
async function kinOf(
  store: GraphStore,
  kind: ThingKind,
  buckets: readonly Bucket[],
): Promise<ReadonlySet<string>> {
  if (!hasHierarchy(kind)) return new Set();
  const text = [
    `UNWIND $ids AS id MATCH (n:${LABELS[kind]} {id: id})-[${hierarchySteps(kind)}]->(a)`,
    'WHERE a.id IN $ids RETURN DISTINCT id, a.id AS above ORDER BY id, above',
  ].join('\n');
  const rows = await store.read({ name: `kin ${kind}`, text }, { ids: buckets.map(({ key }) => key) });
  return new Set(
    rows.flatMap((row) => {
      const [id, above] = [textOf(row, 'id'), textOf(row, 'above')];
      return [cellKey(id, above), cellKey(above, id)];
    }),
  );
}
