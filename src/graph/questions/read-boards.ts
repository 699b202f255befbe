import { type ResultKind } from '../../domain/result';
import { dimensionOf } from '../../domain/units';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { type GraphNode, type NodeOf } from '../nodes';
import { type Page } from '../page';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, textOf, textOrNull } from '../row-values';
import { boardId, boardsByDataset, NAMED_BOARDS, type BoardRow, type KnownArgs } from './board-rows';
import { type Leaderboard } from './leaderboard';
import { boardDirection, boardUnit } from './rank-results';
import { hasResultEnd } from './result-ends';

export function withBoards(
  page: Page<BoardRow>,
  boards: ReadonlyMap<string, Leaderboard>,
): Page<Leaderboard> {
  return {
    ...page,
    items: page.items.flatMap(({ position, item }) => {
      const board = boards.get(boardId(item));
      return board === undefined ? [] : [{ position, item: board }];
    }),
  };
}

/** Reads the nodes and the printed units of boards that are all of one platform, or of any. */
export async function readBoards(
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
  const named = [NAMED_BOARDS, "WITH m.id + ' ' + named.id AS board, r", ...onHardware, ...counted];
  const unnamed = [
    `MATCH (h:HardwarePlatform {id: $hardware})<-[:${RESULT_RELATIONS.hardware}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    'WHERE r.kind = $kind',
    `WITH r, m.id + ' ' AS board, ${hasResultEnd('dataset')} AS datasets WHERE datasets = 0`,
    ...counted,
  ];
  const datasets = boardsByDataset(rows);
  const parameters = { datasets, kind, hardware: hardware ?? undefined };
  const found = await Promise.all([
    datasets.length === 0
      ? []
      : store.read({ name: 'units of leaderboards', text: named.join('\n') }, parameters),
    rows.every(({ dataset }) => dataset !== null)
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
