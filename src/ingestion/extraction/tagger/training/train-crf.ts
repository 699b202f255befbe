import { type Gazetteer } from '../gazetteer';
import { ARC_COUNT, LABEL_COUNT } from '../labels';
import { type TaggerModel } from '../model';
import { ChainLoss } from './chain-loss';
import { type FeatureWeights, keptWeights, zeroWeights } from './feature-weights';
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

/** Gradients of a token below this are not worth a step. */
const NEGLIGIBLE = 1e-4;
/** Sum of squared gradients before the first step: no first step is longer than its gradient. */
const START = 1;

/** Layout of a weight's record. */
const SQUARES = 0;
const PAID = 1;
const DUE = 2;
const GIVEN = 3;
const RECORD = 4;

/**
 * Trains a linear-chain CRF text by text with AdaGrad's step for each weight and its composite L1 update (Duchi, Hazan
 * and Singer 2011, sections 1.2 and 5.1): with G the sum of a weight's squared gradients g so far,
 *
 *     w <- shrink(w + rate g / sqrt(G), rate l1 / sqrt(G)),   shrink(w, d) = sign(w) max(0, |w| - d)
 *
 * A text moves few weights, and G stays while a weight is left alone, so what such a weight owes to the penalty is paid
 * in one sum when it is next touched (as Tsuruoka, Tsujii and Ananiadou 2009 do for plain descent). Transitions, few as
 * they are, have no penalty.
 */
export class CrfTrainer {
  private readonly weights: FeatureWeights;
  /**
   * Four numbers a weight, side by side because they are used together: G; what {@link owed} was when it last paid;
   * the penalty that has fallen due since the start; the penalty that it has given.
   */
  private readonly records: Float32Array;
  /** Sum of rate x l1 over all steps so far. */
  private owed = 0;
  /** Gradient of the text at hand, and which weights have one. */
  private readonly slopes: Float32Array;
  private readonly touched: Int32Array;
  private readonly transitions = new Float64Array(ARC_COUNT);
  private readonly arcSquares = new Float64Array(ARC_COUNT).fill(START);
  private readonly loss: ChainLoss;

  constructor(
    private readonly set: TrainingSet,
    /** Texts to learn from, as positions in the set. */
    private readonly chosen: Int32Array,
    private readonly options: TrainingOptions,
  ) {
    this.weights = zeroWeights(set);
    const size = this.weights.values.length;
    this.records = new Float32Array(size * RECORD);
    for (let k = 0; k < size; k++) this.records[k * RECORD + SQUARES] = START;
    this.slopes = new Float32Array(size);
    this.touched = new Int32Array(size);
    this.loss = new ChainLoss(set, this.weights, this.transitions);
  }

  /** Runs all epochs; `report` hears of each. */
  train(report: (epoch: Epoch) => void = () => undefined): void {
    const { epochs, step, decay, seed, l1 } = this.options;
    const { firstToken, textWeights } = this.set;
    const { values } = this.weights;
    const order = Int32Array.from(this.chosen);
    const random = randomStream(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      let loss = 0;
      let tokens = 0;
      order.forEach((text, at) => {
        const rate = step * decay ** (epoch + at / order.length);
        this.owed += (rate * l1) / order.length;
        const weight = textWeights[text] ?? 1;
        loss += weight * this.learn(text, rate, weight);
        tokens += weight * ((firstToken[text + 1] ?? 0) - (firstToken[text] ?? 0));
      });
      for (let k = 0; k < values.length; k++) this.penalise(k);
      const weights = values.reduce((count, value) => count + Number(value !== 0), 0);
      report({ epoch: epoch + 1, loss: loss / tokens, weights });
    }
  }

  /** The weights as they are now. */
  model(gazetteer: Gazetteer): TaggerModel {
    return {
      transitions: Float32Array.from(this.transitions),
      states: keptWeights(this.set, this.weights),
      gazetteer,
    };
  }

  private learn(text: number, rate: number, weight: number): number {
    const loss = this.loss.evaluate(text);
    const count = this.gatherSlopes(text);
    for (let i = 0; i < count; i++) {
      const k = this.touched[i] as number;
      const slope = weight * (this.slopes[k] as number);
      this.slopes[k] = 0;
      this.penalise(k);
      const squares = (this.records[k * RECORD + SQUARES] as number) + slope * slope;
      this.records[k * RECORD + SQUARES] = squares;
      (this.weights.values[k] as number) += (rate * slope) / Math.sqrt(squares);
    }
    for (let arc = 0; arc < this.transitions.length; arc++) {
      const slope = weight * (this.loss.arcGradient[arc] as number);
      (this.arcSquares[arc] as number) += slope * slope;
      (this.transitions[arc] as number) += (rate * slope) / Math.sqrt(this.arcSquares[arc] as number);
    }
    return loss;
  }

  /** Sums the slopes of the states into those of the weights; returns how many weights were touched. */
  private gatherSlopes(text: number): number {
    const { set, slopes, touched } = this;
    const { gradient } = this.loss;
    const { rows, labels } = this.weights;
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
          const slope = gradient[row + (labels[k] as number)] as number;
          if (slope === 0) continue;
          if (slopes[k] === 0) touched[count++] = k;
          (slopes[k] as number) += slope;
        }
      }
    }
    return count;
  }

  /** Takes from weight k what it owes since the start and has not given yet, stopping at 0. */
  private penalise(k: number): void {
    const { values } = this.weights;
    const { records } = this;
    const at = k * RECORD;
    const since = this.owed - (records[at + PAID] as number);
    const due = (records[at + DUE] as number) + since / Math.sqrt(records[at + SQUARES] as number);
    records[at + DUE] = due;
    records[at + PAID] = this.owed;
    const value = values[k] as number;
    if (value === 0) return;
    const given = records[at + GIVEN] as number;
    const left = value > 0 ? Math.max(0, value - (due + given)) : Math.min(0, value + (due - given));
    values[k] = left;
    records[at + GIVEN] = given + left - value;
  }
}
