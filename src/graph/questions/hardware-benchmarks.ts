import { type MetricDirection } from '../../domain/metric';
import { type ResultKind } from '../../domain/result';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { type ConceptNode, type DatasetNode, type HardwareNode, type MetricNode } from '../nodes';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, numberOrNull, textOf, textOrNull } from '../row-values';
import { type Row } from '../statement';
import { readEntries, type LeaderboardEntry } from './leaderboard';
import { MAX_LISTED, MAX_RANKED_RESULTS, refuseAbove } from './question-limits';
import { boardDirection, rankResults, type MeasuredResult } from './rank-results';
import { resultEndId } from './result-ends';
import { LimitError } from '../limit-error';

export interface BenchmarkArgs {
  /** Ids of metrics; all where absent. */
  readonly metrics?: readonly string[] | null;
  readonly kind?: ResultKind | null;
  /** Metrics (or, across platforms, metrics on a dataset) that are shown. */
  readonly firstBenchmarks: number;
  /** Results that are shown for each. */
  readonly firstResults: number;
}

/** A result among those of its metric, in the benchmark's unit. */
export interface BenchmarkEntry extends LeaderboardEntry {
  readonly dataset: DatasetNode | null;
}

/** What was measured with one metric, best first; results on different datasets stand side by side, with their dataset. */
export interface Benchmark {
  readonly metric: MetricNode;
  /** Where the benchmark is of one dataset; null where it is of any. */
  readonly dataset: DatasetNode | null;
  readonly kind: ResultKind;
  readonly direction: MetricDirection;
  readonly unit: string | null;
  readonly resultCount: number;
  readonly paperCount: number;
  readonly entries: readonly BenchmarkEntry[];
}

export interface HardwareBenchmarks {
  readonly hardware: HardwareNode;
  /** Most results first, then by metric. */
  readonly benchmarks: readonly Benchmark[];
}

export interface SystemBenchmarks {
  readonly subject: ConceptNode;
  /** Those on most platforms first, then by metric and dataset: one entry a platform, its best. */
  readonly benchmarks: readonly Benchmark[];
}

/** Results on one platform by metric, across papers. Null where the id names no platform. Throws LimitError. */
export async function hardwareBenchmarks(
  store: GraphStore,
  hardwareId: string,
  args: BenchmarkArgs,
): Promise<HardwareBenchmarks | null> {
  const hardware = (await nodesByIds(store, [hardwareId])).get(hardwareId);
  if (hardware?.kind !== 'HARDWARE') return null;
  const found = await benchmarksOnHardware(store, [hardware.id], args);
  return { hardware, benchmarks: found.get(hardware.id) ?? [] };
}

/** The same for many platforms, with as many statements as for one. */
export async function benchmarksOnHardware(
  store: GraphStore,
  ids: readonly string[],
  args: BenchmarkArgs,
): Promise<ReadonlyMap<string, readonly Benchmark[]>> {
  const rows = await readRows(store, ON_HARDWARE, ids, args);
  return benchmarksByParent(store, ids, args, (id) => {
    const groups = groupBy(rows.get(id) ?? [], ({ metric }) => metric);
    // Every result is an entry of its own: the papers and datasets differ.
    return [...groups]
      .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
      .map(([metric, own]) => ({ metric, dataset: null, rows: own, subjectOf: (row) => row.id }));
  });
}

/** The same system across platforms, by metric and dataset. Null where the id names no concept. Throws LimitError. */
export async function systemBenchmarks(
  store: GraphStore,
  conceptId: string,
  args: BenchmarkArgs,
): Promise<SystemBenchmarks | null> {
  const subject = (await nodesByIds(store, [conceptId])).get(conceptId);
  if (subject?.kind !== 'CONCEPT') return null;
  const found = await benchmarksOfSystems(store, [subject.id], args);
  return { subject, benchmarks: found.get(subject.id) ?? [] };
}

/** The same for many systems, with as many statements as for one. */
export async function benchmarksOfSystems(
  store: GraphStore,
  ids: readonly string[],
  args: BenchmarkArgs,
): Promise<ReadonlyMap<string, readonly Benchmark[]>> {
  const rows = await readRows(store, BY_SUBJECT, ids, args);
  const platforms = (own: readonly BenchmarkRow[]): number =>
    new Set(own.map(({ hardware }) => hardware)).size;
  return benchmarksByParent(store, ids, args, (id) => {
    const groups = groupBy(rows.get(id) ?? [], ({ metric, dataset }) => `${metric} ${dataset ?? ''}`);
    return [...groups]
      .sort(([a, own], [b, other]) => platforms(other) - platforms(own) || (a < b ? -1 : 1))
      .map(([key, own]) => ({
        metric: key.split(' ')[0] ?? '',
        dataset: own[0]?.dataset ?? null,
        rows: own,
        subjectOf: (row) => row.hardware,
      }));
  });
}

interface BenchmarkRow extends MeasuredResult {
  readonly metric: string;
  readonly dataset: string | null;
  readonly hardware: string;
}

const COLUMNS = [
  'MATCH (r)<-[:REPORTS]-(p:Paper)',
  'RETURN r.id AS id, r.value AS value, r.valueHigh AS valueHigh, r.unit AS unit, r.confidence AS confidence,',
  `p.id AS paper, m.id AS metric, h.id AS hardware, ${resultEndId('dataset')} AS dataset, parent`,
  'ORDER BY parent, id LIMIT $limit',
];
const ON_HARDWARE = {
  name: 'results on hardware',
  lines: [
    `UNWIND $ids AS parent MATCH (h:HardwarePlatform {id: parent})<-[:${RESULT_RELATIONS.hardware}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    'WHERE r.kind = $kind',
  ],
};
const BY_SUBJECT = {
  name: 'results of a system on hardware',
  lines: [
    `UNWIND $ids AS parent MATCH (s:Concept {id: parent})<-[:${RESULT_RELATIONS.subject}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    'WHERE r.kind = $kind',
    `MATCH (r)-[:${RESULT_RELATIONS.hardware}]->(h:HardwarePlatform)`,
  ],
};

/** By platform or system. */
async function readRows(
  store: GraphStore,
  { name, lines }: { readonly name: string; readonly lines: readonly string[] },
  ids: readonly string[],
  args: BenchmarkArgs,
): Promise<ReadonlyMap<string, readonly BenchmarkRow[]>> {
  refuseAbove('benchmarks', MAX_LISTED, args.firstBenchmarks, 'The number of benchmarks');
  refuseAbove('benchmarkResults', MAX_LISTED, args.firstResults, 'The number of results');
  const metrics = args.metrics ?? undefined;
  const ofMetrics = metrics === undefined ? [] : ['WITH parent, r, m, h WHERE m.id IN $metrics'];
  const text = [...lines, ...ofMetrics, ...COLUMNS].join('\n');
  const limit = ids.length * MAX_RANKED_RESULTS + 1;
  const rows = await store.read({ name, text }, { ids, kind: args.kind ?? 'ABSOLUTE', metrics, limit });
  const byParent = groupBy(rows, (row) => textOf(row, 'parent'));
  return new Map(
    [...byParent].map(([id, own]) => {
      if (own.length > MAX_RANKED_RESULTS) {
        const message = `At most ${MAX_RANKED_RESULTS} results of one node are looked at: name the metrics.`;
        throw new LimitError('benchmarkResults', MAX_RANKED_RESULTS, message);
      }
      return [id, own.map(benchmarkRow)];
    }),
  );
}

function benchmarkRow(row: Row): BenchmarkRow {
  return {
    id: textOf(row, 'id'),
    value: numberOf(row, 'value'),
    valueHigh: numberOrNull(row, 'valueHigh'),
    unit: textOrNull(row, 'unit'),
    confidence: numberOf(row, 'confidence'),
    paperId: textOf(row, 'paper'),
    subjectId: null,
    metric: textOf(row, 'metric'),
    dataset: textOrNull(row, 'dataset'),
    hardware: textOf(row, 'hardware'),
  };
}

interface BenchmarkGroup {
  readonly metric: string;
  readonly dataset: string | null;
  readonly rows: readonly BenchmarkRow[];
  /** Of the results with one subject the best is shown. */
  readonly subjectOf: (row: BenchmarkRow) => string;
}

/** The first groups of each parent, ranked; one statement for the nodes of all of them and one for the results. */
async function benchmarksByParent(
  store: GraphStore,
  ids: readonly string[],
  args: BenchmarkArgs,
  groupsOf: (id: string) => readonly BenchmarkGroup[],
): Promise<ReadonlyMap<string, readonly Benchmark[]>> {
  const kind = args.kind ?? 'ABSOLUTE';
  const shown = ids.flatMap((parent) =>
    groupsOf(parent)
      .slice(0, args.firstBenchmarks)
      .map((group) => ({ parent, group })),
  );
  const nodes = await nodesByIds(store, [
    ...new Set(
      shown.flatMap(({ group }) => [group.metric, ...group.rows.flatMap(({ dataset }) => dataset ?? [])]),
    ),
  ]);
  const datasetOf = (id: string | null): DatasetNode | null => {
    const node = id === null ? undefined : nodes.get(id);
    return node?.kind === 'DATASET' ? node : null;
  };
  const ranked = shown.flatMap(({ parent, group }) => {
    const metric = nodes.get(group.metric);
    if (metric?.kind !== 'METRIC') return [];
    const direction = boardDirection(kind, metric.direction);
    const measured = group.rows.map((row) => ({ ...row, subjectId: group.subjectOf(row) }));
    const { unit, entries } = rankResults(measured, direction, metric.unit);
    return [{ parent, group, metric, direction, unit, ranks: entries.slice(0, args.firstResults) }];
  });
  const entryOf = await readEntries(
    store,
    ranked.flatMap(({ ranks }) => ranks),
  );
  const found = new Map<string, Benchmark[]>(ids.map((id) => [id, []]));
  for (const { parent, group, metric, direction, unit, ranks } of ranked) {
    const datasets = new Map(group.rows.map(({ id, dataset }) => [id, dataset]));
    found.get(parent)?.push({
      metric,
      dataset: datasetOf(group.dataset),
      kind,
      direction,
      unit,
      resultCount: group.rows.length,
      paperCount: new Set(group.rows.map(({ paperId }) => paperId)).size,
      entries: ranks.flatMap((one): BenchmarkEntry[] => {
        const entry = entryOf(one);
        return entry === undefined ? [] : [{ ...entry, dataset: datasetOf(datasets.get(one.id) ?? null) }];
      }),
    });
  }
  return found;
}
