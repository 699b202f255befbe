import { makeId } from '../../../src/domain/ids';
import { slugify } from '../../../src/domain/names';
import { type PaperGraph, type PaperLink } from '../../../src/domain/paper';
import { type ConceptThing, type Thing } from '../../../src/domain/thing';

/** A concept by its name; `parents` are names of concepts too. */
export function concept(name: string, options: Partial<ConceptThing> = {}): ConceptThing {
  return {
    kind: 'CONCEPT',
    id: makeId('CONCEPT', slugify(name)),
    name,
    aliases: [],
    parents: [],
    conceptKind: 'METHOD',
    ...options,
  };
}

/** A paper that discusses concepts, evaluates on datasets and so on: one link to each of the things. */
export function paperOn(
  title: string,
  things: readonly Thing[],
  record: Partial<PaperGraph['record']> = {},
  beside: readonly Thing[] = [],
): PaperGraph {
  return {
    record: {
      title,
      abstract: `About ${things.map(({ name }) => name).join(' and ')}.`,
      authors: [],
      organizations: [],
      codeUrls: [],
      origin: { name: 'small-graph', retrievedAt: '2026-11-01T08:00:00.000Z' },
      ...record,
    },
    things: [...things, ...beside],
    links: things.map(linkTo),
    results: [],
  };
}

function linkTo(thing: Thing): PaperLink {
  const relations = {
    CONCEPT: 'DISCUSSES',
    HARDWARE: 'RUNS_ON',
    DATASET: 'EVALUATES_ON',
    METRIC: 'MEASURES',
  } as const;
  return {
    relation: relations[thing.kind],
    thingId: thing.id,
    confidence: 0.9,
    rule: 'small-graph',
    section: 'ABSTRACT',
    sentence: thing.name,
    mention: thing.name,
    start: 0,
    end: thing.name.length,
  };
}
