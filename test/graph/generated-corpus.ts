import { makeId } from '../../src/domain/ids';
import { slugify } from '../../src/domain/names';
import {
  type PaperGraph,
  type PaperLink,
  type PaperRecord,
  type PaperRelation,
} from '../../src/domain/paper';
import { RESULT_KINDS, type Result } from '../../src/domain/result';
import { type Thing } from '../../src/domain/thing';
import { generateThings, withParents, type GeneratedThings } from './generated-things';
import { SeededRandom } from './seeded-random';

export interface CorpusOptions {
  readonly seed: number;
  readonly papers: number;
  /** Concepts to draw from; the other kinds are in proportion (hardware 1:20, datasets 1:8, metrics 1:40). */
  readonly concepts?: number;
  /** About how many things a paper is linked to. */
  readonly links?: number;
  /** Share of the papers that discuss the first concept: with 20,000 papers and .4 a hub of 8,000. */
  readonly hubShare?: number;
}

/** Papers as ingestion would hand them to the graph: the same options give the same papers. */
export function generatedCorpus(options: CorpusOptions): PaperGraph[] {
  return [...generatePapers(options)];
}

/** The same one by one, for corpora too large to hold. */
export function* generatePapers(options: CorpusOptions): Generator<PaperGraph> {
  const random = new SeededRandom(options.seed);
  const things = generateThings(random, options.concepts ?? Math.max(40, Math.floor(options.papers / 6)));
  for (let index = 0; index < options.papers; index++) {
    yield generatePaper(random, things, index, options);
  }
}

const SOURCES = ['daily-papers-page', 'daily-papers-api', 'papergraph-seeds'];
const GIVEN_NAMES = ['Ada', 'Chen', 'Zoë', 'Ivan', 'María', 'Kofi', 'Yuki', 'Lars', 'Noor', 'Björn'];
const INITIALS = Array.from('ABCDEFGHIJKLMNOPRSTUVWXYZ');
const FAMILY_NAMES = [
  'Okafor',
  'Li',
  'Müller',
  'Ivanova',
  "O'Neil",
  'Sato',
  'Hansen',
  'Rossi',
  'Khan',
  'Silva',
];

function generatePaper(
  random: SeededRandom,
  things: GeneratedThings,
  index: number,
  options: CorpusOptions,
): PaperGraph {
  const chosen = chooseThings(random, things, options.links ?? 12, options.hubShare ?? 0.4);
  const subject = random.pick(things.concepts);
  const title = `${index % 3 === 0 ? 'On' : 'Towards'} ${subject.name} for case ${index}`;
  const sentences: string[] = [];
  const links: PaperLink[] = [];
  let start = 0;
  for (const [thing, relation] of chosen) {
    const before = relation === 'RUNS_ON' ? 'Everything was run on ' : 'We look into ';
    const sentence = `${before}${thing.name}.`;
    links.push({
      relation,
      thingId: thing.id,
      confidence: random.between(30, 100) / 100,
      rule: `generated-${relation.toLowerCase().replace('_', '-')}`,
      section: 'ABSTRACT',
      sentence,
      mention: thing.name,
      start: start + before.length,
      end: start + before.length + thing.name.length,
    });
    sentences.push(sentence);
    start += sentence.length + 1;
  }
  const results = generateResults(random, things, chosen, title, start);
  sentences.push(...results.map((result) => result.sentence));
  const record = generateRecord(random, index, title, sentences.join(' '));
  const named = results.flatMap((result) =>
    [result.metricId, result.datasetId, result.hardwareId, result.subjectId, result.baselineId].filter(
      (id) => id !== undefined,
    ),
  );
  return {
    record,
    things: withParents(things, [...chosen.map(([thing]) => thing.id), ...named]),
    links,
    results,
  };
}

/** Things and how the paper relates to them; one relation a thing, hubs often. */
function chooseThings(
  random: SeededRandom,
  things: GeneratedThings,
  links: number,
  hubShare: number,
): [Thing, PaperRelation][] {
  const chosen = new Map<Thing, PaperRelation>();
  const [hub] = things.concepts;
  if (hub !== undefined && random.chance(hubShare)) chosen.set(hub, 'DISCUSSES');
  const wanted = Math.max(1, random.between(Math.floor(links / 2), Math.ceil(links * 1.5)));
  for (let tries = 0; chosen.size < wanted && tries < wanted * 3; tries++) {
    const [thing, relation] = chooseThing(random, things);
    if (thing !== hub && !chosen.has(thing)) chosen.set(thing, relation);
  }
  return [...chosen];
}

function chooseThing(random: SeededRandom, things: GeneratedThings): [Thing, PaperRelation] {
  const draw = random.next();
  if (draw < 0.62) {
    const concept = random.pickSkewed(things.concepts);
    const relation = random.next();
    return [concept, relation < 0.08 ? 'INTRODUCES' : relation < 0.25 ? 'COMPARES_WITH' : 'DISCUSSES'];
  }
  if (draw < 0.74) return [random.pickSkewed(things.hardware), 'RUNS_ON'];
  if (draw < 0.9)
    return [random.pickSkewed(things.datasets), random.chance(0.1) ? 'INTRODUCES' : 'EVALUATES_ON'];
  return [random.pickSkewed(things.metrics), random.chance(0.03) ? 'INTRODUCES' : 'MEASURES'];
}

function generateResults(
  random: SeededRandom,
  things: GeneratedThings,
  chosen: readonly [Thing, PaperRelation][],
  title: string,
  start: number,
): Result[] {
  const results: Result[] = [];
  const ofKind = (kind: Thing['kind']): Thing[] =>
    chosen.map(([thing]) => thing).filter((thing) => thing.kind === kind);
  const maybe = (from: readonly Thing[], chance: number): string | undefined =>
    from.length > 0 && random.chance(chance) ? random.pick(from).id : undefined;
  const count = random.chance(0.5) ? random.between(1, 3) : 0;
  let offset = start;
  for (let index = 0; index < count; index++) {
    const metric = random.pickSkewed(things.metrics);
    const value = random.chance(0.5) ? random.between(0, 100) : random.between(1, 9_999) / 100;
    const text = `${value}${metric.unit ?? ''} ${metric.name}`;
    const sentence = `It reaches ${text}.`;
    const optional = {
      valueHigh: random.chance(0.1) ? value + random.between(1, 9) : undefined,
      unit: metric.unit,
      datasetId: maybe(ofKind('DATASET'), 0.8),
      hardwareId: maybe(ofKind('HARDWARE'), 0.5),
      subjectId: maybe(ofKind('CONCEPT'), 0.8),
      baselineId: maybe(ofKind('CONCEPT'), 0.3),
    };
    if (optional.baselineId === optional.subjectId) optional.baselineId = undefined;
    results.push({
      id: makeId('RESULT', `${slugify(title, 60)}-${index}`),
      value,
      kind: random.chance(0.7) ? 'ABSOLUTE' : random.pick(RESULT_KINDS),
      text,
      confidence: random.between(30, 100) / 100,
      rule: 'generated-result',
      metricId: metric.id,
      section: 'ABSTRACT',
      sentence,
      mention: text,
      start: offset + 'It reaches '.length,
      end: offset + 'It reaches '.length + text.length,
      ...known(optional),
    });
    offset += sentence.length + 1;
  }
  return results;
}

function generateRecord(random: SeededRandom, index: number, title: string, abstract: string): PaperRecord {
  const authors = random.chance(0.8)
    ? Array.from(
        { length: random.between(1, 8) },
        () => `${random.pick(GIVEN_NAMES)} ${random.pick(INITIALS)}. ${random.pickSkewed(FAMILY_NAMES)}`,
      )
    : [];
  const day = `${2017 + Math.floor(random.next() ** 0.5 * 9)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const origin = random.pick(SOURCES);
  const optional = {
    publishedOn: random.chance(0.95) ? day : undefined,
    authorCount: random.chance(0.9) ? Math.max(authors.length, random.between(1, 12)) : undefined,
    upvotes: random.chance(0.85) ? Math.floor(random.next() ** 4 * 400) : undefined,
    arxivId: random.chance(0.9)
      ? `${day.slice(2, 4)}${day.slice(5, 7)}.${String(index).padStart(5, '0')}`
      : undefined,
    doi: random.chance(0.1) ? `10.5555/generated.${index}` : undefined,
    url: random.chance(0.7) ? `https://papers.example/${index}` : undefined,
  };
  return {
    title,
    abstract,
    authors: [...new Set(authors)],
    organizations: random.chance(0.4) ? [{ name: `Lab ${random.between(1, 60)}`, slug: 'lab' }] : [],
    codeUrls: random.chance(0.3) ? [`https://code.example/${index}`] : [],
    origin: {
      name: origin,
      url: `https://${origin}.example/${index}`,
      retrievedAt: '2026-11-01T08:00:00.000Z',
    },
    ...known(optional),
  };
}

/** The fields that are known, so that an absent one is absent and not undefined. */
function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
