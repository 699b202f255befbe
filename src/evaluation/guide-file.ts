import { readFileSync } from 'node:fs';
import {
  ENTITY_LISTS,
  type EntityList,
  type GoldEntity,
  type GoldPaper,
  type GoldResult,
  type ReadEntity,
  type ReadPaper,
  type ReadResult,
} from './gold-paper';

/** A file that is not what it should be; the message names it, the line and what is wanted there. */
export class GuideFileError extends Error {
  override readonly name = 'GuideFileError';
}

/** Annotated papers, a JSON object a line. Lists that are left out are empty. Throws GuideFileError. */
export function readGoldFile(path: string): readonly GoldPaper[] {
  return readPapers(path, true) as readonly GoldPaper[];
}

/** Papers as a system has read them, in the same format and with `confidence` and `rule`. Throws GuideFileError. */
export function readReadingsFile(path: string): readonly ReadPaper[] {
  return readPapers(path, false);
}

type Fields = Readonly<Record<string, unknown>>;
type AnyPaper = Omit<GoldPaper | ReadPaper, EntityList | 'results'> &
  Readonly<Record<EntityList, readonly (GoldEntity | ReadEntity)[]>> & {
    readonly results: readonly (GoldResult | ReadResult)[];
  };

function readPapers(path: string, annotated: boolean): AnyPaper[] {
  return textOf(path)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const refuse = (what: string): never => {
        throw new GuideFileError(`${path}, line ${at + 1}: ${what}.`);
      };
      return [toPaper(parse(line, refuse), annotated, refuse)];
    });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new GuideFileError(`${path} cannot be read: name a JSONL file of papers.`, { cause });
  }
}

type Refuse = (what: string) => never;

function parse(line: string, refuse: Refuse): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('no JSON; one paper a line is wanted');
  }
  return isFields(value) ? value : refuse('no JSON object; one paper a line is wanted');
}

function toPaper(fields: Fields, annotated: boolean, refuse: Refuse): AnyPaper {
  const { title } = fields;
  if (typeof title !== 'string') return refuse('no title; it tells which paper is which');
  const lists = new Map<string, unknown>(
    ENTITY_LISTS.map((list) => [list, entities(fields, list, annotated, refuse)]),
  );
  const results = objects(fields, 'results', refuse);
  for (const [at, result] of results.entries()) {
    const { value } = result;
    if (typeof value !== 'number' && !(Array.isArray(value) && value.every((end) => typeof end === 'number')))
      refuse(`results[${at}].value must be a number or [low, high]`);
    if (annotated) wantMust(result, `results[${at}]`, refuse);
  }
  return { ...fields, title, ...Object.fromEntries(lists), results } as unknown as AnyPaper;
}

function entities(fields: Fields, list: EntityList, annotated: boolean, refuse: Refuse): readonly Fields[] {
  const found = objects(fields, list, refuse);
  for (const [at, entity] of found.entries()) {
    if (typeof entity['name'] !== 'string') refuse(`${list}[${at}].name must be a text`);
    if (annotated) wantMust(entity, `${list}[${at}]`, refuse);
  }
  return found;
}

function objects(fields: Fields, list: string, refuse: Refuse): readonly Fields[] {
  const value = fields[list] ?? [];
  return isListOfFields(value) ? value : refuse(`${list} must be a list of objects`);
}

function wantMust(entry: Fields, where: string, refuse: Refuse): void {
  if (typeof entry['must'] !== 'boolean') refuse(`${where}.must must be true or false`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfFields(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}
