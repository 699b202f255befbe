import { randomStream } from '../ingestion/extraction/tagger/training/random';
import {
  addTallies,
  emptyTallies,
  SCORED_KINDS,
  type ScoredKind,
  scoresOf,
  type Scores,
  type Tallies,
} from './tally';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
export type IntervalsOfScores = Readonly<Record<keyof Scores, Interval>>;

export interface BootstrapOptions {
  /** How many samples are drawn; 1,000 where nothing is said. */
  readonly draws?: number;
  readonly seed?: number;
}

const MEASURES = ['precision', 'recall', 'f1'] as const;

/**
 * How sure the scores are as far as the choice of papers goes: percentile intervals (Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 13) over papers drawn with replacement. Same seed, same intervals.
 */
export function bootstrapIntervals(
  papers: readonly Tallies[],
  { draws = 1_000, seed = 1 }: BootstrapOptions = {},
): Readonly<Record<ScoredKind, IntervalsOfScores>> {
  const random = randomStream(seed);
  const drawn = SCORED_KINDS.map(() => MEASURES.map(() => new Float64Array(draws)));
  for (let draw = 0; draw < draws; draw++) {
    const sums = emptyTallies();
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[Math.floor(random() * papers.length)];
      if (paper !== undefined) addTallies(sums, paper);
    }
    for (const [at, kind] of SCORED_KINDS.entries()) {
      const scores = scoresOf(sums[kind]);
      for (const [m, measure] of MEASURES.entries()) drawn[at]?.[m]?.set([scores[measure]], draw);
    }
  }
  const intervals = SCORED_KINDS.map((kind, at) => [
    kind,
    Object.fromEntries(MEASURES.map((measure, m) => [measure, percentiles(drawn[at]?.[m])])),
  ]);
  return Object.fromEntries(intervals) as Record<ScoredKind, IntervalsOfScores>;
}

function percentiles(values: Float64Array = new Float64Array()): Interval {
  const sorted = values.slice().sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
