import { type PaperFilter } from '../filters/paper-filter';
import { type GraphStore } from '../graph-store';
import { numberOf, textOf } from '../row-values';
import { type Parameters } from '../statement';
import { bucketLines, bucketStart, type FacetDimension } from './facet-dimensions';
import { groupsOf, pairsOf, start, type Groups } from './buckets';
import { nameBuckets, topBuckets, type FacetBucket } from './facets';
import { paperSource, type PaperSource } from './paper-source';
import { MAX_BUCKETS, refuseAbove } from './question-limits';

export interface CrosstabArgs {
  readonly rows: FacetDimension;
  readonly columns: FacetDimension;
  readonly firstRows: number;
  readonly firstColumns: number;
}

export interface Crosstab {
  readonly rows: FacetDimension;
  readonly columns: FacetDimension;
  readonly rowBuckets: readonly FacetBucket[];
  readonly columnBuckets: readonly FacetBucket[];
  /** One list a row: papers that are in the row's bucket and in the column's. */
  readonly cells: readonly (readonly number[])[];
}

/** Papers by two dimensions, over all that the filter selects; the axes are the facets' buckets. */
export async function crosstab(
  store: GraphStore,
  filter: PaperFilter | null | undefined,
  { rows, columns, firstRows, firstColumns }: CrosstabArgs,
): Promise<Crosstab> {
  refuseAbove('crosstabRows', MAX_BUCKETS, firstRows, 'The number of rows');
  refuseAbove('crosstabColumns', MAX_BUCKETS, firstColumns, 'The number of columns');
  const source = await paperSource(store, filter);
  const axes = await Promise.all([
    topBuckets(store, source, rows, firstRows),
    topBuckets(store, source, columns, firstColumns),
  ]);
  const [rowBuckets = [], columnBuckets = []] = await nameBuckets(store, axes);
  const rowKeys = axes[0].map(({ key }) => key);
  const columnKeys = axes[1].map(({ key }) => key);
  const counts = await cellCounts(store, source, [rows, rowKeys], [columns, columnKeys]);
  return {
    rows,
    columns,
    rowBuckets,
    columnBuckets,
    cells: rowKeys.map((row) => columnKeys.map((column) => counts.get(cellKey(row, column)) ?? 0)),
  };
}

export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

type Axis = readonly [dimension: FacetDimension, keys: readonly string[]];

async function cellCounts(
  store: GraphStore,
  source: PaperSource,
  [rows, rowKeys]: Axis,
  [columns, columnKeys]: Axis,
): Promise<ReadonlyMap<string, number>> {
  if (rowKeys.length === 0 || columnKeys.length === 0) return new Map();
  const [rowGroups, columnGroups] = await Promise.all([
    groupsOf(store, rows, rowKeys),
    groupsOf(store, columns, columnKeys),
  ]);
  return countCells(store, source, [rows, rowGroups], [columns, columnGroups]);
}

/** Papers in each pair of buckets, under {@link cellKey}; pairs without papers are absent. */
export async function countCells(
  store: GraphStore,
  source: PaperSource,
  [rows, rowGroups]: readonly [FacetDimension, Groups],
  [columns, columnGroups]: readonly [FacetDimension, Groups],
): Promise<ReadonlyMap<string, number>> {
  const { lines, parameters } = cellLines(source, rows, columns, rowGroups, columnGroups);
  const text = [
    ...lines,
    'WITH rowKey, columnKey, count(DISTINCT p) AS papers',
    'RETURN rowKey, columnKey, papers ORDER BY rowKey, columnKey',
  ].join('\n');
  const found = await store.read({ name: `crosstab ${rows} ${columns}`, text }, parameters);
  return new Map(
    found.map((row) => [cellKey(textOf(row, 'rowKey'), textOf(row, 'columnKey')), numberOf(row, 'papers')]),
  );
}

function cellLines(
  source: PaperSource,
  rows: FacetDimension,
  columns: FacetDimension,
  rowGroups: Groups,
  columnGroups: Groups,
): { readonly lines: readonly string[]; readonly parameters: Parameters } {
  const rowStart = source.all ? bucketStart(rows, 'rowKey') : undefined;
  if (rowStart !== undefined) {
    return {
      lines: [rowStart, bucketLines(columns, ['p', 'rowKey'], 'columnKey')],
      parameters: { rowKeyPairs: pairsOf(rowGroups), columnKeyGroups: columnGroups },
    };
  }
  const columnStart = source.all ? bucketStart(columns, 'columnKey') : undefined;
  if (columnStart !== undefined) {
    return {
      lines: [columnStart, bucketLines(rows, ['p', 'columnKey'], 'rowKey')],
      parameters: { columnKeyPairs: pairsOf(columnGroups), rowKeyGroups: rowGroups },
    };
  }
  return {
    lines: [
      start(source),
      bucketLines(rows, ['p'], 'rowKey'),
      bucketLines(columns, ['p', 'rowKey'], 'columnKey'),
    ],
    parameters: {
      ...(source.all ? {} : source.parameters),
      rowKeyGroups: rowGroups,
      columnKeyGroups: columnGroups,
    },
  };
}
