import { type MetricDirection } from '../../domain/metric';
import { type ResultKind } from '../../domain/result';
import { dimensionOf, fromBaseUnit, inBaseUnit, NUMBER, SHARE } from '../../domain/units';
import { groupBy } from '../queries/group-by';

/** What ranking needs to know of a result. */
export interface MeasuredResult {
  readonly id: string;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly confidence: number;
  readonly paperId: string;
  /** The concept that achieved it; null where the paper does not say, and then it counts as the paper's own. */
  readonly subjectId: string | null;
}

export interface RankedResult {
  readonly id: string;
  /** From 1; equal values share a rank and the next one is as much lower. */
  readonly rank: number;
  /** In the board's unit. */
  readonly value: number;
  readonly valueHigh: number | null;
  /** Higher is better, whatever the direction. */
  readonly score: number;
  readonly subjectId: string | null;
  readonly paperId: string;
}

export interface Ranking {
  /** The unit that values are given in; null for plain numbers. */
  readonly unit: string | null;
  /** Best first: by score, then by id. */
  readonly entries: readonly RankedResult[];
  /** Results that were left out, since their unit measures something else. */
  readonly incomparableCount: number;
}

/** An improvement, a reduction or a ratio says how much better something is, so that more is better. */
export function boardDirection(kind: ResultKind, direction: MetricDirection): MetricDirection {
  return kind === 'ABSOLUTE' ? direction : 'HIGHER_IS_BETTER';
}

/**
 * One entry a subject, its best. Where results measure different things, those count that measure what the metric's own
 * unit does, and where it has none, or they do not, those of which there are most subjects.
 */
export function rankResults(
  results: readonly MeasuredResult[],
  direction: MetricDirection,
  metricUnit: string | null,
): Ranking {
  const own = metricUnit === null ? undefined : dimensionOf(metricUnit, metricUnit);
  const groups = [...groupBy(results, ({ unit }) => dimensionOf(unit, metricUnit))]
    .map(([dimension, rows]) => ({ dimension, rows, best: bestOfSubjects(rows, direction, metricUnit) }))
    .sort(
      (a, b) =>
        Number(b.dimension === own) - Number(a.dimension === own) ||
        b.best.length - a.best.length ||
        (a.dimension < b.dimension ? -1 : 1),
    );
  const [group] = groups;
  if (group === undefined) return { unit: null, entries: [], incomparableCount: 0 };
  const counts = groupBy(group.rows, ({ unit }) => unit ?? '');
  const unit = boardUnit(
    group.dimension,
    [...counts].map(([one, rows]) => ({ unit: one === '' ? null : one, count: rows.length })),
    metricUnit,
  );
  return {
    unit,
    entries: withRanks(group.best, unit, metricUnit),
    incomparableCount: results.length - group.rows.length,
  };
}

/** The metric's own unit where it measures the same, otherwise the one that is printed most often, the first of equals. */
export function boardUnit(
  dimension: string,
  units: readonly { readonly unit: string | null; readonly count: number }[],
  metricUnit: string | null,
): string | null {
  if (dimension === SHARE) return '%';
  if (dimension === NUMBER) return null;
  if (metricUnit !== null && dimensionOf(metricUnit, metricUnit) === dimension) return metricUnit;
  const [first] = units.toSorted((a, b) => b.count - a.count || ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1));
  return first?.unit ?? null;
}

interface Scored {
  readonly result: MeasuredResult;
  readonly score: number;
}

function bestOfSubjects(
  results: readonly MeasuredResult[],
  direction: MetricDirection,
  metricUnit: string | null,
): readonly Scored[] {
  const scored = results
    .map((result) => ({ result, score: scoreOf(result, direction, metricUnit) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.result.confidence - a.result.confidence ||
        (a.result.id < b.result.id ? -1 : 1),
    );
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const subject = one.result.subjectId ?? one.result.paperId;
    if (!best.has(subject)) best.set(subject, one);
  }
  return [...best.values()];
}

/** A range counts by its worse end. */
function scoreOf(result: MeasuredResult, direction: MetricDirection, metricUnit: string | null): number {
  const low = inBaseUnit(result.value, result.unit, metricUnit);
  const high = result.valueHigh === null ? low : inBaseUnit(result.valueHigh, result.unit, metricUnit);
  return direction === 'LOWER_IS_BETTER' ? 0 - Math.max(low, high) : Math.min(low, high);
}

function withRanks(
  best: readonly Scored[],
  unit: string | null,
  metricUnit: string | null,
): readonly RankedResult[] {
  const sorted = best.toSorted((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
  const shown = (value: number, own: string | null): number =>
    fromBaseUnit(inBaseUnit(value, own, metricUnit), unit);
  let rank = 0;
  return sorted.map(({ result, score }, index) => {
    if (score !== sorted[index - 1]?.score) rank = index + 1;
    return {
      id: result.id,
      rank,
      value: shown(result.value, result.unit),
      valueHigh: result.valueHigh === null ? null : shown(result.valueHigh, result.unit),
      score,
      subjectId: result.subjectId,
      paperId: result.paperId,
    };
  });
}
