import { type Judgement } from './paper-score';

const BINS = 10;

/** What was read with a confidence from `from` up to `to`, and how much of it was right. */
export interface ReliabilityBin {
  readonly from: number;
  /** Exclusive, but for the last bin. */
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean of the confidences; 0 for none. */
  readonly meanConfidence: number;
}

/** Ten equal steps of confidence held against truth; steps in which nothing lies are there too. */
export function reliabilityTable(judgements: readonly Judgement[]): readonly ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, right: 0, sum: 0 }));
  for (const { confidence, right } of judgements) {
    // 0.7 is stored as a little less than 7/10 of 1: steps are told by hundredths of a percent.
    const step = Math.floor(Math.round(confidence * BINS * 1e4) / 1e4);
    const bin = bins[Math.min(BINS - 1, Math.max(0, step))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.sum += confidence;
    if (right) bin.right += 1;
  }
  return bins.map(({ count, right, sum }, at) => ({
    from: at / BINS,
    to: (at + 1) / BINS,
    count,
    right,
    meanConfidence: count === 0 ? 0 : sum / count,
  }));
}
