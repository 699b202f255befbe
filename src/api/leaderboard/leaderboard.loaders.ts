import { type BoardParent } from '../../graph/questions/board-rows';
import { type BoardKey } from '../../graph/questions/board-results';
import {
  entriesOfLeaderboards,
  type Leaderboard as LeaderboardValue,
  type LeaderboardEntry,
} from '../../graph/questions/leaderboard';
import { type LeaderboardsArgs as BoardsSelection } from '../../graph/questions/leaderboards';
import {
  leaderboardsOfThings,
  leaderboardsOfThingsTotals,
} from '../../graph/questions/leaderboards-of-things';
import { emptyPage } from '../../graph/queries/pages';
import { type Connection, type EdgeContent } from '../connection/connection';
import { type NestedList, nestedConnection, plainEdge, rootConnection } from '../connection/lists';
import { type PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { checkAtLeast } from '../filters/checks';
import { DEFAULT_KIND, DEFAULT_MIN_ENTRIES, type ThingLeaderboardsArgs } from './leaderboard.args';

export const MOST_ENTRIES_FIRST = { by: 'ENTRIES DESC', key: 'number' } as const;

/** The leaderboards of a dataset, metric or platform; those of one level are found together. */
export function loadLeaderboardsOf(
  context: Context,
  { id, kind: parent }: { readonly id: string; readonly kind: BoardParent },
  args: ThingLeaderboardsArgs,
): Promise<Connection<LeaderboardValue>> {
  checkAtLeast('minEntries', args.minEntries, 1);
  const kind = args.kind ?? DEFAULT_KIND;
  const minEntries = args.minEntries ?? DEFAULT_MIN_ENTRIES;
  const list: NestedList<Pick<BoardsSelection, 'kind' | 'minEntries'>, LeaderboardValue> = {
    name: `leaderboards ${parent}`,
    edge: plainEdge,
    pages: (store, ids, selection, page) => leaderboardsOfThings(store, parent, ids, selection, page),
    totals: (store, ids, selection) => leaderboardsOfThingsTotals(store, parent, ids, selection),
  };
  const request = { parentId: id, args: { kind, minEntries }, page: args, order: MOST_ENTRIES_FIRST };
  return nestedConnection(context, list, request);
}

function entryEdge({ result, rank, value, valueHigh }: LeaderboardEntry): EdgeContent {
  return { node: result, rank, value, valueHigh } as EdgeContent;
}

/** A page of the entries of a leaderboard; those of one level are read together. */
export function loadEntries(
  { loaders, store }: Context,
  board: LeaderboardValue,
  args: PageArgs,
): Promise<Connection<LeaderboardEntry>> {
  const { metric, dataset, hardware, kind } = board;
  const key: BoardKey = {
    metric: metric.id,
    dataset: dataset?.id ?? null,
    hardware: hardware?.id ?? null,
    kind,
  };
  return rootConnection<LeaderboardEntry>(
    {
      ordering: { list: 'leaderboardEntries', by: 'SCORE DESC', key: 'number' },
      edge: entryEdge,
      page: async (request) => {
        const name = JSON.stringify(['leaderboardEntries', request]);
        const page = await loaders.load(name, JSON.stringify(key), async (keys) => {
          const boards = keys.map((each) => JSON.parse(each) as BoardKey);
          const pages = await entriesOfLeaderboards(store, boards, request);
          return new Map(keys.map((each, index) => [each, pages[index] ?? emptyPage<LeaderboardEntry>()]));
        });
        return page ?? emptyPage();
      },
      count: () => Promise.resolve(board.entryCount),
    },
    args,
  );
}
