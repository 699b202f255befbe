/** Columns of the scores: what is read out of a paper. */
export const SCORED_KINDS = ['introduces', 'concepts', 'hardware', 'datasets', 'metrics', 'results'] as const;
export type ScoredKind = (typeof SCORED_KINDS)[number];

/** Counts over one paper or many. */
export interface Tally {
  /** Annotated entries that must be found, and those of them that were. */
  must: number;
  found: number;
  /** Entries that were read, and those of them that some annotated entry, optional ones included, accounts for. */
  predicted: number;
  right: number;
}
export type Tallies = Readonly<Record<ScoredKind, Tally>>;

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function emptyTallies(): Tallies {
  const empty = (): Tally => ({ must: 0, found: 0, predicted: 0, right: 0 });
  return {
    introduces: empty(),
    concepts: empty(),
    hardware: empty(),
    datasets: empty(),
    metrics: empty(),
    results: empty(),
  };
}

export function addTallies(sums: Tallies, paper: Readonly<Record<ScoredKind, Readonly<Tally>>>): void {
  for (const kind of SCORED_KINDS) {
    const sum = sums[kind];
    const { must, found, predicted, right } = paper[kind];
    sum.must += must;
    sum.found += found;
    sum.predicted += predicted;
    sum.right += right;
  }
}

/** Precision over all that was read, recall over what must be found, and their harmonic mean; 0 where there is none. */
export function scoresOf({ must, found, predicted, right }: Readonly<Tally>): Scores {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = must === 0 ? 0 : found / must;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
