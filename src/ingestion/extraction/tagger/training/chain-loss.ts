import { ChainSums } from '../chain-sums';
import { ARC_COUNT, arcBetween, END, INSIDE, LABEL_COUNT, OUTSIDE, partOf } from '../labels';
import { type FeatureWeights } from './feature-weights';
import { type TrainingSet } from './training-set';

/**
 * The log-loss of one text under given weights, and its gradient (Lafferty, McCallum and Pereira 2001; Sutton and
 * McCallum 2012, section 5.1): observed less expected counts of each state and arc.
 *
 * Where a span has a probability p below 1, the loss is the expected one over texts in which the span stands with
 * probability p and is outside otherwise, spans independent of each other: "observed" counts are expected ones too.
 */
export class ChainLoss {
  /** Of the last text: the slope of -loss along the state score of each token and label, token by token. */
  gradient = new Float64Array(0);
  /** Of the last text: the slope of -loss along each transition. */
  readonly arcGradient = new Float64Array(ARC_COUNT);
  private states = new Float32Array(0);
  private readonly sums = new ChainSums();

  constructor(
    private readonly set: TrainingSet,
    private readonly weights: FeatureWeights,
    private readonly transitions: Float64Array,
  ) {}

  /** The loss of a text, by its position in the set, under the weights as they are now; fills the gradients. */
  evaluate(text: number): number {
    const { set, sums, arcGradient } = this;
    const first = set.firstToken[text] ?? 0;
    const length = (set.firstToken[text + 1] ?? 0) - first;
    this.scoreStates(first, length);
    sums.setArcs(this.transitions);
    let loss = length === 0 ? 0 : sums.sum(this.states, length);
    arcGradient.fill(0);
    sums.addArcMarginals(length, -1, arcGradient);
    for (let t = 0; t < length; t++) {
      loss -= this.observeState(t, first);
      if (t > 0) loss -= this.observeArcs(first + t);
    }
    return loss;
  }

  /** Adds the counts of token `t` to the gradient and returns the observed score. */
  private observeState(t: number, first: number): number {
    const { set, states, gradient, sums } = this;
    const row = t * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++) gradient[row + y] = -sums.marginal(t, y);
    const label = set.labels[first + t] ?? OUTSIDE;
    const certainty = certaintyOf(set, first + t);
    gradient[row + label] = (gradient[row + label] ?? 0) + certainty;
    gradient[row + OUTSIDE] = (gradient[row + OUTSIDE] ?? 0) + 1 - certainty;
    return certainty * (states[row + label] ?? 0) + (1 - certainty) * (states[row + OUTSIDE] ?? 0);
  }

  /** Adds the counts of the arcs into a token of the set, not the first of its text, and returns their score. */
  private observeArcs(token: number): number {
    const { set } = this;
    const before = set.labels[token - 1] ?? OUTSIDE;
    const label = set.labels[token] ?? OUTSIDE;
    const certainty = certaintyOf(set, token);
    const part = partOf(label);
    if (part === INSIDE || part === END)
      return this.observeArc(before, label, certainty) + this.observeArc(OUTSIDE, OUTSIDE, 1 - certainty);
    const certaintyBefore = certaintyOf(set, token - 1);
    return (
      this.observeArc(before, label, certaintyBefore * certainty) +
      this.observeArc(before, OUTSIDE, certaintyBefore * (1 - certainty)) +
      this.observeArc(OUTSIDE, label, (1 - certaintyBefore) * certainty) +
      this.observeArc(OUTSIDE, OUTSIDE, (1 - certaintyBefore) * (1 - certainty))
    );
  }

  private observeArc(from: number, to: number, mass: number): number {
    if (mass <= 0) return 0;
    const arc = arcBetween(from, to);
    this.arcGradient[arc] = (this.arcGradient[arc] ?? 0) + mass;
    return mass * (this.transitions[arc] ?? 0);
  }

  private scoreStates(first: number, length: number): void {
    if (this.states.length < length * LABEL_COUNT) {
      this.states = new Float32Array(length * LABEL_COUNT);
      this.gradient = new Float64Array(length * LABEL_COUNT);
    }
    const { set, states } = this;
    const { rows, labels, values } = this.weights;
    states.fill(0, 0, length * LABEL_COUNT);
    for (let t = 0; t < length; t++) {
      const row = t * LABEL_COUNT;
      const end = set.firstFeature[first + t + 1] as number;
      for (let f = set.firstFeature[first + t] as number; f < end; f++) {
        const feature = set.features[f] as number;
        const stop = rows[feature + 1] as number;
        for (let k = rows[feature] as number; k < stop; k++)
          (states[row + (labels[k] as number)] as number) += values[k] as number;
      }
    }
  }
}

/** The probability that a token has its label, 0 where it has none. */
function certaintyOf(set: TrainingSet, token: number): number {
  return set.labels[token] === OUTSIDE ? 0 : (set.certainties[token] ?? 0);
}
