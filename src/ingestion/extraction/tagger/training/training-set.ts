import { FeatureMap } from '../feature-map';
import { forEachFeature } from '../features';
import { type Gazetteer } from '../gazetteer';
import { BEGIN, END, INSIDE, kindIndex, labelOf, OUTSIDE, SINGLE } from '../labels';
import { TextReader } from '../text-reader';
import { type Tokens } from '../tokens';
import { type WordFeatures } from '../words';
import { type LabelledText } from './labelled-text';

/** Texts as numbers. Text `i` has the tokens from `firstToken[i]` up to `firstToken[i + 1]`. */
export interface TrainingSet {
  readonly textCount: number;
  readonly firstToken: Int32Array;
  readonly textWeights: Float64Array;
  /** Features of token `t`: `features[k]` for k from `firstFeature[t]` up to `firstFeature[t + 1]`. */
  readonly firstFeature: Int32Array;
  readonly features: Int32Array;
  /** The label of each token if its span is right, OUTSIDE where it has none. */
  readonly labels: Uint8Array;
  /** Probability that the token has that label, else it is OUTSIDE. */
  readonly certainties: Float32Array;
  /** Hash of each feature. */
  readonly featureHashes: Int32Array;
  /** The labels that each feature was seen with, as bits; OUTSIDE always. Others get no weight. */
  readonly featureLabels: Int32Array;
}

/**
 * Reads texts into numbers, in their order. Features that stand at fewer than `minCount` tokens are left out. A span
 * that starts or ends inside a token takes in the whole token.
 */
export function buildTrainingSet(
  texts: readonly LabelledText[],
  gazetteer: Gazetteer,
  minCount: number,
): TrainingSet {
  const featuresOf: WordFeatures[] = [];
  const reader = new TextReader(gazetteer, (word, features) => (featuresOf[word.id] = features), Infinity);
  const { map: counted, counts, tokenCount } = countFeatures(texts, reader, featuresOf);
  const numbers = new Int32Array(counts.length).fill(-1);
  let featureCount = 0;
  let occurrenceCount = 0;
  for (let i = 0; i < counted.size; i++) {
    if ((counts[i] ?? 0) < minCount) continue;
    numbers[i] = featureCount++;
    occurrenceCount += counts[i] ?? 0;
  }
  const featureHashes = new Int32Array(featureCount);
  const featureLabels = new Int32Array(featureCount).fill(1 << OUTSIDE);
  const features = new Int32Array(occurrenceCount);
  const firstToken = new Int32Array(texts.length + 1);
  const labels = new Uint8Array(tokenCount);
  const certainties = new Float32Array(tokenCount);
  const firstFeature = new Int32Array(tokenCount + 1);
  let filled = 0;
  texts.forEach((labelled, index) => {
    const read = reader.read(labelled.text);
    const first = firstToken[index] ?? 0;
    firstToken[index + 1] = first + read.tokens.count;
    const own = labelTokens(labelled, read.tokens);
    labels.set(own.labels, first);
    certainties.set(own.certainties, first);
    forEachFeature(read, featuresOf, (hash, at) => {
      const number = numbers[counted.find(hash)] ?? -1;
      if (number < 0) return;
      featureHashes[number] = hash;
      featureLabels[number] = (featureLabels[number] ?? 0) | (1 << (own.labels[at] ?? OUTSIDE));
      features[filled++] = number;
      firstFeature[first + at + 1] = (firstFeature[first + at + 1] ?? 0) + 1;
    });
  });
  for (let token = 0; token < tokenCount; token++)
    firstFeature[token + 1] = (firstFeature[token + 1] ?? 0) + (firstFeature[token] ?? 0);
  return {
    textCount: texts.length,
    firstToken,
    textWeights: Float64Array.from(texts, (text) => text.weight),
    firstFeature,
    features,
    labels,
    certainties,
    featureHashes,
    featureLabels,
  };
}

function countFeatures(
  texts: readonly LabelledText[],
  reader: TextReader,
  featuresOf: readonly WordFeatures[],
): { readonly map: FeatureMap; readonly counts: Int32Array; readonly tokenCount: number } {
  const map = new FeatureMap(1 << 20);
  let counts = new Int32Array(1 << 20);
  let tokenCount = 0;
  const count = (hash: number): void => {
    const number = map.add(hash);
    if (number >= counts.length) {
      const larger = new Int32Array(counts.length * 2);
      larger.set(counts);
      counts = larger;
    }
    counts[number] = (counts[number] ?? 0) + 1;
  };
  for (const { text } of texts) {
    const read = reader.read(text);
    tokenCount += read.tokens.count;
    forEachFeature(read, featuresOf, count);
  }
  return { map, counts, tokenCount };
}

/** The spans of a text as one label and one probability a token. */
export function labelTokens(
  { spans }: LabelledText,
  { starts, ends, count }: Tokens,
): { readonly labels: Uint8Array; readonly certainties: Float32Array } {
  const labels = new Uint8Array(count);
  const certainties = new Float32Array(count);
  let at = 0;
  for (const span of spans) {
    while (at < count && (ends[at] ?? 0) <= span.start) at++;
    const first = at;
    while (at < count && (starts[at] ?? 0) < span.end) at++;
    for (let token = first; token < at; token++) {
      const part = first + 1 === at ? SINGLE : token === first ? BEGIN : token === at - 1 ? END : INSIDE;
      labels[token] = labelOf(kindIndex(span.kind), part);
      certainties[token] = span.probability;
    }
  }
  return { labels, certainties };
}
