import {
  ARC_COUNT,
  BEGIN,
  END,
  innerArcs,
  INSIDE,
  KIND_COUNT,
  LABEL_COUNT,
  mayStart,
  mayStop,
  OUTSIDE,
  SIDES,
  SINGLE,
} from './labels';

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const STARTS = LABELS.filter(mayStart);
const STOPS = LABELS.filter(mayStop);

/**
 * Viterbi's algorithm (Rabiner 1989, section III.B): the label sequence of the highest score, over the chain of
 * labels.ts. Buffers are kept from text to text.
 */
export class BestLabels {
  private back = new Uint8Array(0);
  private scores = new Float64Array(LABEL_COUNT);
  private next = new Float64Array(LABEL_COUNT);
  private readonly left = new Float64Array(SIDES);
  private readonly leavers = new Uint8Array(SIDES);
  private readonly arcs = new Float64Array(ARC_COUNT);

  /** Scores of the arcs, used by all later calls. */
  setArcs(scores: ArrayLike<number>): void {
    for (let arc = 0; arc < ARC_COUNT; arc++) this.arcs[arc] = scores[arc] ?? 0;
  }

  /** Writes the best sequence for `length` tokens, at least 1, into `labels` and returns its score. */
  find(states: Float32Array, length: number, labels: Uint8Array): number {
    if (this.back.length < length * LABEL_COUNT) this.back = new Uint8Array(length * LABEL_COUNT);
    this.scores.fill(-Infinity);
    for (const label of STARTS) this.scores[label] = states[label] as number;
    for (let t = 1; t < length; t++) {
      const row = t * LABEL_COUNT;
      this.step(row);
      const { next } = this;
      for (let y = 0; y < LABEL_COUNT; y++) (next[y] as number) += states[row + y] as number;
      this.next = this.scores;
      this.scores = next;
    }
    const { back, scores } = this;
    let label = STOPS.reduce((best, one) => ((scores[one] ?? 0) > (scores[best] ?? 0) ? one : best), OUTSIDE);
    const best = scores[label] ?? 0;
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label;
      label = back[t * LABEL_COUNT + label] as number;
    }
    return best;
  }

  /** The best way from `scores` to every label of a row, without the row's own state scores. */
  private step(row: number): void {
    const { arcs, scores, next, left, leavers, back } = this;
    left[0] = scores[OUTSIDE] as number;
    leavers[0] = OUTSIDE;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const end = scores[4 * kind + END] as number;
      const single = scores[4 * kind + SINGLE] as number;
      left[kind + 1] = single > end ? single : end;
      leavers[kind + 1] = 4 * kind + (single > end ? SINGLE : END);
    }
    // Written out over the six sides that a way may come from, since this is the innermost of all.
    const left0 = left[0];
    const left1 = left[1] as number;
    const left2 = left[2] as number;
    const left3 = left[3] as number;
    const left4 = left[4] as number;
    const left5 = left[5] as number;
    for (let to = 0; to < SIDES; to++) {
      let from = 0;
      let best = left0 + (arcs[to] as number);
      const by1 = left1 + (arcs[SIDES + to] as number);
      if (by1 > best) {
        best = by1;
        from = 1;
      }
      const by2 = left2 + (arcs[2 * SIDES + to] as number);
      if (by2 > best) {
        best = by2;
        from = 2;
      }
      const by3 = left3 + (arcs[3 * SIDES + to] as number);
      if (by3 > best) {
        best = by3;
        from = 3;
      }
      const by4 = left4 + (arcs[4 * SIDES + to] as number);
      if (by4 > best) {
        best = by4;
        from = 4;
      }
      const by5 = left5 + (arcs[5 * SIDES + to] as number);
      if (by5 > best) {
        best = by5;
        from = 5;
      }
      const leaver = leavers[from] as number;
      const begin = to === 0 ? OUTSIDE : 4 * (to - 1) + BEGIN;
      const single = to === 0 ? OUTSIDE : 4 * (to - 1) + SINGLE;
      next[begin] = next[single] = best;
      back[row + begin] = back[row + single] = leaver;
    }
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const arc = innerArcs(kind);
      const begun = scores[4 * kind + BEGIN] as number;
      const inside = scores[4 * kind + INSIDE] as number;
      for (let i = 0; i < 2; i++) {
        const fromBegin = begun + (arcs[arc + i] as number);
        const fromInside = inside + (arcs[arc + 2 + i] as number);
        const to = 4 * kind + (i === 0 ? INSIDE : END);
        next[to] = fromInside > fromBegin ? fromInside : fromBegin;
        back[row + to] = 4 * kind + (fromInside > fromBegin ? INSIDE : BEGIN);
      }
    }
  }
}
