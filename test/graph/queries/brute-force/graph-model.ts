import { makeId } from '../../../../src/domain/ids';
import { slugify } from '../../../../src/domain/names';
import { type PaperGraph, type PaperLink, type PaperRecord } from '../../../../src/domain/paper';
import { type Result } from '../../../../src/domain/result';
import { type Thing } from '../../../../src/domain/thing';

/** What the graph should hold after all papers have gone in, in plain lists that every query can be answered from. */
export interface GraphModel {
  readonly papers: readonly ModelPaper[];
  readonly things: ReadonlyMap<string, ModelThing>;
  readonly people: ReadonlyMap<string, ModelPerson>;
}

export interface ModelPaper {
  readonly id: string;
  readonly record: PaperRecord;
  readonly links: readonly PaperLink[];
  readonly results: readonly Result[];
  readonly authorIds: readonly string[];
  readonly organizationIds: readonly string[];
  readonly ingestedAt: string;
}

export interface ModelThing {
  readonly thing: Thing;
  readonly paperCount: number;
  readonly firstSeenOn: string | null;
}

export interface ModelPerson {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly paperCount: number;
}

export interface ModelInput {
  readonly graph: PaperGraph;
  readonly ingestedAt: string;
}

/** Every title must be another one, so that each entry is one paper. */
export function modelOf(inputs: readonly ModelInput[]): GraphModel {
  const papers = inputs.map(({ graph, ingestedAt }) => modelPaper(graph, ingestedAt));
  const things = new Map<string, ModelThing>();
  for (const { graph } of inputs) {
    for (const thing of graph.things) things.set(thing.id, { thing, ...seenIn(papers, thing.id) });
  }
  return { papers, things, people: peopleOf(papers) };
}

export function paperId(graph: PaperGraph): string {
  return makeId('PAPER', slugify(graph.record.title));
}

export function thingOf(model: GraphModel, id: string): ModelThing {
  const thing = model.things.get(id);
  if (thing === undefined) throw new Error(`The model has no ${id}.`);
  return thing;
}

/** The things above one, at most so many levels, without itself. */
export function above(model: GraphModel, id: string, levels: number): ReadonlySet<string> {
  const found = new Set<string>();
  let level = [id];
  for (let depth = 0; depth < levels; depth++) {
    level = level.flatMap((one) => model.things.get(one)?.thing.parents ?? []);
    for (const one of level) found.add(one);
  }
  found.delete(id);
  return found;
}

/** The things below one, at most so many levels, without itself. */
export function below(model: GraphModel, id: string, levels: number): ReadonlySet<string> {
  return new Set([...model.things.keys()].filter((one) => above(model, one, levels).has(id)));
}

export function sortDate({ record }: ModelPaper): string {
  return record.publishedOn ?? '0000-00-00';
}

function modelPaper(graph: PaperGraph, ingestedAt: string): ModelPaper {
  const { record, links, results } = graph;
  const ids = (kind: 'AUTHOR' | 'ORGANIZATION', names: readonly string[]): string[] => [
    ...new Set(names.map((name) => makeId(kind, slugify(name)))),
  ];
  return {
    id: paperId(graph),
    record,
    links,
    results,
    authorIds: ids('AUTHOR', record.authors),
    organizationIds: ids(
      'ORGANIZATION',
      record.organizations.map(({ name }) => name),
    ),
    ingestedAt,
  };
}

function seenIn(papers: readonly ModelPaper[], id: string): Omit<ModelThing, 'thing'> {
  const own = papers.filter(({ links }) => links.some(({ thingId }) => thingId === id));
  const days = own.flatMap(({ record }) => record.publishedOn ?? []).toSorted();
  return { paperCount: own.length, firstSeenOn: days[0] ?? null };
}

function peopleOf(papers: readonly ModelPaper[]): ReadonlyMap<string, ModelPerson> {
  const people = new Map<string, ModelPerson>();
  const add = (id: string, name: string, slug: string | null): void => {
    const known = people.get(id);
    people.set(id, {
      id,
      name: known?.name ?? name,
      slug: known?.slug ?? slug,
      paperCount: papers.filter((paper) => [...paper.authorIds, ...paper.organizationIds].includes(id))
        .length,
    });
  };
  for (const { record } of papers) {
    for (const name of record.authors) add(makeId('AUTHOR', slugify(name)), name, null);
    for (const { name, slug } of record.organizations)
      add(makeId('ORGANIZATION', slugify(name)), name, slug ?? null);
  }
  return people;
}
