import { nameKey } from '../../domain/names';
import { type PaperGraph, type PaperLink, type PaperRecord, PAPER_RELATIONS } from '../../domain/paper';
import { type Result } from '../../domain/result';
import { type Thing } from '../../domain/thing';
import { sectionOf, sentenceAround, type PaperDocument } from '../extraction/document';
import { type Findings, type Measurement, type Mention } from '../extraction/findings';
import { type Evidence } from '../../domain/evidence';
import { idForm } from './id-form';
import { DeniedNames } from './denied-names';
import { NameResolver } from './name-resolver';
import { isNoName } from './no-name';
import { resultId } from './result-id';

/** One paper means one thing by a name in singular and plural, also where other papers may not. */
const PLURAL = /(?<![sui])s$/;

/** Links below this confidence are not made. */
export const LEAST_CONFIDENCE = 0.3;

/**
 * Everything that was read, with one id a thing, one link a thing and every ancestor of what is named. Names that are
 * denied become no things.
 */
export function paperGraph(
  record: PaperRecord,
  document: PaperDocument,
  findings: Findings,
  denied = DeniedNames.NONE,
): PaperGraph {
  const resolver = new NameResolver(document, denied);
  const things = new Map<string, Thing>();
  const links = new Map<string, PaperLink>();
  /** The new things of this paper by kind and name: one name means one thing in one paper. */
  const named = new Map<string, Thing>();
  const resolve = (mention: Mention): Thing => {
    const thing = resolver.resolve(mention);
    if (thing.listed === true) return thing;
    const name = `${thing.kind} ${nameKey(idForm(thing.name)).replace(PLURAL, '')}`;
    const first = named.get(name) ?? thing;
    named.set(name, first);
    return first.id === thing.id ? thing : { ...thing, id: first.id };
  };
  const take = (mention: Mention): Thing | undefined => {
    const thing = resolve(mention);
    const isNew = thing.listed !== true;
    if (isNew && isCutAt(document.view, mention.start)) return undefined;
    const known = things.get(thing.id);
    if (known === thing) return known;
    if (
      isNew &&
      (thing.id.endsWith(':') || isNoName(thing.name, thing.kind) || denied.has(thing.kind, thing.name))
    )
      return undefined;
    const merged = known === undefined ? thing : mergeNames(known, thing);
    things.set(thing.id, merged);
    return merged;
  };

  for (const mention of findings.mentions) {
    if (mention.confidence < LEAST_CONFIDENCE) continue;
    const evidence = evidenceOf(document, mention.start, mention.end);
    const thing = evidence === undefined ? undefined : take(mention);
    if (evidence === undefined || thing === undefined) continue;
    const { section, sentence, mention: printed, start, end } = evidence;
    const { relation, rule } = mention;
    const confidence = round(mention.confidence);
    const thingId = thing.id;
    // Written out: a spread here is a tenth of the time of reading a paper.
    const link: PaperLink = {
      section,
      sentence,
      mention: printed,
      start,
      end,
      relation,
      confidence,
      rule,
      thingId,
    };
    const standing = links.get(thing.id);
    if (standing === undefined || isStronger(link, standing)) links.set(thing.id, link);
  }

  const results = new Map<string, Result>();
  const alike = new Map<string, Result[]>();
  for (const measurement of findings.measurements) {
    const result = resultOf(record, document, measurement, (mention) => take(mention)?.id);
    if (result === undefined) continue;
    const { metricId, value, valueHigh = '', unit = '' } = result;
    const told = `${metricId} ${value} ${valueHigh} ${unit}`;
    const others = alike.get(told) ?? [];
    const again = others.findIndex((other) => tellsTheSame(other, result));
    const other = others[again];
    if (other !== undefined && result.confidence <= other.confidence) continue;
    if (other !== undefined) {
      results.delete(other.id);
      others.splice(again, 1);
    }
    results.set(result.id, result);
    alike.set(told, [...others, result]);
  }
  addAncestors(things, document);
  return {
    record,
    things: [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: [...links.values()].sort((a, b) => (a.thingId < b.thingId ? -1 : 1)),
    results: [...results.values()],
  };
}

/** Whether a name begins within a word, as "K-sample" does in "600K-sample". */
function isCutAt(view: string, start: number): boolean {
  return start > 0 && /^[\p{L}\p{N}]{2}/u.test(view.slice(start - 1, start + 1));
}

/** A value of one metric that title and abstract both state, or one sentence after another, is one result. */
function tellsTheSame(a: Result, b: Result): boolean {
  const agree = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return (
    agree(a.datasetId, b.datasetId) && agree(a.hardwareId, b.hardwareId) && agree(a.subjectId, b.subjectId)
  );
}

/** The stronger relation wins, then the more confident reading, then the earlier place. */
function isStronger(link: PaperLink, standing: PaperLink): boolean {
  const strength = PAPER_RELATIONS.indexOf(link.relation) - PAPER_RELATIONS.indexOf(standing.relation);
  if (strength !== 0) return strength < 0;
  if (link.confidence !== standing.confidence) return link.confidence > standing.confidence;
  if (link.section !== standing.section) return link.section === 'TITLE';
  return link.start < standing.start;
}

function mergeNames(known: Thing, other: Thing): Thing {
  const aliases = [...known.aliases];
  for (const name of [other.name, ...other.aliases]) {
    if (name !== known.name && !aliases.includes(name)) aliases.push(name);
  }
  return aliases.length === known.aliases.length ? known : { ...known, aliases };
}

function addAncestors(things: Map<string, Thing>, { lexicon }: PaperDocument): void {
  const waiting = [...things.values()];
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    for (const id of thing.parents) {
      const parent = things.has(id) ? undefined : lexicon.thing(id);
      if (parent === undefined) continue;
      things.set(id, parent);
      waiting.push(parent);
    }
  }
}

function resultOf(
  record: PaperRecord,
  document: PaperDocument,
  measurement: Measurement,
  take: (mention: Mention) => string | undefined,
): Result | undefined {
  const evidence = evidenceOf(document, measurement.start, measurement.end);
  const metricId = evidence === undefined ? undefined : take(measurement.metric);
  if (evidence === undefined || metricId === undefined) return undefined;
  const idOf = (mention: Mention | undefined): string | undefined =>
    mention === undefined ? undefined : take(mention);
  const datasetId = idOf(measurement.dataset);
  const hardwareId = idOf(measurement.hardware);
  const subjectId = idOf(measurement.subject);
  const baselineId = idOf(measurement.baseline);
  const { value, valueHigh, unit, kind, confidence, rule } = measurement;
  const read = {
    ...evidence,
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    ...(unit === undefined ? {} : { unit }),
    kind,
    text: evidence.mention,
    confidence: round(confidence),
    rule,
    metricId,
    ...(datasetId === undefined ? {} : { datasetId }),
    ...(hardwareId === undefined ? {} : { hardwareId }),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(baselineId === undefined || baselineId === subjectId ? {} : { baselineId }),
  };
  return { id: resultId(record.title, read), ...read };
}

function evidenceOf(document: PaperDocument, start: number, end: number): Evidence | undefined {
  const place = sectionOf(document, start, end);
  if (place === undefined || end <= start) return undefined;
  const sentence = sentenceAround(document, start, end);
  const from = sentence?.start ?? start;
  const to = sentence?.end ?? end;
  return {
    section: place.section,
    sentence: document.text.slice(from, to),
    mention: document.text.slice(start, end),
    start: start - place.offset,
    end: end - place.offset,
  };
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;
