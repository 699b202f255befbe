import { type FragmentDefinitionNode, getVariableValues, Kind, parse } from 'graphql';

import { ApiError } from '../../../src/api/errors';
import { DEFAULT_LIMITS, type Limits } from '../../../src/api/limits/limits';
import { measureOperation, type OperationMeasure } from '../../../src/api/limits/operation-cost';
import { buildSchema } from '../../../src/api/schema';

const schema = buildSchema();

function measure(
  query: string,
  given: Readonly<Record<string, unknown>> = {},
  limits: Partial<Limits> = {},
): OperationMeasure {
  const { definitions } = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('No operation');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  expect(errors).toBeUndefined();
  return measureOperation({ schema, fragments, variables: coerced ?? {} }, operation, {
    ...DEFAULT_LIMITS,
    ...limits,
  });
}
const cost = (query: string, variables?: Readonly<Record<string, unknown>>): number =>
  measure(query, variables).cost;

function refusal(work: () => unknown): ApiError {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the cost of an operation', () => {
  it.each([
    ['one node', '{ paper(id: "paper:a") { id title sources { name } } }', 1],
    ['a page of the default size: 1 and 20', '{ papers { nodes { id } } }', 21],
    ['a page of its own size', '{ papers(first: 5) { nodes { id } } }', 6],
    ['a page from the end', '{ papers(last: 7) { nodes { id } } }', 8],
    [
      'edges and pageInfo come with the page',
      '{ papers(first: 5) { edges { cursor node { id } } pageInfo { endCursor } } }',
      6,
    ],
    ['a count is a look-up', '{ papers(first: 0) { totalCount } }', 2],
    [
      'a page in a page, once for each item',
      '{ papers(first: 5) { nodes { authors(first: 3) { nodes { id } } } } }',
      6 + 5 * 4,
    ],
    ['a count in a page', '{ papers(first: 5) { nodes { authors(first: 3) { totalCount } } } }', 6 + 5 * 5],
    ['a single node in a page', '{ results(first: 5) { nodes { paper { id } metric { id } } } }', 6 + 5 * 2],
    [
      'evidence is read with its edge',
      '{ papers(first: 2) { nodes { hardware(first: 2) { edges { evidence { sentence } } } } } }',
      3 + 2 * 3,
    ],
    ['nodes by ids, once for each', '{ nodes(ids: ["paper:a", "paper:b"]) { id } }', 3],
    ['suggestions, by their number', '{ suggest(prefix: "a", first: 4) { id } }', 5 + 4],
    ['a search is dear', '{ search(query: "a", first: 4) { nodes { __typename } } }', 10 + 4],
    [
      'facets, by their number and that of their buckets, each with its thing',
      '{ papers(first: 5) { facets(by: [YEAR, DATASET], first: 3) { buckets { thing { id } } } } }',
      6 + 2 * 300 + 2 * 3 * (1 + 1),
    ],
    [
      'a crosstab, by its rows and columns',
      '{ papers(first: 0) { crosstab(rows: YEAR, columns: VENDOR, firstRows: 4) { cells } } }',
      1 + 1000 + 4 + 10,
    ],
    [
      'a list under a bucket, once for each bucket',
      '{ papers(first: 0) { facets(by: [DATASET], first: 3) { buckets { thing { papers(first: 4) { nodes { id } } } } } } }',
      1 + 300 + 3 * (1 + 1 + 5),
    ],
    ['trends, by the things', '{ trends(things: ["concept:a", "concept:b"]) { points { share } } }', 100 + 2],
    [
      'what every thing has, through the interface, too',
      '{ concepts(first: 2) { nodes { trend { interval } related(first: 3) { nodes { id } } } } }',
      3 + 2 * (50 + 150 + 3),
    ],
    [
      'similar papers and the first of their reasons',
      '{ paper(id: "paper:a") { similar(first: 3) { edges { reasons(first: 2) { thing { id } } } } } }',
      1 + 200 + 3 + 3 * 2 * (1 + 1),
    ],
    [
      'the entries of leaderboards',
      '{ leaderboards(first: 2) { nodes { metric { id } entries(first: 3) { nodes { paper { id } } } } } }',
      500 + 2 + 2 * (1 + 20 + 3 + 3 * 1),
    ],
    [
      'benchmarks and their entries',
      '{ hardwarePlatform(name: "a") { benchmarks(first: 2, firstEntries: 3) { unit } } }',
      1 + 100 + 2 * 4,
    ],
    [
      'paths, by the nodes that they can have',
      '{ paths(from: "paper:a", to: "paper:b", maxLength: 3, first: 2) { nodes { id } } }',
      500 + 2 * 4 * (1 + 1),
    ],
    [
      'a drawing, by the nodes that it can have',
      '{ neighborhood(id: "paper:a", perRelation: 2) { nodes { id } } }',
      50 + 20 * (1 + 1),
    ],
    [
      'a drawing never has more nodes than its limit',
      '{ neighborhood(id: "paper:a", perRelation: 50, depth: 3) { edges { weight } } }',
      50 + 500,
    ],
    [
      'a comparison, by its papers, rows and results',
      '{ comparison(papers: ["paper:a", "paper:b"]) { papers { id } rows(first: 4) { thing { id } } results(first: 2) { cells(first: 3) { id } } } }',
      22 + 10 * 1 + 4 * (1 + 1) + 2 * (1 + 30 * 1),
    ],
    ['null is the default', '{ rising(first: null) { growth } }', 1000 + 10],
    ['introspection is free', '{ __schema { types { name fields { name } } } __typename }', 0],
  ])('%s', (_, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('goes by the values of variables, and their defaults', () => {
    const query =
      'query Q($n: Int = 3, $with: Boolean = true) { papers(first: $n) { nodes { authors(first: 10) @include(if: $with) { nodes { id } } } } }';
    expect(cost(query)).toBe(4 + 3 * 11);
    expect(cost(query, { n: 50 })).toBe(51 + 50 * 11);
    expect(cost(query, { n: 50, with: false })).toBe(51);
    expect(
      cost('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['paper:a', 'paper:b', 'paper:c'] }),
    ).toBe(4);
  });

  it('counts fields of one response name once, as they are executed once', () => {
    const spread =
      '{ papers(first: 5) { ...A ...B nodes { id } } } fragment A on PaperConnection { nodes { authors(first: 3) { nodes { id } } } } fragment B on PaperConnection { nodes { authors(first: 3) { nodes { name } } } }';
    expect(cost(spread)).toBe(6 + 5 * 4);
    expect(cost('{ a: papers(first: 5) { nodes { id } } b: papers(first: 5) { nodes { id } } }')).toBe(12);
  });

  it('takes the dearest of the types that a node can have, not their sum', () => {
    expect(
      cost(
        '{ node(id: "paper:a") { ... on Paper { authors(first: 9) { nodes { id } } } ... on Concept { narrower(first: 4) { nodes { id } } } } }',
      ),
    ).toBe(1 + 10);
    expect(
      cost(
        '{ node(id: "paper:a") { ... on Thing { papers(first: 9) { nodes { id } } } ... on Concept { narrower(first: 4) { nodes { id } } } } }',
      ),
    ).toBe(1 + 10 + 5);
  });

  it('reckons sizes that will be refused as the largest allowed', () => {
    expect(cost('{ papers(first: 1000000) { nodes { id } } }')).toBe(101);
    expect(cost('{ papers(first: -5) { nodes { id } } }')).toBe(1);
    expect(cost('{ rising(first: 2000000000) { growth } }')).toBe(1000 + 1000);
  });
});

describe('the limits of an operation', () => {
  const nested = (levels: number): string =>
    levels === 0
      ? 'id'
      : `papers(first: 1) { nodes { authors(first: 1) { nodes { ${nested(levels - 1)} } } } }`;

  it('refuses depth, saying the limit and the value', () => {
    expect(measure(`{ ${nested(4)} }`).depth).toBe(17);
    const error = refusal(() => measure(`{ ${nested(5)} }`));
    expect(error.message).toContain('18 levels');
    expect(error.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'depth', value: 19, max: 18 },
    });
  });

  it('refuses aliases', () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, i) => `a${i}: papers(first: 0) { totalCount }`).join(' ');
    expect(measure(`{ ${many(60)} }`).aliases).toBe(60);
    expect(refusal(() => measure(`{ ${many(61)} }`)).extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'aliases', value: 61, max: 60 },
    });
  });

  it('refuses cost, whatever way it comes about', () => {
    const query =
      'query Q($n: Int!) { papers(first: $n) { nodes { concepts(first: $n) { nodes { papers(first: $n) { nodes { id } } } } } } }';
    expect(measure(query, { n: 20 }).cost).toBe(21 + 20 * 21 + 400 * 21);
    const error = refusal(() => measure(query, { n: 100 }));
    expect(error.extensions).toMatchObject({
      limit: { name: 'cost', value: 101 + 100 * 101 + 10_000 * 101, max: 20_000 },
    });
    expect(error.message).toContain('20000');
  });

  it('stops at once at fragments that unfold without end', () => {
    const levels = Array.from(
      { length: 14 },
      (_, i) =>
        `fragment F${i} on Concept { a: introducedBy { introduces { nodes { ...F${i + 1} } } } b: introducedBy { introduces { nodes { ...F${i + 1} } } } }`,
    );
    const bomb = `{ concept(id: "concept:a") { ...F0 } } ${levels.join(' ')} fragment F14 on Concept { id }`;
    const started = performance.now();
    expect(
      refusal(() => measure(bomb, {}, { depth: 1_000, aliases: 1e9, cost: 1e300 })).extensions,
    ).toMatchObject({
      limit: { name: 'fields' },
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
