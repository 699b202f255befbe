import { exponential } from './exponential';
import {
  ARC_COUNT,
  arcBetween,
  BEGIN,
  END,
  innerArcs,
  INSIDE,
  KIND_COUNT,
  LABEL_COUNT,
  labelOf,
  mayStart,
  mayStop,
  OUTSIDE,
  SIDES,
  SINGLE,
} from './labels';

/** 1 for labels that a text may start with, and that it may stop with. */
const STARTS = Float64Array.from({ length: LABEL_COUNT }, (_, label) => Number(mayStart(label)));
const STOPS = Float64Array.from({ length: LABEL_COUNT }, (_, label) => Number(mayStop(label)));

/**
 * Sums over all label sequences of one text: the forward-backward algorithm (Rabiner 1989, section III.A, with the
 * scaling of section V.A) for a conditional random field (Lafferty, McCallum and Pereira 2001).
 *
 * A sequence y of n labels has the score sum_t state[t, y_t] + sum_t arc[y_(t-1), y_t], over the arcs of labels.ts
 * only, and the probability exp(score) / Z. Arrays of one entry a token and label are laid out token by token. Buffers
 * are kept from text to text: results hold until the next call.
 */
export class ChainSums {
  /** exp(state score - the token's largest); for t > 0, after {@link sum}, times backward / scale. */
  private potentials = new Float64Array(0);
  /** P(y_t | tokens up to t). */
  private forward = new Float64Array(0);
  /** forward x backward is the marginal P(y_t). */
  private backward = new Float64Array(0);
  /** What scaling divided by, one a token. */
  private scales = new Float64Array(0);
  private readonly arcs = new Float64Array(ARC_COUNT).fill(1);
  private readonly left = new Float64Array(SIDES);
  private readonly entered = new Float64Array(SIDES);

  /** Scores of the arcs, used by all later calls. */
  setArcs(scores: ArrayLike<number>): void {
    for (let arc = 0; arc < ARC_COUNT; arc++) this.arcs[arc] = Math.exp(scores[arc] ?? 0);
  }

  /** Fills the sums for a chain of `length` tokens, at least 1, and returns log Z. */
  sum(states: Float32Array, length: number): number {
    this.reserve(length);
    const { potentials, forward, backward, scales } = this;
    let logZ = 0;
    for (let t = 0; t < length; t++) {
      const row = t * LABEL_COUNT;
      logZ += exponential(states, row, LABEL_COUNT, potentials);
      let total = t === 0 ? this.start() : this.stepForward(row);
      if (t === length - 1) {
        total = 0;
        for (let y = 0; y < LABEL_COUNT; y++) total += (forward[row + y] as number) *= STOPS[y] as number;
      }
      const factor = 1 / total;
      for (let at = row; at < row + LABEL_COUNT; at++) (forward[at] as number) *= factor;
      scales[t] = total;
      logZ += Math.log(total);
    }
    backward.set(STOPS, (length - 1) * LABEL_COUNT);
    for (let t = length - 1; t > 0; t--) {
      const row = t * LABEL_COUNT;
      const factor = 1 / (scales[t] as number);
      for (let at = row; at < row + LABEL_COUNT; at++)
        (potentials[at] as number) *= (backward[at] as number) * factor;
      this.stepBackward(row);
    }
    return logZ;
  }

  /** Fills the first row of forward, unscaled, and returns its sum. */
  private start(): number {
    let total = 0;
    for (let y = 0; y < LABEL_COUNT; y++)
      total += this.forward[y] = (STARTS[y] as number) * (this.potentials[y] as number);
    return total;
  }

  /** Carries the forward mass of the row before over the arcs into `row`, unscaled, and returns its sum. */
  private stepForward(row: number): number {
    const { potentials, forward, arcs, left, entered } = this;
    const before = row - LABEL_COUNT;
    this.gatherLeft(before);
    throughSides(left, arcs, 1, SIDES, entered);
    let total = (entered[0] as number) * (potentials[row] as number);
    forward[row] = total;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const from = before + 4 * kind;
      const to = row + 4 * kind;
      const arc = innerArcs(kind);
      const begun = forward[from + BEGIN] as number;
      const inside = forward[from + INSIDE] as number;
      const fresh = entered[kind + 1] as number;
      const begin = fresh * (potentials[to + BEGIN] as number);
      const on =
        (begun * (arcs[arc] as number) + inside * (arcs[arc + 2] as number)) *
        (potentials[to + INSIDE] as number);
      const end =
        (begun * (arcs[arc + 1] as number) + inside * (arcs[arc + 3] as number)) *
        (potentials[to + END] as number);
      const single = fresh * (potentials[to + SINGLE] as number);
      forward[to + BEGIN] = begin;
      forward[to + INSIDE] = on;
      forward[to + END] = end;
      forward[to + SINGLE] = single;
      total += begin + on + end + single;
    }
    return total;
  }

  /** Carries what `row` holds in potentials back over the arcs into the backward row before. */
  private stepBackward(row: number): void {
    const { potentials, backward, arcs, left, entered } = this;
    const before = row - LABEL_COUNT;
    this.gatherEntered(row);
    throughSides(entered, arcs, SIDES, 1, left);
    backward[before + OUTSIDE] = left[0] as number;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const from = before + 4 * kind;
      const to = row + 4 * kind;
      const arc = innerArcs(kind);
      const inside = potentials[to + INSIDE] as number;
      const end = potentials[to + END] as number;
      const done = left[kind + 1] as number;
      backward[from + BEGIN] = inside * (arcs[arc] as number) + end * (arcs[arc + 1] as number);
      backward[from + INSIDE] = inside * (arcs[arc + 2] as number) + end * (arcs[arc + 3] as number);
      backward[from + END] = done;
      backward[from + SINGLE] = done;
    }
  }

  /** Forward mass that leaves each side after the token of a row. */
  private gatherLeft(row: number): void {
    const { forward, left } = this;
    left[0] = forward[row + OUTSIDE] as number;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const at = row + 4 * kind;
      left[kind + 1] = (forward[at + END] as number) + (forward[at + SINGLE] as number);
    }
  }

  /** Backward mass (potential x backward / scale) that each side is entered with at the token of a row. */
  private gatherEntered(row: number): void {
    const { potentials, entered } = this;
    entered[0] = potentials[row + OUTSIDE] as number;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const at = row + 4 * kind;
      entered[kind + 1] = (potentials[at + BEGIN] as number) + (potentials[at + SINGLE] as number);
    }
  }

  /** P(y_t = label) after {@link sum}. */
  marginal(t: number, label: number): number {
    const at = t * LABEL_COUNT + label;
    return (this.forward[at] ?? 0) * (this.backward[at] ?? 0);
  }

  /** Adds `factor` x P(arc between t - 1 and t) of every arc, summed over t, to `into`, after {@link sum}. */
  addArcMarginals(length: number, factor: number, into: Float64Array): void {
    const { forward, potentials, arcs, left, entered } = this;
    for (let row = LABEL_COUNT; row < length * LABEL_COUNT; row += LABEL_COUNT) {
      this.gatherLeft(row - LABEL_COUNT);
      this.gatherEntered(row);
      for (let from = 0; from < SIDES; from++)
        for (let to = 0; to < SIDES; to++) {
          const arc = from * SIDES + to;
          (into[arc] as number) +=
            factor * (left[from] as number) * (arcs[arc] as number) * (entered[to] as number);
        }
      for (let kind = 0; kind < KIND_COUNT; kind++) {
        const arc = innerArcs(kind);
        for (let i = 0; i < 4; i++) {
          const from = row - LABEL_COUNT + labelOf(kind, i < 2 ? BEGIN : INSIDE);
          const to = row + labelOf(kind, i % 2 === 0 ? INSIDE : END);
          (into[arc + i] as number) +=
            factor * (forward[from] as number) * (arcs[arc + i] as number) * (potentials[to] as number);
        }
      }
    }
  }

  /**
   * P(y_t = labels[t] for t from `first` up to `end`) after {@link sum}: P(y_first) times P(y_t | y_(t-1)) along the
   * run, where P(y_t | y_(t-1)) = arc x potential x backward(y_t) / (scale x backward(y_(t-1))).
   */
  runProbability(labels: Uint8Array, first: number, end: number): number {
    let before = labels[first] as number;
    let probability = this.marginal(first, before);
    for (let t = first + 1; t < end && probability > 0; t++) {
      const label = labels[t] as number;
      const arc = arcBetween(before, label);
      if (arc < 0) return 0;
      const row = t * LABEL_COUNT;
      probability *=
        ((this.arcs[arc] as number) * (this.potentials[row + label] as number)) /
        (this.backward[row - LABEL_COUNT + before] as number);
      before = label;
    }
    return Math.min(1, probability);
  }

  private reserve(length: number): void {
    const size = length * LABEL_COUNT;
    if (this.potentials.length >= size) return;
    this.potentials = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scales = new Float64Array(length);
  }
}

/**
 * Carries mass over the arcs between sides: `out[i]` is the sum over j of `mass[j] x arcs[i x outStep + j x massStep]`.
 * Written out, since this is the innermost of all.
 */
function throughSides(
  mass: Float64Array,
  arcs: Float64Array,
  outStep: number,
  massStep: number,
  out: Float64Array,
): void {
  const m0 = mass[0] as number;
  const m1 = mass[1] as number;
  const m2 = mass[2] as number;
  const m3 = mass[3] as number;
  const m4 = mass[4] as number;
  const m5 = mass[5] as number;
  for (let i = 0, at = 0; i < SIDES; i++, at += outStep)
    out[i] =
      m0 * (arcs[at] as number) +
      m1 * (arcs[at + massStep] as number) +
      m2 * (arcs[at + 2 * massStep] as number) +
      m3 * (arcs[at + 3 * massStep] as number) +
      m4 * (arcs[at + 4 * massStep] as number) +
      m5 * (arcs[at + 5 * massStep] as number);
}
