import { GraphError } from './graph-error';

/** What a statement returned for a node or an edge. */
export type Fields = Readonly<Record<string, unknown>>;

/*
 * Readers of what statements return. A value of another type than the graph's own writes give means that something
 * else has written into the graph: GraphError CORRUPT.
 */

export function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw unexpected('a map', value);
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw unexpected(`a text as ${name}`, value);
}

export function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number') return value;
  throw unexpected(`a number as ${name}`, value);
}

export function textOrNull(fields: Fields, name: string): string | null {
  return fields[name] === null || fields[name] === undefined ? null : textOf(fields, name);
}

export function numberOrNull(fields: Fields, name: string): number | null {
  return fields[name] === null || fields[name] === undefined ? null : numberOf(fields, name);
}

/** Empty where there is none. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw unexpected(`a list of texts as ${name}`, value);
}

/** One of a closed set of words. */
export function wordOf<W extends string>(fields: Fields, name: string, words: readonly W[]): W {
  const value = textOf(fields, name);
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  throw unexpected(`one of ${words.join(', ')} as ${name}`, value);
}

function unexpected(wanted: string, value: unknown): GraphError {
  return new GraphError(
    'CORRUPT',
    `The graph holds ${value === null ? 'null' : typeof value} where ${wanted} belongs: ` +
      'something other than papergraph has written to it, or it was made by another version. Ingest into an empty graph.',
  );
}
