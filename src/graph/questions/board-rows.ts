import { type ResultKind } from '../../domain/result';
import { UNITS_BY_DIMENSION } from '../../domain/units';
import { RESULT_RELATIONS } from '../labels';
import { numberOf, textOf, textOrNull } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { resultEndId } from './result-ends';

/** What leaderboards can be asked of. */
export type BoardParent = 'DATASET' | 'METRIC' | 'HARDWARE';

/** A board before its nodes are read. */
export interface BoardRow {
  readonly metric: string;
  readonly dataset: string | null;
  readonly dimension: string;
  readonly entries: number;
}

/** Which results the boards are made of. */
export interface KnownArgs {
  readonly metric: string | null;
  readonly dataset: string | null;
  readonly hardware: string | null;
  readonly kind: ResultKind;
  readonly minEntries: number;
}

/** The dimension of each unit, as the statements take it. */
export const DIMENSIONS: Parameters = Object.fromEntries(
  UNITS_BY_DIMENSION.flatMap(([dimension, units]) => units.map((unit) => [unit, dimension])),
);

/** Patterns up to `r` and `m`. */
export const STARTS: Readonly<Record<BoardParent | 'ALL', string>> = {
  DATASET: `MATCH (x:Dataset {id: $id})<-[:${RESULT_RELATIONS.dataset}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
  METRIC: `MATCH (m:Metric {id: $id})<-[:${RESULT_RELATIONS.metric}]-(r:Result)`,
  HARDWARE: `MATCH (x:HardwarePlatform {id: $id})<-[:${RESULT_RELATIONS.hardware}]-(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
  ALL: `MATCH (m:Metric)<-[:${RESULT_RELATIONS.metric}]-(r:Result)`,
};

/** Pattern up to the results of many boards and their conditions, from `$datasets` (boardsByDataset): each dataset is read once. */
export const NAMED_BOARDS =
  `UNWIND $datasets AS x MATCH (named:Dataset {id: x.id})<-[:${RESULT_RELATIONS.dataset}]-(r:Result)` +
  `-[:${RESULT_RELATIONS.metric}]->(m:Metric) WHERE r.kind = $kind AND x.metrics[m.id] IS NOT NULL`;

/** Boards of datasets as the statements take them; those of no dataset are left out. */
export function boardsByDataset(
  boards: readonly Pick<BoardRow, 'metric' | 'dataset'>[],
): readonly { readonly id: string; readonly metrics: Readonly<Record<string, true>> }[] {
  const metrics = new Map<string, Record<string, true>>();
  for (const { metric, dataset } of boards) {
    if (dataset === null) continue;
    metrics.set(dataset, { ...metrics.get(dataset), [metric]: true });
  }
  return [...metrics].map(([id, own]) => ({ id, metrics: own }));
}

/**
 * Up to one row a board with `metric`, `dataset`, `board`, the dimension that is ranked (that of the metric's own unit,
 * otherwise the one with most subjects), and the number of its subjects.
 */
export function boardLines(
  start: string,
  withoutDatasetToo: boolean,
  kept: readonly string[],
): readonly string[] {
  const keep = kept.map((name) => `${name}, `).join('');
  return [
    start,
    ...(kept.length === 0 ? [] : [`WITH ${keep}r, m WHERE r.kind = $kind`]),
    ...(withoutDatasetToo ? [] : [`MATCH (r)-[:${RESULT_RELATIONS.dataset}]->(d:Dataset)`]),
    'MATCH (r)<-[:REPORTS]-(p:Paper)',
    `WITH ${keep}m.id AS metric, ${withoutDatasetToo ? resultEndId('dataset') : 'd.id'} AS dataset,`,
    `coalesce(${resultEndId('subject')}, p.id) AS subject,`,
    "CASE WHEN r.unit IS NOT NULL THEN coalesce($dimensions[r.unit], r.unit) WHEN m.unit = '%' THEN 'share' ELSE 'number' END AS dimension,",
    "CASE WHEN m.unit IS NULL THEN '' ELSE coalesce($dimensions[m.unit], m.unit) END AS own",
    `WITH ${keep}metric, dataset, dimension, own, count(DISTINCT subject) AS subjects`,
    `WITH ${keep}metric, dataset, dimension, subjects, CASE WHEN dimension = own THEN 0 ELSE 1 END AS place`,
    `ORDER BY ${keep}metric, dataset, place, subjects DESC, dimension`,
    `WITH ${keep}metric, dataset, collect({dimension: dimension, subjects: subjects}) AS found`,
    `WITH ${keep}metric, dataset, metric + ' ' + coalesce(dataset, '') AS board, found[0] AS most`,
    `WITH ${keep}metric, dataset, board, most.dimension AS dimension, most.subjects AS entries`,
  ];
}

export function boardRow(row: Row): BoardRow {
  return {
    metric: textOf(row, 'metric'),
    dataset: textOrNull(row, 'dataset'),
    dimension: textOf(row, 'dimension'),
    entries: numberOf(row, 'entries'),
  };
}

export function boardId({ metric, dataset }: Pick<BoardRow, 'metric' | 'dataset'>): string {
  return `${metric} ${dataset ?? ''}`;
}
