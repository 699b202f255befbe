import { type MetricDirection } from '../../../../src/domain/metric';
import { type Result, type ResultKind } from '../../../../src/domain/result';
import { thingOf, type GraphModel, type ModelPaper } from '../../queries/brute-force/graph-model';

/** One printed result with the paper that reports it. */
export interface Printed {
  readonly result: Result;
  readonly paper: ModelPaper;
}

export interface ExpectedEntry extends Printed {
  readonly rank: number;
  readonly value: number;
  readonly score: number;
}

export interface ExpectedBoard {
  readonly direction: MetricDirection;
  readonly unit: string | null;
  readonly entries: readonly ExpectedEntry[];
  readonly incomparable: number;
}

export function printedResults(model: GraphModel, keep: (result: Result) => boolean): readonly Printed[] {
  return model.papers.flatMap((paper) => paper.results.filter(keep).map((result) => ({ result, paper })));
}

/** Values of the test corpus: percent and fractions, milliseconds and seconds; all other units stand alone. */
function measure(result: Result, metricUnit: string | undefined): { of: string; low: number; high: number } {
  const { unit, value, valueHigh = value } = result;
  const scaled = (of: string, factor: number) => ({
    of,
    low: round(value * factor),
    high: round(valueHigh * factor),
  });
  if (unit === '%') return scaled('share', 1);
  if (unit === undefined && metricUnit === '%') {
    const percent = (one: number): number => round(Math.abs(one) <= 1 ? one * 100 : one);
    return { of: 'share', low: percent(value), high: percent(valueHigh) };
  }
  if (unit === 'ms') return scaled('time', 1);
  if (unit === 's') return scaled('time', 1000);
  return scaled(NAMES[unit ?? ''] ?? unit ?? 'number', 1);
}

/** What the values of a metric measure that is usually given in this unit. */
function dimensionOf(unit: string): string {
  if (unit === '%') return 'share';
  return unit === 'ms' || unit === 's' ? 'time' : (NAMES[unit] ?? unit);
}

/** What decides between units with equally many subjects is the name of what they measure. */
const NAMES: Readonly<Record<string, string>> = {
  '': 'number',
  J: 'energy',
  GB: 'memory',
  x: 'factor',
  'tokens/s': 'tokenRate',
};

export function expectedBoard(
  model: GraphModel,
  printed: readonly Printed[],
  metricId: string,
  kind: ResultKind,
  subjectOf: (one: Printed) => string = ({ result, paper }) => result.subjectId ?? paper.id,
): ExpectedBoard {
  const metric = thingOf(model, metricId).thing;
  if (metric.kind !== 'METRIC') throw new Error(`${metricId} is no metric.`);
  const direction = kind === 'ABSOLUTE' ? metric.direction : 'HIGHER_IS_BETTER';
  const measured = printed.map((one) => ({ one, ...measure(one.result, metric.unit) }));
  const subjects = (of: string): Set<string> =>
    new Set(measured.filter((each) => each.of === of).map(({ one }) => subjectOf(one)));
  const own = metric.unit === undefined ? undefined : dimensionOf(metric.unit);
  const [chosen] = [...new Set(measured.map(({ of }) => of))].sort(
    (a, b) =>
      Number(b === own) - Number(a === own) || subjects(b).size - subjects(a).size || (a < b ? -1 : 1),
  );
  const comparable = measured
    .filter(({ of }) => of === chosen)
    .map(({ one, low, high }) => ({
      ...one,
      score: direction === 'LOWER_IS_BETTER' ? 0 - high : low,
      low,
    }));
  const better = (a: (typeof comparable)[number], b: (typeof comparable)[number]): number =>
    b.score - a.score || b.result.confidence - a.result.confidence || (a.result.id < b.result.id ? -1 : 1);
  const best = [...subjects(chosen ?? '')].flatMap(
    (subject) => comparable.filter((one) => subjectOf(one) === subject).toSorted(better)[0] ?? [],
  );
  const metricInMilliseconds = metric.unit === 'ms';
  return {
    direction,
    unit: unitOf(chosen, metric.unit, comparable),
    incomparable: printed.length - comparable.length,
    entries: best
      .toSorted((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
      .map(({ result, paper, score, low }) => ({
        result,
        paper,
        rank: best.filter((other) => other.score > score).length + 1,
        value: chosen === 'time' && !metricInMilliseconds ? round(low / 1000) : low,
        score,
      })),
  };
}

function unitOf(
  chosen: string | undefined,
  metricUnit: string | undefined,
  own: readonly Printed[],
): string | null {
  if (chosen === undefined || chosen === 'number') return null;
  if (chosen === 'share') return '%';
  return chosen === 'time' ? (metricUnit ?? 'ms') : (own[0]?.result.unit ?? null);
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
