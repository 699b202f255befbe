import { type PaperGraph, type PaperLink, type PaperRecord } from '../../../src/domain/paper';
import { type Result } from '../../../src/domain/result';
import {
  type ConceptThing,
  type DatasetThing,
  type HardwareThing,
  type MetricThing,
  type Thing,
} from '../../../src/domain/thing';

export const GPU: HardwareThing = {
  kind: 'HARDWARE', id: 'hardware:gpu', name: 'GPU', aliases: [], parents: [], hardwareKind: 'CLASS', listed: true,
}; // prettier-ignore
export const H100: HardwareThing = {
  kind: 'HARDWARE', id: 'hardware:h100', name: 'H100', aliases: ['NVIDIA H100'], parents: ['hardware:gpu'],
  hardwareKind: 'GPU', vendor: 'NVIDIA', memoryBytes: 80e9, listed: true,
}; // prettier-ignore
export const IMAGENET: DatasetThing = {
  kind: 'DATASET', id: 'dataset:imagenet', name: 'ImageNet', aliases: ['ILSVRC2012'], parents: [], modality: 'image',
  listed: true,
}; // prettier-ignore
export const ACCURACY: MetricThing = {
  kind: 'METRIC', id: 'metric:accuracy', name: 'accuracy', aliases: [], parents: [], unit: '%',
  direction: 'HIGHER_IS_BETTER', listed: true,
}; // prettier-ignore
export const ATTENTION: ConceptThing = {
  kind: 'CONCEPT', id: 'concept:attention', name: 'attention', aliases: ['attention mechanism'], parents: [],
  conceptKind: 'TECHNIQUE', listed: true,
}; // prettier-ignore
export const LORA: ConceptThing = {
  kind: 'CONCEPT', id: 'concept:lora', name: 'LoRA', aliases: ['low-rank adaptation'], parents: ['concept:attention'],
  conceptKind: 'METHOD', listed: true,
}; // prettier-ignore

/** A concept that no lexicon lists. */
export function unlisted(name: string, aliases: readonly string[] = []): ConceptThing {
  return {
    kind: 'CONCEPT',
    id: `concept:${name.toLowerCase()}`,
    name,
    aliases,
    parents: [],
    conceptKind: 'SYSTEM',
  };
}

export function record(title: string, fields: Partial<PaperRecord> = {}): PaperRecord {
  return {
    title,
    abstract: `The abstract of ${title}.`,
    authors: [],
    organizations: [],
    codeUrls: [],
    origin: { name: 'page', retrievedAt: '2026-01-01T00:00:00.000Z' },
    ...fields,
  };
}

export function link(thing: Thing, relation: PaperLink['relation'], confidence = 0.9): PaperLink {
  return {
    relation,
    thingId: thing.id,
    confidence,
    rule: 'a-rule',
    section: 'ABSTRACT',
    sentence: `It has ${thing.name}.`,
    mention: thing.name,
    start: 7,
    end: 7 + thing.name.length,
  };
}

export function result(id: string, fields: Partial<Result> = {}): Result {
  return {
    id: `result:${id}`,
    value: 81.5,
    unit: '%',
    kind: 'ABSOLUTE',
    text: '81.5%',
    confidence: 0.8,
    rule: 'a-result-rule',
    metricId: ACCURACY.id,
    section: 'ABSTRACT',
    sentence: 'It reaches 81.5%.',
    mention: '81.5%',
    start: 11,
    end: 16,
    ...fields,
  };
}

export function paper(
  about: PaperRecord,
  things: readonly Thing[] = [],
  links: readonly PaperLink[] = [],
  results: readonly Result[] = [],
): PaperGraph {
  return { record: about, things, links, results };
}
