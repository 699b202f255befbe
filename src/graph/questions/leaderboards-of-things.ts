import { type GraphStore } from '../graph-store';
import { type Page, type PageRequest } from '../page';
import { groupBy } from '../queries/group-by';
import { type PagesByParent, type TotalsByParent } from '../queries/pages';
import { textOf } from '../row-values';
import {
  boardId,
  boardLines,
  boardRow,
  DIMENSIONS,
  STARTS,
  type BoardParent,
  type BoardRow,
} from './board-rows';
import { type Leaderboard } from './leaderboard';
import { type LeaderboardsArgs } from './leaderboards';
import { pageOfList } from './page-of-list';
import { readBoards, withBoards } from './read-boards';

/**
 * The leaderboards of many datasets, metrics or platforms, most entries first, then by the ids of metric and dataset: one
 * statement finds them for all.
 */
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

function positionOf(row: BoardRow): { readonly key: number; readonly id: string } {
  return { key: row.entries, id: boardId(row) };
}
