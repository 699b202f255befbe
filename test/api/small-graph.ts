import {
  type PaperGraph,
  type PaperLink,
  type PaperRecord,
  type PaperRelation,
} from '../../src/domain/paper';
import { type Result } from '../../src/domain/result';
import { type Thing } from '../../src/domain/thing';

/** A graph small enough to know every answer by heart: five papers and what they link to. */

const THINGS: readonly Thing[] = [
  {
    id: 'concept:network',
    kind: 'CONCEPT',
    conceptKind: 'ARCHITECTURE',
    name: 'Neural Network',
    aliases: ['NN'],
    parents: [],
  },
  {
    id: 'concept:rivernet',
    kind: 'CONCEPT',
    conceptKind: 'ARCHITECTURE',
    name: 'RiverNet',
    aliases: ['River Network', 'RNet'],
    description: 'A network that reads its input in one direction.',
    parents: ['concept:network'],
  },
  {
    id: 'concept:lakenet',
    kind: 'CONCEPT',
    conceptKind: 'MODEL',
    name: 'LakeNet',
    aliases: [],
    parents: ['concept:rivernet'],
  },
  {
    id: 'concept:detection',
    kind: 'CONCEPT',
    conceptKind: 'TASK',
    name: 'Object Detection',
    aliases: [],
    parents: [],
  },
  {
    id: 'hardware:gpu',
    kind: 'HARDWARE',
    hardwareKind: 'CLASS',
    name: 'GPU',
    aliases: ['graphics card'],
    parents: [],
  },
  {
    id: 'hardware:hopper',
    kind: 'HARDWARE',
    hardwareKind: 'CLASS',
    name: 'Hopper',
    vendor: 'NVIDIA',
    aliases: [],
    parents: ['hardware:gpu'],
  },
  {
    id: 'hardware:h100',
    kind: 'HARDWARE',
    hardwareKind: 'GPU',
    name: 'NVIDIA H100',
    vendor: 'NVIDIA',
    aliases: ['H100'],
    parents: ['hardware:hopper'],
    releasedOn: '2022-10-01',
    memoryBytes: 85_899_345_920,
    thermalDesignPowerWatts: 700,
    specificationSource: 'https://vendor.example/h100',
  },
  {
    id: 'hardware:tinyboard',
    kind: 'HARDWARE',
    hardwareKind: 'EDGE_BOARD',
    name: 'TinyBoard',
    aliases: [],
    parents: [],
  },
  {
    id: 'dataset:meadow',
    kind: 'DATASET',
    name: 'Meadow',
    aliases: ['Meadow-1K'],
    modality: 'image',
    homepage: 'https://meadow.example/',
    parents: [],
  },
  {
    id: 'dataset:meadow-night',
    kind: 'DATASET',
    name: 'Meadow Night',
    aliases: [],
    parents: ['dataset:meadow'],
  },
  {
    id: 'metric:accuracy',
    kind: 'METRIC',
    name: 'Accuracy',
    aliases: ['acc'],
    unit: '%',
    direction: 'HIGHER_IS_BETTER',
    parents: [],
  },
  {
    id: 'metric:latency',
    kind: 'METRIC',
    name: 'Latency',
    aliases: [],
    unit: 'ms',
    direction: 'LOWER_IS_BETTER',
    parents: [],
  },
];
const BY_ID = new Map(THINGS.map((thing) => [thing.id, thing]));

interface Draft {
  readonly record: Partial<PaperRecord> & Pick<PaperRecord, 'title'>;
  /** The abstract, a sentence each. */
  readonly sentences: readonly string[];
  /** Relation, id, mention as printed, confidence. */
  readonly links: readonly (readonly [PaperRelation, string, string, number])[];
  readonly results?: readonly (Pick<Result, 'id' | 'value' | 'kind' | 'text' | 'metricId'> &
    Partial<Result>)[];
}

function evidence(
  sentences: readonly string[],
  mention: string,
): Pick<PaperLink, 'section' | 'sentence' | 'mention' | 'start' | 'end'> {
  const start = sentences.join(' ').indexOf(mention);
  const sentence = sentences.find((each) => each.includes(mention));
  if (start < 0 || sentence === undefined) throw new Error(`No sentence holds ${mention}`);
  return { section: 'ABSTRACT', sentence, mention, start, end: start + mention.length };
}

function withAncestors(ids: readonly string[]): Thing[] {
  const found = new Map<string, Thing>();
  const visit = (id: string): void => {
    const thing = BY_ID.get(id);
    if (thing === undefined) throw new Error(`No thing ${id}`);
    found.set(id, thing);
    thing.parents.forEach(visit);
  };
  ids.forEach(visit);
  return [...found.values()];
}

function paperGraph({ record, sentences, links, results = [] }: Draft): PaperGraph {
  const read = results.map((result): Result => ({
    confidence: 0.9,
    rule: 'number-and-metric',
    ...result,
    ...evidence(sentences, result.text),
  }));
  const named = read.flatMap(({ metricId, datasetId, hardwareId, subjectId, baselineId }) =>
    [metricId, datasetId, hardwareId, subjectId, baselineId].filter((id) => id !== undefined),
  );
  return {
    record: {
      abstract: sentences.join(' '),
      authors: [],
      organizations: [],
      codeUrls: [],
      origin: { name: 'hand-made', retrievedAt: '2026-11-01T08:00:00.000Z' },
      ...record,
    },
    things: withAncestors([...links.map(([, id]) => id), ...named]),
    links: links.map(([relation, thingId, mention, confidence]) => ({
      relation,
      thingId,
      confidence,
      rule: 'hand-made',
      ...evidence(sentences, mention),
    })),
    results: read,
  };
}

export const SMALL_GRAPH: readonly PaperGraph[] = [
  {
    record: {
      title: 'RiverNet: Reading in One Direction',
      publishedOn: '2024-05-28',
      authors: ['Ada Bay', 'Ben Cape'],
      authorCount: 2,
      organizations: [{ name: 'Delta Lab', slug: 'delta' }],
      upvotes: 40,
      arxivId: '2405.00001',
      doi: '10.5555/river.1',
      url: 'https://papers.example/river',
      codeUrls: ['https://code.example/river'],
    },
    sentences: [
      'We introduce RiverNet for object detection.',
      'Trained on one NVIDIA H100, it reaches 91.5% accuracy on Meadow.',
      'It runs in 3 ms on TinyBoard.',
    ],
    links: [
      ['INTRODUCES', 'concept:rivernet', 'RiverNet', 0.98],
      ['DISCUSSES', 'concept:detection', 'object detection', 0.8],
      ['RUNS_ON', 'hardware:h100', 'NVIDIA H100', 0.95],
      ['RUNS_ON', 'hardware:tinyboard', 'TinyBoard', 0.7],
      ['EVALUATES_ON', 'dataset:meadow', 'Meadow', 0.9],
      ['MEASURES', 'metric:accuracy', 'accuracy', 0.9],
    ],
    results: [
      {
        id: 'result:rivernet-reading-in-one-direction-accuracy',
        value: 91.5,
        unit: '%',
        kind: 'ABSOLUTE',
        text: '91.5% accuracy',
        metricId: 'metric:accuracy',
        datasetId: 'dataset:meadow',
        hardwareId: 'hardware:h100',
        subjectId: 'concept:rivernet',
      },
      {
        id: 'result:rivernet-reading-in-one-direction-latency',
        value: 3,
        unit: 'ms',
        kind: 'ABSOLUTE',
        text: '3 ms',
        confidence: 0.6,
        metricId: 'metric:latency',
        hardwareId: 'hardware:tinyboard',
        subjectId: 'concept:rivernet',
      },
    ],
  },
  {
    record: {
      title: 'LakeNet',
      publishedOn: '2024-06-10',
      authors: ['Ben Cape', 'Cleo Dune'],
      authorCount: 2,
      organizations: [{ name: 'Delta Lab', slug: 'delta' }],
      upvotes: 12,
      arxivId: '2406.00002',
    },
    sentences: [
      'LakeNet goes beyond RiverNet.',
      'On a Hopper it is 2.7x faster and reaches 93.0% accuracy on Meadow Night.',
    ],
    links: [
      ['INTRODUCES', 'concept:lakenet', 'LakeNet', 0.97],
      ['COMPARES_WITH', 'concept:rivernet', 'RiverNet', 0.9],
      ['RUNS_ON', 'hardware:hopper', 'Hopper', 0.85],
      ['EVALUATES_ON', 'dataset:meadow-night', 'Meadow Night', 0.9],
    ],
    results: [
      {
        id: 'result:lakenet-speed',
        value: 2.7,
        unit: 'x',
        kind: 'RATIO',
        text: '2.7x faster',
        metricId: 'metric:latency',
        hardwareId: 'hardware:hopper',
        subjectId: 'concept:lakenet',
        baselineId: 'concept:rivernet',
      },
      {
        id: 'result:lakenet-accuracy',
        value: 93,
        valueHigh: 94,
        unit: '%',
        kind: 'ABSOLUTE',
        text: '93.0% accuracy',
        metricId: 'metric:accuracy',
        datasetId: 'dataset:meadow-night',
        subjectId: 'concept:lakenet',
      },
    ],
  },
  {
    record: {
      title: 'A Survey of Object Detection',
      publishedOn: '2023-01-02',
      authors: ['Cleo Dune'],
      authorCount: 1,
      upvotes: 5,
    },
    sentences: ['We survey object detection with RiverNet and others.'],
    links: [
      ['DISCUSSES', 'concept:detection', 'object detection', 0.99],
      ['DISCUSSES', 'concept:rivernet', 'RiverNet', 0.5],
    ],
  },
  {
    record: { title: 'Meadow: Pictures of Grass', publishedOn: '2022-03-04', authorCount: 9, upvotes: 40 },
    sentences: ['We present Meadow, pictures for object detection.'],
    links: [
      ['INTRODUCES', 'dataset:meadow', 'Meadow', 0.99],
      ['DISCUSSES', 'concept:detection', 'object detection', 0.6],
    ],
  },
  {
    record: { title: 'Notes Without a Date' },
    sentences: ['Nothing in here is linked to anything.'],
    links: [],
  },
].map((draft) => paperGraph(draft as Draft));
