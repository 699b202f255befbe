import { CONCEPT_KINDS } from '../../src/domain/concept';
import { HARDWARE_KINDS } from '../../src/domain/hardware';
import { makeId, type ThingKind } from '../../src/domain/ids';
import { slugify } from '../../src/domain/names';
import {
  type ConceptThing,
  type DatasetThing,
  type HardwareThing,
  type MetricThing,
  type Thing,
} from '../../src/domain/thing';
import { type SeededRandom } from './seeded-random';

const QUALITIES = [
  'Sparse', 'Dense', 'Neural', 'Low-Rank', 'Graph', 'Causal', 'Visual', 'Deep', 'Streaming', 'Quantised',
  'Federated', 'Recurrent', 'Spectral', 'Contrastive', 'Bayesian', 'Modular', 'Hybrid', 'Adaptive', 'Naïve', 'C++',
]; // prettier-ignore
const CONCEPT_NOUNS = [
  'Attention',
  'Retrieval',
  'Distillation',
  'Segmentation',
  'Planning',
  'Routing',
  'Fusion',
];
const DATASET_NOUNS = ['Corpus', 'Bench', 'Suite', 'Faces', 'Roads', 'Voices', 'Tables'];
const METRIC_NAMES = [
  'Accuracy', 'Latency', 'F1 Score', 'Throughput', 'Perplexity', 'Energy', 'mAP@50', 'Memory', 'BLEU', 'Speedup',
]; // prettier-ignore
const METRIC_UNITS = ['%', 'ms', undefined, 'tokens/s', undefined, 'J', '%', 'GB', undefined, 'x'];
const VENDORS = ['NVIDIA', 'AMD', 'Intel', 'Google', undefined];
const MODALITIES = ['image', 'text', 'audio', 'tabular', undefined];

/** The things that a generated corpus is about, hubs first, and each with all that it stands under. */
export interface GeneratedThings {
  readonly concepts: readonly ConceptThing[];
  readonly hardware: readonly HardwareThing[];
  readonly datasets: readonly DatasetThing[];
  readonly metrics: readonly MetricThing[];
  readonly byId: ReadonlyMap<string, Thing>;
}

export function generateThings(random: SeededRandom, concepts: number): GeneratedThings {
  const made = {
    concepts: numbered(concepts, (index) => generateConcept(random, index)),
    hardware: numbered(Math.max(8, Math.floor(concepts / 20)), (index) => generateHardware(random, index)),
    datasets: numbered(Math.max(10, Math.floor(concepts / 8)), (index) => generateDataset(random, index)),
    metrics: numbered(Math.max(10, Math.floor(concepts / 40)), (index) => generateMetric(random, index)),
  };
  const all: Thing[] = [...made.concepts, ...made.hardware, ...made.datasets, ...made.metrics];
  return { ...made, byId: new Map(all.map((thing) => [thing.id, thing])) };
}

/** The named things and everything that they stand under, one entry an id. */
export function withParents(things: GeneratedThings, ids: Iterable<string>): Thing[] {
  const found = new Map<string, Thing>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const thing = things.byId.get(id);
    if (thing === undefined || found.has(id)) continue;
    found.set(id, thing);
    waiting.push(...thing.parents);
  }
  return [...found.values()];
}

const CONCEPT_NAME = (index: number): string =>
  `${nth(QUALITIES, index)} ${nth(CONCEPT_NOUNS, index * 3 + Math.floor(index / 20))} ${index}`;
const HARDWARE_NAME = (index: number): string => `${nth(VENDORS, index) ?? 'Open'} G${100 + index}`;
const DATASET_NAME = (index: number): string =>
  `${nth(QUALITIES, index * 7)}${nth(DATASET_NOUNS, index)}-${index}`;
const METRIC_NAME = (index: number): string =>
  index < METRIC_NAMES.length ? nth(METRIC_NAMES, index) : `${nth(METRIC_NAMES, index)} at ${index}`;

function generateConcept(random: SeededRandom, index: number): ConceptThing {
  const name = CONCEPT_NAME(index);
  return {
    kind: 'CONCEPT',
    id: makeId('CONCEPT', slugify(name)),
    name,
    aliases: random.chance(0.5) ? [`SC${index}`, `${name.toLowerCase()}s`] : [],
    ...(random.chance(0.2) ? { description: `A way of ${name.toLowerCase()}.` } : {}),
    parents: parentsOf(random, index, 'CONCEPT', CONCEPT_NAME),
    conceptKind: nth(CONCEPT_KINDS, index),
  };
}

function generateHardware(random: SeededRandom, index: number): HardwareThing {
  const name = HARDWARE_NAME(index);
  const vendor = nth(VENDORS, index);
  return {
    kind: 'HARDWARE',
    id: makeId('HARDWARE', slugify(name)),
    name,
    aliases: [`G${100 + index}`],
    parents: parentsOf(random, index, 'HARDWARE', HARDWARE_NAME),
    hardwareKind: nth(HARDWARE_KINDS, index),
    ...(vendor === undefined ? {} : { vendor }),
    ...(random.chance(0.6)
      ? {
          releasedOn: `20${random.between(14, 25)}-0${random.between(1, 9)}-15`,
          memoryBytes: 2 ** random.between(24, 37),
          thermalDesignPowerWatts: random.between(1, 700) + 0.5,
          fp16FlopPerSecond: random.between(1, 2_000) * 1e12,
          specificationSource: 'https://hardware.example/figures',
        }
      : {}),
  };
}

function generateDataset(random: SeededRandom, index: number): DatasetThing {
  const name = DATASET_NAME(index);
  const modality = nth(MODALITIES, index);
  return {
    kind: 'DATASET',
    id: makeId('DATASET', slugify(name)),
    name,
    aliases: random.chance(0.4) ? [`${name.replace('-', ' ')} set`] : [],
    parents: parentsOf(random, index, 'DATASET', DATASET_NAME),
    ...(modality === undefined ? {} : { modality }),
    ...(random.chance(0.5) ? { homepage: `https://data.example/${index}` } : {}),
  };
}

function generateMetric(_random: SeededRandom, index: number): MetricThing {
  const name = METRIC_NAME(index);
  const unit = nth(METRIC_UNITS, index);
  return {
    kind: 'METRIC',
    id: makeId('METRIC', slugify(name)),
    name,
    aliases: index === 0 ? ['acc', 'top-1'] : [],
    parents: [],
    ...(unit === undefined ? {} : { unit }),
    direction: nth(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'] as const, index),
  };
}

/** Parents stand earlier in the list, so that hierarchies are without rings and hubs have much under them. */
function parentsOf(
  random: SeededRandom,
  index: number,
  kind: ThingKind,
  nameOf: (index: number) => string,
): string[] {
  if (index === 0 || random.chance(0.4)) return [];
  const parents = new Set([random.between(0, index - 1)]);
  if (random.chance(0.2)) parents.add(random.between(0, Math.floor(index / 3)));
  return [...parents].map((parent) => makeId(kind, slugify(nameOf(parent)))).sort();
}

function numbered<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined && items.length === 0) throw new Error('An empty list has no items.');
  return item as T;
}
