import { LABEL_COUNT } from '../labels';
import { type StateWeights } from '../model';
import { quantise } from '../model-file';
import { type TrainingSet } from './training-set';

/**
 * The weights being trained: one for each feature and each label that the feature was seen with. Feature `f` has those
 * from `rows[f]` up to `rows[f + 1]`.
 */
export interface FeatureWeights {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly values: Float32Array;
}

/** All weights that a set asks for, at 0. */
export function zeroWeights({ featureLabels }: TrainingSet): FeatureWeights {
  const rows = new Int32Array(featureLabels.length + 1);
  featureLabels.forEach((bits, feature) => (rows[feature + 1] = (rows[feature] ?? 0) + bitCount(bits)));
  const size = rows[featureLabels.length] ?? 0;
  const labels = new Uint8Array(size);
  let k = 0;
  for (const bits of featureLabels)
    for (let label = 0; label < LABEL_COUNT; label++) if ((bits & (1 << label)) !== 0) labels[k++] = label;
  return { rows, labels, values: new Float32Array(size) };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Weights nearer to 0 are left out of the model: the papers held out score the same without them. */
const LEAST_WEIGHT = 0.05;

/** The weights worth keeping, as a model file keeps them, under the hashes of their features. */
export function keptWeights(
  { featureHashes }: TrainingSet,
  { rows, labels, values }: FeatureWeights,
): StateWeights {
  const order = Array.from(featureHashes.keys()).sort(
    (a, b) => (featureHashes[a] ?? 0) - (featureHashes[b] ?? 0),
  );
  const hashes: number[] = [];
  const keptRows: number[] = [0];
  const keptLabels: number[] = [];
  const weights: number[] = [];
  for (const feature of order) {
    const end = rows[feature + 1] ?? 0;
    for (let k = rows[feature] ?? 0; k < end; k++) {
      const weight = quantise(values[k] ?? 0);
      if (Math.abs(weight) < LEAST_WEIGHT) continue;
      keptLabels.push(labels[k] ?? 0);
      weights.push(weight);
    }
    if (weights.length === keptRows.at(-1)) continue;
    hashes.push(featureHashes[feature] ?? 0);
    keptRows.push(weights.length);
  }
  return {
    hashes: Int32Array.from(hashes),
    rows: Int32Array.from(keptRows),
    labels: Uint8Array.from(keptLabels),
    weights: Float32Array.from(weights),
  };
}
