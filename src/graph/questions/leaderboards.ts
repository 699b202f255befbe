import { type ResultKind } from '../../domain/result';
import { UNITS_BY_DIMENSION, dimensionOf } from '../../domain/units';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { type GraphNode, type NodeOf } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { groupBy } from '../queries/group-by';
import { keysetConditions, keysetLimit, keysetParameters, pageOfRows, type Keyset } from '../queries/keyset';
import { nodesByIds } from '../queries/nodes-by-ids';
import { emptyPage, type PagesByParent, type TotalsByParent } from '../queries/pages';
import { whereOf } from '../filters/where';
import { numberOf, textOf, textOrNull } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { type Leaderboard } from './leaderboard';
import { pageOfList } from './page-of-list';
import { boardDirection, boardUnit } from './rank-results';

export interface LeaderboardsArgs {
  /** Ids; null for any. */
  readonly metric?: string | null;
  readonly dataset?: string | null;
  /** Only results on this platform; with it, results that name no dataset make boards of their own. */
  readonly hardware?: string | null;
  readonly kind?: ResultKind | null;
  /** Boards with fewer subjects are left out. */
  readonly minEntries: number;
}

/** What leaderboards can be asked of. */
export type BoardParent = 'DATASET' | 'METRIC' | 'HARDWARE';

/** A board before its nodes are read. */
interface BoardRow {
  readonly metric: string;
  readonly dataset: string | null;
  readonly dimension: string;
  readonly entries: number;
}

const ORDER: Keyset = { key: 'entries', direction: 'DESC', id: 'board' };
const DIMENSIONS: Parameters = Object.fromEntries(
  UNITS_BY_DIMENSION.flatMap(([dimension, units]) => units.map((unit) => [unit, dimension])),
);

/** The leaderboards that exist, most entries first, then by the ids of metric and dataset. */
export async function leaderboards(
  store: GraphStore,
  args: LeaderboardsArgs,
  page: PageRequest,
): Promise<Page<Leaderboard>> {
  const known = await knownArgs(store, args);
  if (known === null) return emptyPage();
  const text = [
    ...boardLines(startOf(known), known.hardware !== null, []),
    `WITH metric, dataset, board, dimension, entries${whereOf(['entries >= $minEntries', ...keysetConditions(ORDER, page)])}`,
    `WITH metric, dataset, board, dimension, entries ${keysetLimit(ORDER, page)}`,
    'RETURN metric, dataset, dimension, entries, entries AS key, board AS item ORDER BY key DESC, item',
  ].join('\n');
  const rows = await store.read(
    { name: 'leaderboards', text },
    { ...parametersOf(known), ...keysetParameters(page) },
  );
  const found = pageOfRows(rows, page, boardRow);
  const boards = await readBoards(
    store,
    found.items.map(({ item }) => item),
    known,
  );
  return withBoards(found, boards);
}

export async function countLeaderboards(store: GraphStore, args: LeaderboardsArgs): Promise<number> {
  const known = await knownArgs(store, args);
  if (known === null) return 0;
  const text = [
    ...boardLines(startOf(known), known.hardware !== null, []),
    'WITH board, entries WHERE entries >= $minEntries',
    'RETURN count(board) AS total',
  ].join('\n');
  const [row] = await store.read({ name: 'leaderboards total', text }, parametersOf(known));
  return row === undefined ? 0 : numberOf(row, 'total');
}

/** The same for many datasets, metrics or platforms in one statement. */
export async function leaderboardsOfThings(
  store: GraphStore,
  kind: BoardParent,
  ids: readonly string[],
  args: Pick<LeaderboardsArgs, 'kind' | 'minEntries'>,
  page: PageRequest,
): Promise<PagesByParent<Leaderboard>> {
  const rows = await boardsByParent(store, kind, ids, args);
  const pages = new Map(
    ids.map((id) => {
      const items = (rows.get(id) ?? []).map((item) => ({ position: positionOf(item), item }));
      return [id, pageOfList(items, page, 'DESC')] as const;
    }),
  );
  const answer = new Map<string, Page<Leaderboard>>();
  const shown = [...pages].map(([id, found]) => ({ id, found }));
  const hardwareOf = (id: string): string | null => (kind === 'HARDWARE' ? id : null);
  await Promise.all(
    (kind === 'HARDWARE' ? shown.map((one) => [one]) : [shown]).map(async (group) => {
      const boards = await readBoards(
        store,
        group.flatMap(({ found }) => found.items.map(({ item }) => item)),
        { hardware: hardwareOf(group[0]?.id ?? ''), kind: args.kind ?? 'ABSOLUTE' },
      );
      for (const { id, found } of group) answer.set(id, withBoards(found, boards));
    }),
  );
  return answer;
}

export async function leaderboardsOfThingsTotals(
  store: GraphStore,
  kind: BoardParent,
  ids: readonly string[],
  args: Pick<LeaderboardsArgs, 'kind' | 'minEntries'>,
): Promise<TotalsByParent> {
  const rows = await boardsByParent(store, kind, ids, args);
  return new Map(ids.map((id) => [id, rows.get(id)?.length ?? 0]));
}

async function boardsByParent(
  store: GraphStore,
  kind: BoardParent,
  ids: readonly string[],
  args: Pick<LeaderboardsArgs, 'kind' | 'minEntries'>,
): Promise<ReadonlyMap<string, readonly BoardRow[]>> {
  const text = [
    ...boardLines(`UNWIND $ids AS parent ${STARTS[kind].replace('$id', 'parent')}`, kind === 'HARDWARE', [
      'parent',
    ]),
    'WITH parent, metric, dataset, board, dimension, entries WHERE entries >= $minEntries',
    'RETURN parent, metric, dataset, board, dimension, entries ORDER BY parent, entries DESC, board',
  ].join('\n');
  const rows = await store.read(
    { name: `leaderboards of ${kind}`, text },
    {
      ids: [...new Set(ids)],
      kind: args.kind ?? 'ABSOLUTE',
      minEntries: args.minEntries,
      dimensions: DIMENSIONS,
    },
  );
  const byParent = groupBy(rows, (row) => textOf(row, 'parent'));
  return new Map([...byParent].map(([id, own]) => [id, own.map(boardRow)]));
}

/** Patterns up to `r` and `m`. */
const STARTS: Readonly<Record<BoardParent | 'ALL', string>> = {
  DATASET: `MATCH (x:Dataset {id: $id})<-[:${RESULT_RELATIONS.dataset}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
  METRIC: `MATCH (m:Metric {id: $id})<-[:${RESULT_RELATIONS.metric}]-(r:Result)`,
  HARDWARE: `MATCH (x:HardwarePlatform {id: $id})<-[:${RESULT_RELATIONS.hardware}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
  ALL: `MATCH (m:Metric)<-[:${RESULT_RELATIONS.metric}]-(r:Result)`,
};

interface KnownArgs {
  readonly metric: string | null;
  readonly dataset: string | null;
  readonly hardware: string | null;
  readonly kind: ResultKind;
  readonly minEntries: number;
}

/** With the ids that stand in the graph now; null where one of them names nothing of its kind. */
async function knownArgs(store: GraphStore, args: LeaderboardsArgs): Promise<KnownArgs | null> {
  const { metric = null, dataset = null, hardware = null } = args;
  const nodes = await nodesByIds(
    store,
    [metric, dataset, hardware].filter((id) => id !== null),
  );
  const current = (id: string | null, kind: GraphNode['kind']): string | null | undefined => {
    if (id === null) return null;
    const node = nodes.get(id);
    return node?.kind === kind ? node.id : undefined;
  };
  const known = {
    metric: current(metric, 'METRIC'),
    dataset: current(dataset, 'DATASET'),
    hardware: current(hardware, 'HARDWARE'),
  };
  if (known.metric === undefined || known.dataset === undefined || known.hardware === undefined) return null;
  return {
    metric: known.metric,
    dataset: known.dataset,
    hardware: known.hardware,
    kind: args.kind ?? 'ABSOLUTE',
    minEntries: args.minEntries,
  };
}

function startOf({ metric, dataset, hardware }: KnownArgs): string {
  const start =
    dataset !== null
      ? STARTS.DATASET.replace('$id', '$dataset')
      : hardware !== null
        ? STARTS.HARDWARE.replace('$id', '$hardware')
        : metric !== null
          ? STARTS.METRIC.replace('$id', '$metric')
          : STARTS.ALL;
  const conditions = [
    'r.kind = $kind',
    ...(metric !== null && (dataset !== null || hardware !== null) ? ['m.id = $metric'] : []),
  ];
  const onHardware =
    hardware !== null && dataset !== null
      ? ` MATCH (r)-[:${RESULT_RELATIONS.hardware}]->(h:HardwarePlatform) WHERE h.id = $hardware`
      : '';
  return `${start}${whereOf(conditions)}${onHardware}`;
}

function parametersOf({ metric, dataset, hardware, kind, minEntries }: KnownArgs): Parameters {
  return {
    kind,
    minEntries,
    dimensions: DIMENSIONS,
    metric: metric ?? undefined,
    dataset: dataset ?? undefined,
    hardware: hardware ?? undefined,
  };
}

/** Up to one row a board with `metric`, `dataset`, `board`, its dimension with most subjects, and their number. */
function boardLines(start: string, withoutDatasetToo: boolean, kept: readonly string[]): readonly string[] {
  const keep = kept.map((name) => `${name}, `).join('');
  return [
    start,
    ...(kept.length === 0 ? [] : [`WITH ${keep}r, m WHERE r.kind = $kind`]),
    `${withoutDatasetToo ? 'OPTIONAL MATCH' : 'MATCH'} (r)-[:${RESULT_RELATIONS.dataset}]->(d:Dataset)`,
    `WITH ${keep}r, m, d MATCH (r)<-[:REPORTS]-(p:Paper)`,
    `OPTIONAL MATCH (r)-[:${RESULT_RELATIONS.subject}]->(s:Concept)`,
    `WITH ${keep}m.id AS metric, d.id AS dataset, coalesce(s.id, p.id) AS subject,`,
    "CASE WHEN r.unit IS NOT NULL THEN coalesce($dimensions[r.unit], r.unit) WHEN m.unit = '%' THEN 'share' ELSE 'number' END AS dimension",
    `WITH ${keep}metric, dataset, dimension, count(DISTINCT subject) AS subjects`,
    `ORDER BY ${keep}metric, dataset, subjects DESC, dimension`,
    `WITH ${keep}metric, dataset, collect({dimension: dimension, subjects: subjects}) AS found`,
    `WITH ${keep}metric, dataset, metric + ' ' + coalesce(dataset, '') AS board, found[0] AS most`,
    `WITH ${keep}metric, dataset, board, most.dimension AS dimension, most.subjects AS entries`,
  ];
}

function boardRow(row: Row): BoardRow {
  return {
    metric: textOf(row, 'metric'),
    dataset: textOrNull(row, 'dataset'),
    dimension: textOf(row, 'dimension'),
    entries: numberOf(row, 'entries'),
  };
}

function boardId({ metric, dataset }: Pick<BoardRow, 'metric' | 'dataset'>): string {
  return `${metric} ${dataset ?? ''}`;
}

function positionOf(row: BoardRow): { readonly key: number; readonly id: string } {
  return { key: row.entries, id: boardId(row) };
}

function withBoards(page: Page<BoardRow>, boards: ReadonlyMap<string, Leaderboard>): Page<Leaderboard> {
  return {
    ...page,
    items: page.items.flatMap(({ position, item }) => {
      const board = boards.get(boardId(item));
      return board === undefined ? [] : [{ position, item: board }];
    }),
  };
}

/** Reads the nodes and the printed units of boards that are all of one platform, or of any. */
async function readBoards(
  store: GraphStore,
  rows: readonly BoardRow[],
  { hardware, kind }: Pick<KnownArgs, 'hardware' | 'kind'>,
): Promise<ReadonlyMap<string, Leaderboard>> {
  if (rows.length === 0) return new Map();
  const ids = rows.flatMap(({ metric, dataset }) => [metric, ...(dataset === null ? [] : [dataset])]);
  const [nodes, units] = await Promise.all([
    nodesByIds(store, hardware === null ? ids : [...ids, hardware]),
    readUnits(store, rows, hardware, kind),
  ]);
  const nodeOf = <K extends GraphNode['kind']>(id: string | null, of: K): NodeOf<K> | undefined => {
    const node = id === null ? undefined : nodes.get(id);
    return node?.kind === of ? (node as NodeOf<K>) : undefined;
  };
  return new Map(
    rows.flatMap((row): [string, Leaderboard][] => {
      const metric = nodeOf(row.metric, 'METRIC');
      if (metric === undefined) return [];
      const printed = units.get(boardId(row)) ?? [];
      const own = printed.filter(({ unit }) => dimensionOf(unit, metric.unit) === row.dimension);
      const count = (list: typeof printed): number => list.reduce((sum, one) => sum + one.count, 0);
      const board = {
        metric,
        dataset: nodeOf(row.dataset, 'DATASET') ?? null,
        hardware: nodeOf(hardware, 'HARDWARE') ?? null,
        kind,
        direction: boardDirection(kind, metric.direction),
        unit: boardUnit(row.dimension, own, metric.unit),
        entryCount: row.entries,
        incomparableCount: count(printed) - count(own),
      };
      return [[boardId(row), board]];
    }),
  );
}

interface UnitCount {
  readonly unit: string | null;
  readonly count: number;
}

async function readUnits(
  store: GraphStore,
  rows: readonly BoardRow[],
  hardware: string | null,
  kind: ResultKind,
): Promise<ReadonlyMap<string, readonly UnitCount[]>> {
  const onHardware =
    hardware === null
      ? []
      : [`MATCH (r)-[:${RESULT_RELATIONS.hardware}]->(h:HardwarePlatform) WHERE h.id = $hardware`];
  const counted = [
    'WITH board, r.unit AS unit, count(r) AS results',
    'RETURN board, unit, results ORDER BY board, unit',
  ];
  const named = [
    `UNWIND $boards AS x MATCH (d:Dataset {id: x.dataset})<-[:${RESULT_RELATIONS.dataset}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    'WHERE m.id = x.metric AND r.kind = $kind',
    'WITH x.board AS board, r',
    ...onHardware,
    ...counted,
  ];
  const unnamed = [
    `MATCH (h:HardwarePlatform {id: $hardware})<-[:${RESULT_RELATIONS.hardware}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    'WHERE r.kind = $kind',
    `OPTIONAL MATCH (r)-[:${RESULT_RELATIONS.dataset}]->(d:Dataset)`,
    "WITH r, m.id + ' ' AS board, count(d) AS datasets WHERE datasets = 0",
    ...counted,
  ];
  const boards = rows.flatMap(({ metric, dataset }) =>
    dataset === null ? [] : [{ metric, dataset, board: boardId({ metric, dataset }) }],
  );
  const parameters = { boards, kind, hardware: hardware ?? undefined };
  const found = await Promise.all([
    boards.length === 0
      ? []
      : store.read({ name: 'units of leaderboards', text: named.join('\n') }, parameters),
    boards.length === rows.length
      ? []
      : store.read({ name: 'units of leaderboards without dataset', text: unnamed.join('\n') }, parameters),
  ]);
  const byBoard = groupBy(found.flat(), (row) => textOf(row, 'board'));
  return new Map(
    [...byBoard].map(([board, own]) => [
      board,
      own.map((row) => ({ unit: textOrNull(row, 'unit'), count: numberOf(row, 'results') })),
    ]),
  );
}
