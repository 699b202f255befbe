import { forEachFeature } from '../../../../src/ingestion/extraction/tagger/features';
import { LABEL_COUNT } from '../../../../src/ingestion/extraction/tagger/labels';
import { type StateWeights } from '../../../../src/ingestion/extraction/tagger/model';
import { StateScores } from '../../../../src/ingestion/extraction/tagger/state-scores';
import { TextReader } from '../../../../src/ingestion/extraction/tagger/text-reader';
import { randomStream } from '../../../../src/ingestion/extraction/tagger/training/random';
import { buildTrainingSet } from '../../../../src/ingestion/extraction/tagger/training/training-set';
import { type WordFeatures } from '../../../../src/ingestion/extraction/tagger/words';
import { Gazetteer } from '../../../../src/ingestion/extraction/tagger/gazetteer';
import { toyTexts } from './training/toy-corpus';

const texts = toyTexts(12);
const gazetteer = Gazetteer.of([
  { name: 'graph pruning', kind: 'CONCEPT', exact: false },
  { name: 'TalkBank', kind: 'DATASET', exact: true },
]);

/** Every third feature of the texts, with three weights in steps of 1/1024. */
function randomWeights(): StateWeights {
  const random = randomStream(11);
  const hashes = [...buildTrainingSet(texts, gazetteer, 1).featureHashes]
    .sort((a, b) => a - b)
    .filter((_, i) => i % 3 > 0);
  return {
    hashes: Int32Array.from(hashes),
    rows: Int32Array.from({ length: hashes.length + 1 }, (_, i) => 3 * i),
    labels: Uint8Array.from({ length: 3 * hashes.length }, (_, k) => (k % 3) * 7 + Math.floor(random() * 7)),
    weights: Float32Array.from(
      { length: 3 * hashes.length },
      () => Math.round(random() * 2000 - 1000) / 1024,
    ),
  };
}

it.each([30_000, 4])('sums the weights of every feature, remembering %i words', (capacity) => {
  const weights = randomWeights();
  const numbers = new Map([...weights.hashes].map((hash, i) => [hash, i]));
  const features: WordFeatures[] = [];
  const scores = new StateScores(weights);
  const reader = new TextReader(
    gazetteer,
    (word, own) => {
      features[word.id] = own;
      scores.meet(word, own);
    },
    capacity,
  );
  for (const { text } of texts) {
    const read = reader.read(text);
    const { count } = read.tokens;
    const expected = new Float32Array(count * LABEL_COUNT);
    let known = 0;
    forEachFeature(read, features, (hash, at) => {
      const number = numbers.get(hash);
      if (number === undefined) return;
      known++;
      for (let k = 3 * number; k < 3 * number + 3; k++)
        expected[at * LABEL_COUNT + weights.labels[k]!]! += weights.weights[k]!;
    });
    expect(known).toBeGreaterThan(20 * count);
    const states = new Float32Array(count * LABEL_COUNT);
    scores.score(read, 0, count, states);
    expect(states).toEqual(expected);
    scores.score(read, 5, 3, states);
    expect(states.slice(0, 3 * LABEL_COUNT)).toEqual(expected.slice(5 * LABEL_COUNT, 8 * LABEL_COUNT));
  }
});
