import { ChainLoss } from '../../../../../src/ingestion/extraction/tagger/training/chain-loss';
import { zeroWeights } from '../../../../../src/ingestion/extraction/tagger/training/feature-weights';
import { randomStream } from '../../../../../src/ingestion/extraction/tagger/training/random';
import { buildTrainingSet } from '../../../../../src/ingestion/extraction/tagger/training/training-set';
import { ARC_COUNT, LABEL_COUNT } from '../../../../../src/ingestion/extraction/tagger/labels';
import { marked, NOTHING_LISTED } from './toy-corpus';

const set = buildTrainingSet(
  [
    marked('[I:ZipNet]: fast [C:graph pruning]. It runs on [H:X100] [H:Z9 board].'),
    marked('[I:ZipNet]: fast [C:graph pruning]. It runs on [H:X100] [H:Z9 board].', 0.625),
  ],
  NOTHING_LISTED,
  1,
);

function randomised(): { loss: ChainLoss; values: Float32Array; transitions: Float64Array } {
  const weights = zeroWeights(set);
  const random = randomStream(3);
  weights.values.forEach((_, k) => (weights.values[k] = Math.round(random() * 16 - 8) / 16));
  const transitions = Float64Array.from({ length: ARC_COUNT }, () => random() * 2 - 1);
  return { loss: new ChainLoss(set, weights, transitions), values: weights.values, transitions };
}

describe.each([
  ['spans that are certain', 0],
  ['spans of probability 0.625', 1],
])('the loss of a text with %s', (_, text) => {
  it('has the slopes of finite differences along the transitions', () => {
    const { loss, transitions } = randomised();
    loss.evaluate(text);
    const slopes = loss.arcGradient.slice();
    expect(slopes.some((slope) => Math.abs(slope) > 0.1)).toBe(true);
    for (let arc = 0; arc < transitions.length; arc++) {
      const kept = transitions[arc]!;
      transitions[arc] = kept + 1e-4;
      const above = loss.evaluate(text);
      transitions[arc] = kept - 1e-4;
      const below = loss.evaluate(text);
      transitions[arc] = kept;
      expect(slopes[arc]).toBeCloseTo(-(above - below) / 2e-4, 5);
    }
  });

  it('has the slopes of finite differences along the weights', () => {
    const { loss, values } = randomised();
    const weights = zeroWeights(set);
    loss.evaluate(text);
    const gradient = loss.gradient.slice();
    const first = set.firstToken[text]!;
    const step = 1 / 64;
    for (let t = 0; t < set.firstToken[text + 1]! - first; t += 3) {
      const feature = set.features[set.firstFeature[first + t]!]!;
      for (let k = weights.rows[feature]!; k < weights.rows[feature + 1]!; k++) {
        let expected = 0;
        for (let token = first; token < set.firstToken[text + 1]!; token++)
          for (let f = set.firstFeature[token]!; f < set.firstFeature[token + 1]!; f++)
            if (set.features[f] === feature)
              expected += gradient[(token - first) * LABEL_COUNT + weights.labels[k]!]!;
        const kept = values[k]!;
        values[k] = kept + step;
        const above = loss.evaluate(text);
        values[k] = kept - step;
        const below = loss.evaluate(text);
        values[k] = kept;
        expect(expected).toBeCloseTo(-(above - below) / (2 * step), 3);
      }
    }
  });
});

it('is smaller where the weights say what the labels say', () => {
  const weights = zeroWeights(set);
  const loss = new ChainLoss(set, weights, new Float64Array(ARC_COUNT));
  const before = loss.evaluate(0);
  for (let t = 0; t < set.firstToken[1]!; t++)
    for (let f = set.firstFeature[t]!; f < set.firstFeature[t + 1]!; f++) {
      const feature = set.features[f]!;
      for (let k = weights.rows[feature]!; k < weights.rows[feature + 1]!; k++)
        if (weights.labels[k] === set.labels[t]) weights.values[k] = 1;
    }
  expect(loss.evaluate(0)).toBeLessThan(before / 10);
});
