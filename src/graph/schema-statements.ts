import { NODE_KINDS } from '../domain/ids';
import { SEARCH_LABELS, type SearchLabel } from './graph-store';
import { DAY_LABEL, LABELS } from './labels';
import { type Statement } from './statement';

const THING_LABELS = [LABELS.CONCEPT, LABELS.HARDWARE, LABELS.DATASET, LABELS.METRIC];
const ID_LABELS = [...NODE_KINDS.map((kind) => LABELS[kind]), DAY_LABEL];
const NAMED_LABELS = [...THING_LABELS, LABELS.AUTHOR, LABELS.ORGANIZATION];

/** Properties by which nodes are looked up: label and property. Both engines index these. */
const LOOKED_UP: readonly (readonly [string, string])[] = [
  ...['arxivId', 'doi', 'titleKey', 'sortDate'].map((property) => [LABELS.PAPER, property] as const),
  ...NAMED_LABELS.map((label) => [label, 'nameKey'] as const),
];

/** Properties by which lists are ordered; only Neo4j has ordered indexes. */
const ORDERED: readonly (readonly [string, ...string[]])[] = [
  [LABELS.PAPER, 'sortDate', 'id'],
  [LABELS.PAPER, 'sortUpvotes'],
  ...NAMED_LABELS.map((label) => [label, 'paperCount'] as const),
  ...THING_LABELS.map((label) => [label, 'sortFirstSeen'] as const),
];

/** One node an id. Comes first: on Neo4j the constraint brings the index that the MERGE statements use. */
export const UNIQUE_IDS: readonly Statement[] = ID_LABELS.map((label) => ({
  name: `unique_${label}_id`,
  text: `CREATE CONSTRAINT unique_${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
}));

/** The embedded engine's constraint does not speed up a look-up: it wants an index on the id beside it. */
export const ID_INDEXES: readonly Statement[] = ID_LABELS.map((label) => indexOf(label, ['id']));

export const LOOKUP_INDEXES: readonly Statement[] = LOOKED_UP.map(([label, property]) =>
  indexOf(label, [property]),
);

export const ORDER_INDEXES: readonly Statement[] = ORDERED.map(([label, ...properties]) =>
  indexOf(label, properties),
);

/** Name of the full-text index of a label, on Neo4j. */
export function searchIndexName(label: SearchLabel): string {
  return `search_${label}`;
}

/** Words are what searchText (search-text.ts) made of them, so the analyzer parts them at white space only. */
export const SEARCH_INDEXES: readonly Statement[] = SEARCH_LABELS.map((label) => ({
  name: searchIndexName(label),
  text:
    `CREATE FULLTEXT INDEX ${searchIndexName(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchText] ` +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
}));

function indexOf(label: string, properties: readonly string[]): Statement {
  const name = `index_${label}_${properties.join('_')}`;
  const keys = properties.map((property) => `n.${property}`).join(', ');
  return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})` };
}
