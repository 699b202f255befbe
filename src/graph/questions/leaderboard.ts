import { type MetricDirection } from '../../domain/metric';
import { type ResultKind } from '../../domain/result';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { LimitError } from '../limit-error';
import { decodeNode, projection } from '../node-decoders';
import {
  type ConceptNode,
  type DatasetNode,
  type HardwareNode,
  type MetricNode,
  type PaperNode,
  type ResultNode,
} from '../nodes';
import { type Page, type PageRequest } from '../page';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, numberOrNull, textOf, textOrNull } from '../row-values';
import { pageOfList } from './page-of-list';
import { MAX_RANKED_RESULTS } from './question-limits';
import {
  boardDirection,
  rankResults,
  type MeasuredResult,
  type RankedResult,
  type Ranking,
} from './rank-results';

/** Which results are compared. */
export interface BoardKey {
  readonly metric: string;
  /** Null: results that name no dataset; results on different datasets are never compared. */
  readonly dataset: string | null;
  /** Null: on any platform, or on one that the paper does not name. */
  readonly hardware: string | null;
  readonly kind: ResultKind;
}

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

/** Null where one of the ids names nothing of its kind. Throws LimitError above {@link MAX_RANKED_RESULTS} results. */
export async function leaderboard(store: GraphStore, key: BoardKey): Promise<Leaderboard | null> {
  const board = await readBoard(store, key);
  if (board === null) return null;
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
  const board = await readBoard(store, key);
  const positioned = (board?.ranking.entries ?? []).map((item) => ({
    position: { key: item.score, id: item.id },
    item,
  }));
  const { items, ...rest } = pageOfList(positioned, page, 'DESC');
  const entries = await readEntries(
    store,
    items.map(({ item }) => item),
  );
  return {
    ...rest,
    items: items.flatMap(({ position, item }) => {
      const entry = entries.get(item.id);
      return entry === undefined ? [] : [{ position, item: entry }];
    }),
  };
}

interface BoardNodes {
  readonly metric: MetricNode;
  readonly dataset: DatasetNode | null;
  readonly hardware: HardwareNode | null;
}

async function readBoard(
  store: GraphStore,
  key: BoardKey,
): Promise<{ readonly nodes: BoardNodes; readonly ranking: Ranking } | null> {
  const asked = [key.metric, key.dataset, key.hardware].filter((id) => id !== null);
  const found = await nodesByIds(store, asked);
  const metric = found.get(key.metric);
  const dataset = key.dataset === null ? null : found.get(key.dataset);
  const hardware = key.hardware === null ? null : found.get(key.hardware);
  if (metric?.kind !== 'METRIC') return null;
  if (dataset !== null && dataset?.kind !== 'DATASET') return null;
  if (hardware !== null && hardware?.kind !== 'HARDWARE') return null;
  const nodes = { metric, dataset, hardware };
  const results = await readResults(store, nodes, key.kind);
  const direction = boardDirection(key.kind, metric.direction);
  return { nodes, ranking: rankResults(results, direction, metric.unit) };
}

async function readResults(
  store: GraphStore,
  { metric, dataset, hardware }: BoardNodes,
  kind: ResultKind,
): Promise<readonly MeasuredResult[]> {
  const rows = await store.read(
    { name: 'leaderboard', text: resultsText(dataset !== null, hardware !== null) },
    { metric: metric.id, dataset: dataset?.id, hardware: hardware?.id, kind, limit: MAX_RANKED_RESULTS + 1 },
  );
  if (rows.length > MAX_RANKED_RESULTS) {
    throw new LimitError(
      'leaderboardResults',
      MAX_RANKED_RESULTS,
      `A leaderboard ranks at most ${MAX_RANKED_RESULTS} results: name a dataset or a hardware platform.`,
    );
  }
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    value: numberOf(row, 'value'),
    valueHigh: numberOrNull(row, 'valueHigh'),
    unit: textOrNull(row, 'unit'),
    confidence: numberOf(row, 'confidence'),
    paperId: textOf(row, 'paper'),
    subjectId: textOrNull(row, 'subject'),
  }));
}

/** Begins at the platform or the dataset where one is named: fewer results stand there than at the metric. */
function resultsText(hasDataset: boolean, hasHardware: boolean): string {
  const { metric, dataset, hardware, subject } = RESULT_RELATIONS;
  const ofMetric = `-[:${metric}]->(m:Metric) WHERE m.id = $metric AND r.kind = $kind`;
  const withoutDataset = [
    `OPTIONAL MATCH (r)-[:${dataset}]->(d:Dataset)`,
    'WITH r, count(d) AS datasets WHERE datasets = 0',
  ];
  const lines = hasDataset
    ? [
        `MATCH (d:Dataset {id: $dataset})<-[:${dataset}]-(r:Result)${ofMetric}`,
        ...(hasHardware ? [`MATCH (r)-[:${hardware}]->(h:HardwarePlatform) WHERE h.id = $hardware`] : []),
      ]
    : hasHardware
      ? [
          `MATCH (h:HardwarePlatform {id: $hardware})<-[:${hardware}]-(r:Result)${ofMetric}`,
          ...withoutDataset,
        ]
      : [`MATCH (m:Metric {id: $metric})<-[:${metric}]-(r:Result) WHERE r.kind = $kind`, ...withoutDataset];
  return [
    ...lines,
    'MATCH (r)<-[:REPORTS]-(p:Paper)',
    `OPTIONAL MATCH (r)-[:${subject}]->(s:Concept)`,
    'RETURN r.id AS id, r.value AS value, r.valueHigh AS valueHigh, r.unit AS unit, r.confidence AS confidence,',
    'p.id AS paper, s.id AS subject ORDER BY id LIMIT $limit',
  ].join('\n');
}

const ENTRIES = {
  name: 'leaderboard entries',
  text: [
    'UNWIND $ids AS id MATCH (r:Result {id: id})<-[:REPORTS]-(p:Paper)',
    `OPTIONAL MATCH (r)-[:${RESULT_RELATIONS.subject}]->(s:Concept)`,
    `OPTIONAL MATCH (r)-[:${RESULT_RELATIONS.hardware}]->(h:HardwarePlatform)`,
    `RETURN id, ${projection('RESULT', 'r')} AS result, ${projection('PAPER', 'p')} AS paper,`,
    `CASE WHEN s IS NULL THEN null ELSE ${projection('CONCEPT', 's')} END AS subject,`,
    `CASE WHEN h IS NULL THEN null ELSE ${projection('HARDWARE', 'h')} END AS hardware ORDER BY id`,
  ].join('\n'),
};

/** The nodes of ranked results, by the result's id. */
export async function readEntries(
  store: GraphStore,
  ranked: readonly RankedResult[],
): Promise<ReadonlyMap<string, LeaderboardEntry>> {
  if (ranked.length === 0) return new Map();
  const byId = new Map(ranked.map((one) => [one.id, one]));
  const rows = await store.read(ENTRIES, { ids: [...byId.keys()] });
  return new Map(
    rows.flatMap((row): [string, LeaderboardEntry][] => {
      const id = textOf(row, 'id');
      const one = byId.get(id);
      if (one === undefined) return [];
      const entry = {
        rank: one.rank,
        result: decodeNode('RESULT', row['result']),
        value: one.value,
        valueHigh: one.valueHigh,
        paper: decodeNode('PAPER', row['paper']),
        subject: row['subject'] === null ? null : decodeNode('CONCEPT', row['subject']),
        hardware: row['hardware'] === null ? null : decodeNode('HARDWARE', row['hardware']),
      };
      return [[id, entry]];
    }),
  );
}
