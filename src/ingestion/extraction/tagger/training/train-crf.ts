import { type Gazetteer } from '../gazetteer';
import { INSIDE, LABEL_COUNT, OUTSIDE, partOf, SPAN_CHAIN, END } from '../labels';
import { Lattice } from '../lattice';
import { type StateWeights, type TaggerModel } from '../model';
import { quantise } from '../model-file';
import { randomStream, shuffle } from './random';
import { type TrainingSet } from './training-set';

export interface TrainingOptions {
  readonly epochs: number;
  /** Strength of the L1 penalty: the objective is sum of weighted log-losses + l1 x sum of |weight|. */
  readonly l1: number;
  /** Step size at the start, and what it is multiplied by with each epoch. */
  readonly step: number;
  readonly decay: number;
  /** Features at fewer tokens than this are left out. */
  readonly minCount: number;
  readonly seed: number;
}

export interface Epoch {
  readonly epoch: number;
  /** Mean weighted log-loss a token, over the epoch as the weights moved. */
  readonly loss: number;
  /** State weights that are not 0. */
  readonly weights: number;
}

/** Gradients of a token below this are rounding. */
const NEGLIGIBLE = 1e-4;
/** AdaGrad's sum of squared gradients before the first step. */
const START = 1;

/**
 * Trains a linear-chain CRF (Lafferty, McCallum and Pereira 2001) by stochastic gradient descent, text by text, with
 * the cumulative L1 penalty of Tsuruoka, Tsujii and Ananiadou (2009), section 3.2: u is the penalty that any weight
 * could have received so far, q[k] what weight k has received, and a weight is brought up to date only when a text
 * touches it, never across zero.
 *
 * Where a span has a probability p below 1, the loss is the expected one, with the span in place with probability p
 * and outside otherwise, spans independent: the gradient is E_target[features] - E_model[features].
 */
export class CrfTrainer {
  private readonly rows: Int32Array;
  private readonly rowLabels: Uint8Array;
  private readonly weights: Float32Array;
  /** Sum of squared gradients of each weight. */
  private readonly squares: Float32Array;
  /** What {@link owed} was when the weight was last penalised. */
  private readonly paid: Float64Array;
  /** Gradient of the text at hand, and which weights have one. */
  private readonly slopes: Float32Array;
  private readonly touched: Int32Array;
  private readonly transitions = new Float64Array(SPAN_CHAIN.from.length);
  private readonly lattice = new Lattice(SPAN_CHAIN);
  private readonly arcGradient = new Float64Array(SPAN_CHAIN.from.length);
  private readonly arcSquares = new Float64Array(SPAN_CHAIN.from.length).fill(START);
  private states = new Float32Array(0);
  private gradient = new Float64Array(0);
  private owed = 0;

  constructor(
    private readonly set: TrainingSet,
    /** Texts to learn from, as positions in the set. */
    private readonly chosen: Int32Array,
    private readonly options: TrainingOptions,
  ) {
    const features = set.featureHashes.length;
    this.rows = new Int32Array(features + 1);
    for (let feature = 0; feature < features; feature++)
      this.rows[feature + 1] =
        (this.rows[feature] as number) + bitCount(set.featureLabels[feature] as number);
    const size = this.rows[features] as number;
    this.rowLabels = new Uint8Array(size);
    for (let feature = 0, k = 0; feature < features; feature++)
      for (let label = 0; label < LABEL_COUNT; label++)
        if (((set.featureLabels[feature] as number) & (1 << label)) !== 0) this.rowLabels[k++] = label;
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size).fill(START);
    this.paid = new Float64Array(size);
    this.slopes = new Float32Array(size);
    this.touched = new Int32Array(size);
  }

  /** Runs all epochs; `report` hears of each. */
  train(report: (epoch: Epoch) => void = () => undefined): void {
    const { epochs, step, decay, seed, l1 } = this.options;
    const order = Int32Array.from(this.chosen);
    const random = randomStream(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      let loss = 0;
      let tokens = 0;
      order.forEach((text, at) => {
        const rate = step * decay ** (epoch + at / order.length);
        this.owed += (rate * l1) / order.length;
        const weight = this.set.textWeights[text] as number;
        loss += weight * this.learn(text, rate, weight);
        tokens +=
          weight * ((this.set.firstToken[text + 1] as number) - (this.set.firstToken[text] as number));
      });
      for (let k = 0; k < this.weights.length; k++) this.penalise(k);
      report({
        epoch: epoch + 1,
        loss: loss / tokens,
        weights: this.weights.reduce((n, w) => n + Number(w !== 0), 0),
      });
    }
  }

  /** The log-loss of one text under the weights as they are; fills the gradients that {@link learn} steps along. */
  private evaluate(text: number): number {
    const { set, lattice } = this;
    const first = set.firstToken[text] as number;
    const length = (set.firstToken[text + 1] as number) - first;
    if (this.states.length < length * LABEL_COUNT) {
      this.states = new Float32Array(length * LABEL_COUNT);
      this.gradient = new Float64Array(length * LABEL_COUNT);
    }
    const { states, gradient, arcGradient } = this;
    this.fillStates(first, length);
    lattice.setTransitions(this.transitions);
    let loss = lattice.sum(states, length);
    arcGradient.fill(0);
    lattice.addArcMarginals(length, -1, arcGradient);
    let before = OUTSIDE;
    let certaintyBefore = 0;
    for (let t = 0; t < length; t++) {
      const row = t * LABEL_COUNT;
      for (let y = 0; y < LABEL_COUNT; y++) gradient[row + y] = -lattice.marginal(t, y);
      const label = set.labels[first + t] as number;
      const certainty = label === OUTSIDE ? 0 : (set.certainties[first + t] as number);
      (gradient[row + label] as number) += certainty;
      (gradient[row] as number) += 1 - certainty;
      loss -= certainty * (states[row + label] as number) + (1 - certainty) * (states[row] as number);
      if (t > 0) {
        const continues = partOf(label) === INSIDE || partOf(label) === END;
        const stays = continues ? certainty : certaintyBefore * certainty;
        const leaves = continues ? 0 : certaintyBefore * (1 - certainty);
        const enters = continues ? 0 : (1 - certaintyBefore) * certainty;
        const arc = (from: number, to: number, mass: number): void => {
          if (mass <= 0) return;
          const at = lattice.arcBetween(from, to);
          (arcGradient[at] as number) += mass;
          loss -= mass * (this.transitions[at] as number);
        };
        arc(before, label, stays);
        arc(before, OUTSIDE, leaves);
        arc(OUTSIDE, label, enters);
        arc(OUTSIDE, OUTSIDE, 1 - stays - leaves - enters);
      }
      before = label;
      certaintyBefore = certainty;
    }
    return loss;
  }

  private learn(text: number, rate: number, weight: number): number {
    const loss = this.evaluate(text);
    const { set, gradient, rows, rowLabels, slopes, touched } = this;
    const first = set.firstToken[text] as number;
    const length = (set.firstToken[text + 1] as number) - first;
    for (let i = 0; i < length * LABEL_COUNT; i++)
      if (Math.abs(gradient[i] as number) < NEGLIGIBLE) gradient[i] = 0;
    let count = 0;
    for (let t = 0; t < length; t++) {
      const row = t * LABEL_COUNT;
      const end = set.firstFeature[first + t + 1] as number;
      for (let f = set.firstFeature[first + t] as number; f < end; f++) {
        const feature = set.features[f] as number;
        const stop = rows[feature + 1] as number;
        for (let k = rows[feature] as number; k < stop; k++) {
          const slope = gradient[row + (rowLabels[k] as number)] as number;
          if (slope === 0) continue;
          if (slopes[k] === 0) touched[count++] = k;
          (slopes[k] as number) += slope;
        }
      }
    }
    for (let i = 0; i < count; i++) {
      const k = touched[i] as number;
      this.move(k, weight * (slopes[k] as number), rate);
      slopes[k] = 0;
    }
    for (let arc = 0; arc < this.transitions.length; arc++) {
      const slope = weight * (this.arcGradient[arc] as number);
      (this.arcSquares[arc] as number) += slope * slope;
      (this.transitions[arc] as number) += (rate * slope) / Math.sqrt(this.arcSquares[arc] as number);
    }
    return loss;
  }

  private move(k: number, slope: number, rate: number): void {
    this.penalise(k);
    (this.squares[k] as number) += slope * slope;
    (this.weights[k] as number) += (rate * slope) / Math.sqrt(this.squares[k] as number);
  }

  /** Takes from weight k the penalty that came due since it was last looked at, stopping at zero. */
  private penalise(k: number): void {
    const weight = this.weights[k] as number;
    const due = (this.owed - (this.paid[k] as number)) / Math.sqrt(this.squares[k] as number);
    this.paid[k] = this.owed;
    if (weight === 0) return;
    this.weights[k] = weight > 0 ? Math.max(0, weight - due) : Math.min(0, weight + due);
  }

  private fillStates(first: number, length: number): void {
    const { set, states, rows, rowLabels, weights } = this;
    for (let t = 0; t < length; t++) {
      const row = t * LABEL_COUNT;
      states.fill(0, row, row + LABEL_COUNT);
      const end = set.firstFeature[first + t + 1] as number;
      for (let f = set.firstFeature[first + t] as number; f < end; f++) {
        const feature = set.features[f] as number;
        const stop = rows[feature + 1] as number;
        for (let k = rows[feature] as number; k < stop; k++)
          (states[row + (rowLabels[k] as number)] as number) += weights[k] as number;
      }
    }
  }

  /** The weights that do not round to 0, as a model. */
  model(gazetteer: Gazetteer): TaggerModel {
    return { transitions: Float32Array.from(this.transitions), states: this.kept(), gazetteer };
  }

  private kept(): StateWeights {
    const { featureHashes } = this.set;
    const order = Array.from(featureHashes.keys()).sort(
      (a, b) => (featureHashes[a] as number) - (featureHashes[b] as number),
    );
    const hashes: number[] = [];
    const rows: number[] = [0];
    const labels: number[] = [];
    const weights: number[] = [];
    for (const feature of order) {
      for (let k = this.rows[feature] as number; k < (this.rows[feature + 1] as number); k++) {
        const weight = quantise(this.weights[k] as number);
        if (weight === 0) continue;
        labels.push(this.rowLabels[k] as number);
        weights.push(weight);
      }
      if (labels.length === rows[rows.length - 1]) continue;
      hashes.push(featureHashes[feature] as number);
      rows.push(labels.length);
    }
    return {
      hashes: Int32Array.from(hashes),
      rows: Int32Array.from(rows),
      labels: Uint8Array.from(labels),
      weights: Float32Array.from(weights),
    };
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
