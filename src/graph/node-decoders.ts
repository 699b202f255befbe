import { CONCEPT_KINDS } from '../domain/concept';
import { SECTIONS, type Evidence } from '../domain/evidence';
import { HARDWARE_KINDS } from '../domain/hardware';
import { kindOfId, NODE_KINDS, THING_KINDS, type NodeKind, type ThingKind } from '../domain/ids';
import { METRIC_DIRECTIONS } from '../domain/metric';
import { PAPER_RELATIONS } from '../domain/paper';
import { RESULT_KINDS } from '../domain/result';
import { GraphError } from './graph-error';
import {
  type GraphNode,
  type HardwareFigures,
  type LinkFacts,
  type NodeOf,
  type PaperNode,
  type ThingNode,
} from './nodes';
import {
  fieldsOf,
  numberOf,
  numberOrNull,
  textOf,
  textOrNull,
  textsOf,
  wordOf,
  type Fields,
} from './row-values';

const EVIDENCE_FIELDS = ['confidence', 'rule', 'section', 'sentence', 'mention', 'start', 'end'];
const FIGURES = [
  'releasedOn',
  'processNanometres',
  'memoryBytes',
  'memoryBandwidthBytesPerSecond',
  'thermalDesignPowerWatts',
  'fp32FlopPerSecond',
  'fp16FlopPerSecond',
  'int8OpPerSecond',
  'specificationSource',
];
const NAMED = ['id', 'name', 'paperCount'];
const THING = [...NAMED, 'aliases', 'description', 'firstSeenOn'];
const PROPERTIES: Readonly<Record<NodeKind, readonly string[]>> = {
  PAPER: [
    ...[
      'id',
      'title',
      'abstract',
      'publishedOn',
      'authorCount',
      'upvotes',
      'arxivId',
      'doi',
      'url',
      'codeUrls',
    ],
    ...['sourceNames', 'sourceUrls', 'sourceRetrievedAts', 'ingestedAt'],
  ],
  CONCEPT: [...THING, 'kind'],
  HARDWARE: [...THING, 'kind', 'vendor', ...FIGURES],
  DATASET: [...THING, 'modality', 'homepage'],
  METRIC: [...THING, 'unit', 'direction'],
  RESULT: ['id', 'value', 'valueHigh', 'unit', 'kind', 'text', ...EVIDENCE_FIELDS],
  AUTHOR: NAMED,
  ORGANIZATION: [...NAMED, 'slug'],
};
const ANY_THING = [...new Set(THING_KINDS.flatMap((kind) => PROPERTIES[kind]))];

const mapOf = (properties: readonly string[]): string =>
  `{${properties.map((name) => `.${name}`).join(', ')}}`;
const MAPS = new Map(NODE_KINDS.map((kind) => [kind, mapOf(PROPERTIES[kind])]));
const ANY_THING_MAP = mapOf(ANY_THING);

/** What a statement returns for a node of this kind: `projection('AUTHOR', 'a')` is `a{.id, .name, .paperCount}`. */
export function projection(kind: NodeKind, variable: string): string {
  return `${variable}${MAPS.get(kind) ?? ''}`;
}

/** What a statement returns for a thing whose kind its id tells. */
export function thingProjection(variable: string): string {
  return `${variable}${ANY_THING_MAP}`;
}

/** What a statement returns for a link between a paper and a thing. */
export function linkProjection(variable: string): string {
  return `{relation: type(${variable}), ${EVIDENCE_FIELDS.map((name) => `${name}: ${variable}.${name}`).join(', ')}}`;
}

export function decodeNode<K extends NodeKind>(kind: K, value: unknown): NodeOf<K> {
  const decode: (fields: Fields) => GraphNode = DECODERS[kind];
  return decode(fieldsOf(value)) as NodeOf<K>;
}

export function decodeThing(value: unknown): ThingNode {
  const id = textOf(fieldsOf(value), 'id');
  const kind = thingKindOfId(id);
  if (kind === undefined) throw new GraphError('CORRUPT', `The graph holds a thing with the id ${id}.`);
  return decodeNode(kind, value);
}

export function decodeLink(value: unknown): LinkFacts {
  const fields = fieldsOf(value);
  return {
    relation: wordOf(fields, 'relation', PAPER_RELATIONS),
    confidence: numberOf(fields, 'confidence'),
    rule: textOf(fields, 'rule'),
    evidence: typeof fields['section'] === 'string' ? evidenceOf(fields) : null,
  };
}

/** The kind of thing that an id names, or undefined where it names none. */
export function thingKindOfId(id: string): ThingKind | undefined {
  const kind = kindOfId(id);
  return THING_KINDS.find((one) => one === kind);
}

const DECODERS: { readonly [K in NodeKind]: (fields: Fields) => NodeOf<K> } = {
  PAPER: (fields) => ({
    kind: 'PAPER',
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    abstract: textOf(fields, 'abstract'),
    publishedOn: textOrNull(fields, 'publishedOn'),
    authorCount: numberOrNull(fields, 'authorCount'),
    upvotes: numberOrNull(fields, 'upvotes'),
    arxivId: textOrNull(fields, 'arxivId'),
    doi: textOrNull(fields, 'doi'),
    url: textOrNull(fields, 'url'),
    codeUrls: textsOf(fields, 'codeUrls'),
    sources: sourcesOf(fields),
    ingestedAt: textOf(fields, 'ingestedAt'),
  }),
  CONCEPT: (fields) => ({
    kind: 'CONCEPT',
    ...thingFieldsOf(fields),
    conceptKind: wordOf(fields, 'kind', CONCEPT_KINDS),
  }),
  HARDWARE: (fields) => ({
    kind: 'HARDWARE',
    ...thingFieldsOf(fields),
    hardwareKind: wordOf(fields, 'kind', HARDWARE_KINDS),
    vendor: textOrNull(fields, 'vendor'),
    specifications: figuresOf(fields),
  }),
  DATASET: (fields) => ({
    kind: 'DATASET',
    ...thingFieldsOf(fields),
    modality: textOrNull(fields, 'modality'),
    homepage: textOrNull(fields, 'homepage'),
  }),
  METRIC: (fields) => ({
    kind: 'METRIC',
    ...thingFieldsOf(fields),
    unit: textOrNull(fields, 'unit'),
    direction: wordOf(fields, 'direction', METRIC_DIRECTIONS),
  }),
  RESULT: (fields) => ({
    kind: 'RESULT',
    id: textOf(fields, 'id'),
    value: numberOf(fields, 'value'),
    valueHigh: numberOrNull(fields, 'valueHigh'),
    unit: textOrNull(fields, 'unit'),
    resultKind: wordOf(fields, 'kind', RESULT_KINDS),
    text: textOf(fields, 'text'),
    confidence: numberOf(fields, 'confidence'),
    rule: textOf(fields, 'rule'),
    evidence: evidenceOf(fields),
  }),
  AUTHOR: (fields) => ({ kind: 'AUTHOR', ...namedFieldsOf(fields) }),
  ORGANIZATION: (fields) => ({
    kind: 'ORGANIZATION',
    ...namedFieldsOf(fields),
    slug: textOrNull(fields, 'slug'),
  }),
};

function namedFieldsOf(fields: Fields) {
  return {
    id: textOf(fields, 'id'),
    name: textOf(fields, 'name'),
    paperCount: numberOrNull(fields, 'paperCount') ?? 0,
  };
}

function thingFieldsOf(fields: Fields) {
  return {
    ...namedFieldsOf(fields),
    aliases: textsOf(fields, 'aliases'),
    description: textOrNull(fields, 'description'),
    firstSeenOn: textOrNull(fields, 'firstSeenOn'),
  };
}

function evidenceOf(fields: Fields): Evidence {
  return {
    section: wordOf(fields, 'section', SECTIONS),
    sentence: textOf(fields, 'sentence'),
    mention: textOf(fields, 'mention'),
    start: numberOf(fields, 'start'),
    end: numberOf(fields, 'end'),
  };
}

/** Three lists of one length; an empty URL stands for none. */
function sourcesOf(fields: Fields): PaperNode['sources'] {
  const urls = textsOf(fields, 'sourceUrls');
  const instants = textsOf(fields, 'sourceRetrievedAts');
  return textsOf(fields, 'sourceNames').map((name, index) => {
    const url = urls[index] ?? '';
    return { name, url: url === '' ? null : url, retrievedAt: instants[index] ?? '' };
  });
}

function figuresOf(fields: Fields): HardwareFigures | null {
  if (!FIGURES.some((name) => fields[name] !== null && fields[name] !== undefined)) return null;
  return {
    releasedOn: textOrNull(fields, 'releasedOn'),
    processNanometres: numberOrNull(fields, 'processNanometres'),
    memoryBytes: numberOrNull(fields, 'memoryBytes'),
    memoryBandwidthBytesPerSecond: numberOrNull(fields, 'memoryBandwidthBytesPerSecond'),
    thermalDesignPowerWatts: numberOrNull(fields, 'thermalDesignPowerWatts'),
    fp32FlopPerSecond: numberOrNull(fields, 'fp32FlopPerSecond'),
    fp16FlopPerSecond: numberOrNull(fields, 'fp16FlopPerSecond'),
    int8OpPerSecond: numberOrNull(fields, 'int8OpPerSecond'),
    source: textOrNull(fields, 'specificationSource'),
  };
}
