import { type ConceptThing, type Thing } from '../../domain/thing';
import { type PaperGraph, type PaperLink, type PaperRecord } from '../../domain/paper';
import { type Result } from '../../domain/result';

export interface GuideEntity {
  readonly name: string;
  readonly mention: string;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly confidence: number;
  readonly rule: string;
  /** The sentence that it was read in. */
  readonly evidence: string;
}

export interface GuideResult {
  readonly metric: string | null;
  readonly metricAliases: readonly string[];
  readonly value: number | readonly [low: number, high: number];
  readonly unit: string | null;
  readonly kind: string;
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly dataset: string | null;
  readonly hardware: string | null;
  readonly evidence: string;
  readonly confidence: number;
  readonly rule: string;
}

type EntityList = 'introduces' | 'concepts' | 'models' | 'hardware' | 'datasets' | 'metrics';

export interface GuideRecord extends Readonly<Record<EntityList, readonly GuideEntity[]>> {
  readonly title: string;
  readonly date: string | null;
  readonly authorCount: number | null;
  readonly organization: { readonly slug: string | null; readonly name: string } | null;
  readonly upvotes: number | null;
  readonly urls: readonly string[];
  readonly results: readonly GuideResult[];
}

/**
 * One paper in the shape of the annotation guide: `introduces`, `concepts`, `models`, `hardware`, `datasets`,
 * `metrics` and `results` by printed and canonical name. A thing's aliases are its own; links under `leastConfidence`
 * are left out.
 */
export function toGuideRecord(record: PaperRecord, graph: PaperGraph, leastConfidence = 0): GuideRecord {
  const things = new Map(graph.things.map((thing) => [thing.id, thing]));
  const links = graph.links.filter((link) => link.confidence >= leastConfidence);
  const list = (wanted: (link: PaperLink, thing: Thing) => boolean): GuideEntity[] =>
    links.flatMap((link) => {
      const thing = things.get(link.thingId);
      return thing !== undefined && wanted(link, thing) ? [entity(link, thing)] : [];
    });
  const organization = record.organizations[0];
  return {
    title: record.title,
    date: record.publishedOn ?? null,
    authorCount: record.authorCount ?? null,
    organization:
      organization === undefined ? null : { slug: organization.slug ?? null, name: organization.name },
    upvotes: record.upvotes ?? null,
    urls: record.codeUrls,
    introduces: list((link, thing) => link.relation === 'INTRODUCES' && thing.kind !== 'METRIC'),
    concepts: list(
      (link, thing) => link.relation !== 'INTRODUCES' && thing.kind === 'CONCEPT' && !isModel(thing),
    ),
    models: list(
      (link, thing) => link.relation !== 'INTRODUCES' && thing.kind === 'CONCEPT' && isModel(thing),
    ),
    hardware: list((_link, thing) => thing.kind === 'HARDWARE'),
    datasets: list((_link, thing) => thing.kind === 'DATASET'),
    metrics: list((_link, thing) => thing.kind === 'METRIC'),
    results: graph.results
      .filter((result) => result.confidence >= leastConfidence)
      .map((result) => guideResult(result, things)),
  };
}

const isModel = (thing: ConceptThing): boolean =>
  thing.conceptKind === 'MODEL' || thing.conceptKind === 'SYSTEM';

function entity(link: PaperLink, thing: Thing): GuideEntity {
  return {
    name: thing.name,
    mention: link.mention,
    aliases: thing.aliases,
    ...(thing.kind === 'CONCEPT' ? { kind: thing.conceptKind.toLowerCase() } : {}),
    confidence: link.confidence,
    rule: link.rule,
    evidence: link.sentence,
  };
}

function guideResult(result: Result, things: ReadonlyMap<string, Thing>): GuideResult {
  const name = (id: string | undefined): string | null =>
    id === undefined ? null : (things.get(id)?.name ?? null);
  return {
    metric: name(result.metricId),
    metricAliases: things.get(result.metricId)?.aliases ?? [],
    value: result.valueHigh === undefined ? result.value : [result.value, result.valueHigh],
    unit: result.unit ?? null,
    kind: result.kind.toLowerCase(),
    subject: name(result.subjectId),
    baseline: name(result.baselineId),
    dataset: name(result.datasetId),
    hardware: name(result.hardwareId),
    evidence: result.sentence,
    confidence: result.confidence,
    rule: result.rule,
  };
}
