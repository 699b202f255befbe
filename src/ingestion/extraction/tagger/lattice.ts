import { type ChainShape } from './labels';

/** A partial sequence this much behind the best one at its token is given up by Viterbi. */
const HOPELESS = 100;

/**
 * The chain of one text: forward-backward sums over all label sequences and Viterbi's best one (Rabiner 1989, sections
 * III.A to III.B, with its scaling of section V.A; for conditional random fields Lafferty, McCallum and Pereira 2001).
 *
 * A sequence y of n labels has the score sum_t state[t, y_t] + sum_t transition[y_(t-1), y_t], over the arcs of the
 * shape only, and the probability exp(score) / Z. Arrays of one entry a token and label are laid out token by token.
 * Buffers are kept from text to text: results hold until the next call.
 */
export class Lattice {
  /** exp(state score - the token's largest), n x labels. */
  private potentials = new Float64Array(0);
  /** P(y_t | tokens up to t), n x labels. */
  private forward = new Float64Array(0);
  /** forward x backward is the marginal P(y_t), n x labels. */
  private backward = new Float64Array(0);
  /** What scaling divided by, one a token. */
  private scales = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly arcs: Float64Array;
  private readonly arcPotentials: Float64Array;
  /** Arcs out of each label: `outgoing[i]` for i from `outgoingFrom[label]` up to `outgoingFrom[label + 1]`. */
  private readonly outgoing: Uint8Array;
  private readonly outgoingFrom: Uint16Array;
  /** Arcs into each label: from `incomingFrom[label]` up to `incomingFrom[label + 1]`. */
  private readonly incomingFrom: Uint16Array;
  /** Index of the arc from one label to another, -1 where there is none. */
  private readonly arcAt: Int16Array;

  constructor(private readonly shape: ChainShape) {
    this.arcs = new Float64Array(shape.from.length);
    this.arcPotentials = new Float64Array(shape.from.length).fill(1);
    const { labelCount, from, to } = shape;
    this.arcAt = new Int16Array(labelCount * labelCount).fill(-1);
    from.forEach((label, arc) => (this.arcAt[label * labelCount + (to[arc] ?? 0)] = arc));
    this.outgoing = Uint8Array.from(from.keys()).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b);
    const startsOf = (labels: Uint8Array): Uint16Array =>
      Uint16Array.from(
        { length: labelCount + 1 },
        (_, label) => labels.filter((other) => other < label).length,
      );
    this.outgoingFrom = startsOf(from);
    this.incomingFrom = startsOf(to);
  }

  /** Index of the arc between two labels in the shape's arrays, -1 where the shape has none. */
  arcBetween(from: number, to: number): number {
    return this.arcAt[from * this.shape.labelCount + to] ?? -1;
  }

  /** Scores of the shape's arcs, used by all later calls. */
  setTransitions(scores: ArrayLike<number>): void {
    for (let arc = 0; arc < this.arcs.length; arc++) {
      const score = scores[arc] ?? 0;
      this.arcs[arc] = score;
      this.arcPotentials[arc] = Math.exp(score);
    }
  }

  /** Fills the sums for a chain of `length` tokens, at least 1, and returns log Z. */
  sum(states: Float32Array, length: number): number {
    this.reserve(length);
    const { labelCount: labels, starts, stops, from, to } = this.shape;
    const { potentials, forward, backward, scales, arcPotentials, outgoing, outgoingFrom, incomingFrom } =
      this;
    let logZ = 0;
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      const before = row - labels;
      let largest = -Infinity;
      for (let y = 0; y < labels; y++) largest = Math.max(largest, states[row + y] as number);
      logZ += largest;
      for (let y = 0; y < labels; y++) potentials[row + y] = Math.exp((states[row + y] as number) - largest);
      if (t === 0) forward.set(starts);
      else {
        forward.fill(0, row, row + labels);
        for (let y = 0; y < labels; y++) {
          const mass = forward[before + y] as number;
          if (mass === 0) continue;
          const end = outgoingFrom[y + 1] as number;
          for (let i = outgoingFrom[y] as number; i < end; i++) {
            const arc = outgoing[i] as number;
            (forward[row + (to[arc] as number)] as number) += mass * (arcPotentials[arc] as number);
          }
        }
      }
      let total = 0;
      for (let y = 0; y < labels; y++) {
        const allowed = t < length - 1 ? 1 : (stops[y] as number);
        total += (forward[row + y] as number) *= (potentials[row + y] as number) * allowed;
      }
      scales[t] = total;
      logZ += Math.log(total);
      for (let y = 0; y < labels; y++) (forward[row + y] as number) /= total;
    }
    const last = (length - 1) * labels;
    for (let y = 0; y < labels; y++) backward[last + y] = stops[y] as number;
    for (let t = length - 2; t >= 0; t--) {
      const row = t * labels;
      const after = row + labels;
      const scale = scales[t + 1] as number;
      for (let y = 0; y < labels; y++) {
        (potentials[after + y] as number) *= (backward[after + y] as number) / scale;
      }
      backward.fill(0, row, after);
      for (let y = 0; y < labels; y++) {
        const mass = potentials[after + y] as number;
        if (mass === 0) continue;
        const end = incomingFrom[y + 1] as number;
        for (let arc = incomingFrom[y] as number; arc < end; arc++)
          (backward[row + (from[arc] as number)] as number) += mass * (arcPotentials[arc] as number);
      }
    }
    return logZ;
  }

  /** P(y_t = label) after {@link sum}. */
  marginal(t: number, label: number): number {
    const at = t * this.shape.labelCount + label;
    return (this.forward[at] ?? 0) * (this.backward[at] ?? 0);
  }

  /** Adds `factor` x P(y_t-1 = from, y_t = to) of every arc, summed over t, to `into`, after {@link sum}. */
  addArcMarginals(length: number, factor: number, into: Float64Array): void {
    const { labelCount: labels, to } = this.shape;
    const { forward, potentials, arcPotentials, outgoing, outgoingFrom } = this;
    // sum() left potentials[t] = potential x backward / scale for every t > 0.
    for (let t = 1; t < length; t++) {
      const row = t * labels;
      for (let y = 0; y < labels; y++) {
        const mass = factor * (forward[row - labels + y] as number);
        if (mass === 0) continue;
        const end = outgoingFrom[y + 1] as number;
        for (let i = outgoingFrom[y] as number; i < end; i++) {
          const arc = outgoing[i] as number;
          (into[arc] as number) +=
            mass * (potentials[row + (to[arc] as number)] as number) * (arcPotentials[arc] as number);
        }
      }
    }
  }

  /**
   * P(y_first, ..., y_last = labels) after {@link sum}: P(y_first) times P(y_t | y_(t-1)) along the run, where
   * P(y_t | y_(t-1)) = transition x potential x backward(y_t) / (scale x backward(y_(t-1))).
   */
  runProbability(first: number, run: ArrayLike<number>): number {
    const labels = this.shape.labelCount;
    let before = run[0] ?? 0;
    let probability = this.marginal(first, before);
    for (let i = 1; i < run.length && probability > 0; i++) {
      const label = run[i] ?? 0;
      const arc = this.arcBetween(before, label);
      if (arc < 0) return 0;
      const row = (first + i) * labels;
      probability *=
        ((this.arcPotentials[arc] ?? 0) * (this.potentials[row + label] ?? 0)) /
        (this.backward[row - labels + before] ?? 1);
      before = label;
    }
    return Math.min(1, probability);
  }

  /** Writes the sequence of the highest score into `labels` and returns that score. */
  best(states: Float32Array, length: number, labels: Uint8Array): number {
    this.reserve(length);
    const { labelCount, starts, stops, to } = this.shape;
    const { back, arcs, outgoing, outgoingFrom } = this;
    let top = -Infinity;
    let scores = new Float64Array(labelCount);
    let next = new Float64Array(labelCount);
    for (let y = 0; y < labelCount; y++) {
      scores[y] = starts[y] === 1 ? (states[y] as number) : -Infinity;
      top = Math.max(top, scores[y] as number);
    }
    for (let t = 1; t < length; t++) {
      const row = t * labelCount;
      next.fill(-Infinity);
      const least = top - HOPELESS;
      for (let y = 0; y < labelCount; y++) {
        const reached = scores[y] as number;
        if (reached < least) continue;
        const end = outgoingFrom[y + 1] as number;
        for (let i = outgoingFrom[y] as number; i < end; i++) {
          const arc = outgoing[i] as number;
          const score = reached + (arcs[arc] as number);
          const label = to[arc] as number;
          if (score <= (next[label] as number)) continue;
          next[label] = score;
          back[row + label] = y;
        }
      }
      top = -Infinity;
      for (let y = 0; y < labelCount; y++) {
        const score = ((next[y] as number) += states[row + y] as number);
        if (score > top) top = score;
      }
      [scores, next] = [next, scores];
    }
    let label = 0;
    let best = -Infinity;
    for (let y = 0; y < labelCount; y++)
      if (stops[y] === 1 && (scores[y] as number) > best) {
        best = scores[y] as number;
        label = y;
      }
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label;
      label = back[t * labelCount + label] as number;
    }
    return best;
  }

  private reserve(length: number): void {
    const size = length * this.shape.labelCount;
    if (this.potentials.length >= size) return;
    this.potentials = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.back = new Uint8Array(size);
    this.scales = new Float64Array(length);
  }
}
