import { type MetricDirection } from '../../domain/metric';
import { type ResultKind } from '../../domain/result';
import { type GraphStore } from '../graph-store';
import { decodeNode, projection } from '../node-decoders';
import {
  type ConceptNode,
  type DatasetNode,
  type GraphNode,
  type HardwareNode,
  type MetricNode,
  type PaperNode,
  type ResultNode,
} from '../nodes';
import { type Page, type PageRequest } from '../page';
import { nodesByIds } from '../queries/nodes-by-ids';
import { emptyPage } from '../queries/pages';
import { textOf } from '../row-values';
import { resultsOfBoards, type BoardKey } from './board-results';
import { pageOfList } from './page-of-list';
import { boardDirection, rankResults, type RankedResult, type Ranking } from './rank-results';
import { resultEnd } from './result-ends';

/** Comparable results of one metric, best first in the metric's direction. */
export interface Leaderboard {
  readonly metric: MetricNode;
  readonly dataset: DatasetNode | null;
  readonly hardware: HardwareNode | null;
  readonly kind: ResultKind;
  /** Of the metric for absolute values; improvements, reductions and ratios are better the higher they are. */
  readonly direction: MetricDirection;
  /** That values are given in; null for plain numbers. */
  readonly unit: string | null;
  readonly entryCount: number;
  /** Results left out because their unit cannot be brought to the board's. */
  readonly incomparableCount: number;
}

export interface LeaderboardEntry {
  readonly rank: number;
  /** As printed, with its evidence. */
  readonly result: ResultNode;
  /** In the board's unit. */
  readonly value: number;
  readonly valueHigh: number | null;
  readonly paper: PaperNode;
  readonly subject: ConceptNode | null;
  readonly hardware: HardwareNode | null;
}

/** Null where one of the ids names nothing of its kind. Throws LimitError where too many results stand on one board. */
export async function leaderboard(store: GraphStore, key: BoardKey): Promise<Leaderboard | null> {
  const [board] = await readBoards(store, [key]);
  if (board === null || board === undefined) return null;
  const { nodes, ranking } = board;
  return {
    ...nodes,
    kind: key.kind,
    direction: boardDirection(key.kind, nodes.metric.direction),
    unit: ranking.unit,
    entryCount: ranking.entries.length,
    incomparableCount: ranking.incomparableCount,
  };
}

/** The entries of a leaderboard, best first, then by the id of the result; empty where there is no such board. */
export async function leaderboardEntries(
  store: GraphStore,
  key: BoardKey,
  page: PageRequest,
): Promise<Page<LeaderboardEntry>> {
  const [entries = emptyPage()] = await entriesOfLeaderboards(store, [key], page);
  return entries;
}

/** The same for many leaderboards, in the order of the keys, with as many statements as for one of each shape. */
export async function entriesOfLeaderboards(
  store: GraphStore,
  keys: readonly BoardKey[],
  page: PageRequest,
): Promise<readonly Page<LeaderboardEntry>[]> {
  const boards = await readBoards(store, keys);
  const pages = boards.map((board) => {
    const positioned = (board?.ranking.entries ?? []).map((item) => ({
      position: { key: item.score, id: item.id },
      item,
    }));
    return pageOfList(positioned, page, 'DESC');
  });
  const entryOf = await readEntries(
    store,
    pages.flatMap(({ items }) => items.map(({ item }) => item)),
  );
  return pages.map(({ items, ...rest }) => ({
    ...rest,
    items: items.flatMap(({ position, item }) => {
      const entry = entryOf(item);
      return entry === undefined ? [] : [{ position, item: entry }];
    }),
  }));
}

interface BoardNodes {
  readonly metric: MetricNode;
  readonly dataset: DatasetNode | null;
  readonly hardware: HardwareNode | null;
}

interface Board {
  readonly nodes: BoardNodes;
  readonly ranking: Ranking;
}

/** In the order of the keys; null for one whose ids name nothing of their kind. */
async function readBoards(store: GraphStore, keys: readonly BoardKey[]): Promise<readonly (Board | null)[]> {
  const asked = keys.flatMap(({ metric, dataset, hardware }) => [metric, dataset, hardware]);
  const found = await nodesByIds(store, [...new Set(asked.filter((id) => id !== null))]);
  const known = keys.map((key) => ({ key, nodes: nodesOf(key, found) }));
  const there = known.flatMap(({ key, nodes }) => (nodes === null ? [] : [{ key, nodes }]));
  const results = await resultsOfBoards(
    store,
    there.map(({ key, nodes }) => ({
      metric: nodes.metric.id,
      dataset: nodes.dataset?.id ?? null,
      hardware: nodes.hardware?.id ?? null,
      kind: key.kind,
    })),
  );
  const boards = new Map(
    there.map(({ key, nodes }, index): [BoardKey, Board] => {
      const direction = boardDirection(key.kind, nodes.metric.direction);
      return [key, { nodes, ranking: rankResults(results[index] ?? [], direction, nodes.metric.unit) }];
    }),
  );
  return keys.map((key) => boards.get(key) ?? null);
}

function nodesOf(key: BoardKey, found: ReadonlyMap<string, GraphNode>): BoardNodes | null {
  const metric = found.get(key.metric);
  const dataset = key.dataset === null ? null : found.get(key.dataset);
  const hardware = key.hardware === null ? null : found.get(key.hardware);
  if (metric?.kind !== 'METRIC') return null;
  if (dataset !== null && dataset?.kind !== 'DATASET') return null;
  if (hardware !== null && hardware?.kind !== 'HARDWARE') return null;
  return { metric, dataset, hardware };
}

const ENTRIES = {
  name: 'leaderboard entries',
  text: [
    'UNWIND $ids AS id MATCH (r:Result {id: id})<-[:REPORTS]-(p:Paper)',
    `RETURN id, ${projection('RESULT', 'r')} AS result, ${projection('PAPER', 'p')} AS paper,`,
    `${resultEnd('subject', (s) => projection('CONCEPT', s))} AS subject,`,
    `${resultEnd('hardware', (h) => projection('HARDWARE', h))} AS hardware ORDER BY id`,
  ].join('\n'),
};

/** Reads the nodes of ranked results in one statement; gives each its entry. */
export async function readEntries(
  store: GraphStore,
  ranked: readonly RankedResult[],
): Promise<(one: RankedResult) => LeaderboardEntry | undefined> {
  const ids = [...new Set(ranked.map(({ id }) => id))];
  const rows = ids.length === 0 ? [] : await store.read(ENTRIES, { ids });
  const nodes = new Map(
    rows.map((row) => [
      textOf(row, 'id'),
      {
        result: decodeNode('RESULT', row['result']),
        paper: decodeNode('PAPER', row['paper']),
        subject: row['subject'] === null ? null : decodeNode('CONCEPT', row['subject']),
        hardware: row['hardware'] === null ? null : decodeNode('HARDWARE', row['hardware']),
      },
    ]),
  );
  // A result can stand on several boards, with another rank and in another unit on each.
  return ({ id, rank, value, valueHigh }) => {
    const own = nodes.get(id);
    return own && { rank, value, valueHigh, ...own };
  };
}
