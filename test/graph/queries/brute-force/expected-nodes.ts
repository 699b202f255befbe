import { type Result } from '../../../../src/domain/result';
import {
  type AuthorNode,
  type LinkFacts,
  type OrganizationNode,
  type PaperNode,
  type ResultNode,
  type ThingNode,
} from '../../../../src/graph/nodes';
import { type PaperLink } from '../../../../src/domain/paper';
import { type ModelPaper, type ModelPerson, type ModelThing } from './graph-model';

export function paperNode({ id, record, ingestedAt }: ModelPaper): PaperNode {
  const { origin } = record;
  return {
    kind: 'PAPER',
    id,
    title: record.title,
    abstract: record.abstract,
    publishedOn: record.publishedOn ?? null,
    authorCount: record.authorCount ?? null,
    upvotes: record.upvotes ?? null,
    arxivId: record.arxivId ?? null,
    doi: record.doi ?? null,
    url: record.url ?? null,
    codeUrls: record.codeUrls,
    sources: [{ name: origin.name, url: origin.url ?? null, retrievedAt: origin.retrievedAt }],
    ingestedAt,
  };
}

export function thingNode({ thing, paperCount, firstSeenOn }: ModelThing): ThingNode {
  const base = {
    id: thing.id,
    name: thing.name,
    aliases: thing.aliases,
    description: thing.description ?? null,
    paperCount,
    firstSeenOn,
  };
  switch (thing.kind) {
    case 'CONCEPT':
      return { kind: 'CONCEPT', ...base, conceptKind: thing.conceptKind };
    case 'DATASET':
      return { kind: 'DATASET', ...base, modality: thing.modality ?? null, homepage: thing.homepage ?? null };
    case 'METRIC':
      return { kind: 'METRIC', ...base, unit: thing.unit ?? null, direction: thing.direction };
    case 'HARDWARE': {
      const figures = {
        releasedOn: thing.releasedOn ?? null,
        processNanometres: thing.processNanometres ?? null,
        memoryBytes: thing.memoryBytes ?? null,
        memoryBandwidthBytesPerSecond: thing.memoryBandwidthBytesPerSecond ?? null,
        thermalDesignPowerWatts: thing.thermalDesignPowerWatts ?? null,
        fp32FlopPerSecond: thing.fp32FlopPerSecond ?? null,
        fp16FlopPerSecond: thing.fp16FlopPerSecond ?? null,
        int8OpPerSecond: thing.int8OpPerSecond ?? null,
        source: thing.specificationSource ?? null,
      };
      const known = Object.values(figures).some((figure) => figure !== null);
      const { hardwareKind, vendor = null } = thing;
      return { kind: 'HARDWARE', ...base, hardwareKind, vendor, specifications: known ? figures : null };
    }
  }
}

export function resultNode(result: Result): ResultNode {
  const { section, sentence, mention, start, end } = result;
  return {
    kind: 'RESULT',
    id: result.id,
    value: result.value,
    valueHigh: result.valueHigh ?? null,
    unit: result.unit ?? null,
    resultKind: result.kind,
    text: result.text,
    confidence: result.confidence,
    rule: result.rule,
    evidence: { section, sentence, mention, start, end },
  };
}

export function linkFacts(link: PaperLink): LinkFacts {
  const { relation, confidence, rule, section, sentence, mention, start, end } = link;
  return { relation, confidence, rule, evidence: { section, sentence, mention, start, end } };
}

export function authorNode({ id, name, paperCount }: ModelPerson): AuthorNode {
  return { kind: 'AUTHOR', id, name, paperCount };
}

export function organizationNode({ id, name, slug, paperCount }: ModelPerson): OrganizationNode {
  return { kind: 'ORGANIZATION', id, name, slug, paperCount };
}
