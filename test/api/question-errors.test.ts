import { API_ERROR_CODES } from '../../src/api/errors';
import { type GraphStore } from '../../src/graph/graph-store';
import { WALK_RELATIONS } from '../../src/graph/questions/walk-relations';
import { apiOver, type ApiUnderTest, fill, openTestStore } from './api-under-test';
import { SMALL_GRAPH } from './small-graph';

let store: GraphStore;
let api: ApiUnderTest;
beforeAll(async () => {
  store = await openTestStore();
  await fill(store, SMALL_GRAPH);
  api = apiOver(store);
});
afterAll(() => store.close());

const PAPERS = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"paper:p${index}"`).join(', ');

describe('arguments of questions that are not allowed', () => {
  it.each([
    // query, code, argument, what the message says
    ['papers { facets(by: [YEAR, YEAR]) { otherCount } }', 'BAD_ARGUMENT', 'by', 'each dimension once'],
    ['papers { facets(by: [YEAR], first: -1) { otherCount } }', 'BAD_ARGUMENT', 'first', '0 to 100'],
    [
      'papers { crosstab(rows: YEAR, columns: YEAR, firstRows: 0) { cells } }',
      'BAD_ARGUMENT',
      'firstRows',
      '1 to 100',
    ],
    ['leaderboard(metric: "dataset:a") { entryCount }', 'BAD_ID', 'metric', '"metric:"'],
    ['leaderboard(metric: "metric:a", dataset: "x") { entryCount }', 'BAD_ID', 'dataset', 'not an id'],
    ['leaderboards(hardware: "metric:a") { totalCount }', 'BAD_ID', 'hardware', '"hardware:"'],
    ['leaderboards(minEntries: 0) { totalCount }', 'BAD_ARGUMENT', 'minEntries', '1 or more'],
    ['leaderboards(after: "x") { totalCount }', 'BAD_CURSOR', 'after', 'not a cursor'],
    ['comparison(papers: []) { papers { id } }', 'BAD_ARGUMENT', 'papers', '2 to 10 different papers'],
    ['comparison(papers: ["paper:a", "paper:a"]) { papers { id } }', 'BAD_ARGUMENT', 'papers', 'got 1'],
    ['comparison(papers: ["paper:a", "concept:b"]) { papers { id } }', 'BAD_ID', 'papers[1]', '"paper:"'],
    [
      'trends(things: ["paper:a"]) { interval }',
      'BAD_ID',
      'things[0]',
      '"concept:", "hardware:", "dataset:", "metric:"',
    ],
    [
      'trends(things: [], from: "2024-02-01", to: "2024-01-01") { interval }',
      'BAD_ARGUMENT',
      'from',
      'must not be after "to"',
    ],
    ['rising(months: 0) { growth }', 'BAD_ARGUMENT', 'months', '1 to 60'],
    ['rising(minPapers: -1) { growth }', 'BAD_ARGUMENT', 'minPapers', '0 or more'],
    ['paths(from: "a", to: "paper:b") { length }', 'BAD_ID', 'from', 'not an id'],
    ['paths(from: "paper:a", to: "paper:b", maxLength: 0) { length }', 'BAD_ARGUMENT', 'maxLength', '1 to 6'],
    [
      'paths(from: "paper:a", to: "paper:b", relations: ["RUNS_ON", "LIKES"]) { length }',
      'BAD_ARGUMENT',
      'relations[1]',
      WALK_RELATIONS.join(', '),
    ],
    ['neighborhood(id: "paper:a", depth: 0) { truncated }', 'BAD_ARGUMENT', 'depth', '1 to 3'],
    [
      'neighborhood(id: "paper:a", relations: ["runs_on"]) { truncated }',
      'BAD_ARGUMENT',
      'relations[0]',
      'RUNS_ON',
    ],
    [
      'gaps(rows: CONCEPT, columns: DATASET, minPapers: -1) { paperCount }',
      'BAD_ARGUMENT',
      'minPapers',
      '0 or more',
    ],
    [
      'gaps(rows: CONCEPT, columns: DATASET, filter: { ids: ["x"] }) { paperCount }',
      'BAD_ID',
      'filter.ids[0]',
      'not an id',
    ],
    [
      'concept(id: "concept:rivernet") { trend(from: "2024-02-01", to: "2024-01-01") { interval } }',
      'BAD_ARGUMENT',
      'from',
      'must not be after "to"',
    ],
    [
      'concept(id: "concept:rivernet") { related(minPapers: 0) { totalCount } }',
      'BAD_ARGUMENT',
      'minPapers',
      '1 or more',
    ],
    [
      'concept(id: "concept:rivernet") { benchmarks(metrics: ["dataset:a"]) { unit } }',
      'BAD_ID',
      'metrics[0]',
      '"metric:"',
    ],
    [
      'dataset(id: "dataset:meadow") { leaderboards(minEntries: 0) { totalCount } }',
      'BAD_ARGUMENT',
      'minEntries',
      '1 or more',
    ],
    [
      'paper(id: "paper:lakenet") { similar { edges { reasons(first: 0) { weight } } } }',
      'BAD_ARGUMENT',
      'first',
      '1 to 100',
    ],
  ])('%s: %s of %s', async (field, code, argument, says) => {
    const { errors } = await api.ask(`{ ${field} }`);
    const [error] = errors;
    expect(error?.extensions).toMatchObject({ code, argument });
    expect(error?.message).toContain(`"${argument}"`);
    expect(error?.message).toContain(says);
    expect(API_ERROR_CODES).toContain(error?.extensions?.['code']);
    expect(api.logged).toEqual([]);
  });

  it.each([
    // query, the limit's name, what was asked, what is allowed
    ['papers { facets(by: [YEAR], first: 101) { otherCount } }', 'facetBuckets', 101, 100],
    ['papers { facets(by: [YEAR], first: 1000000) { otherCount } }', 'facetBuckets', 1_000_000, 100],
    ['papers { crosstab(rows: YEAR, columns: YEAR, firstRows: 101) { cells } }', 'crosstabRows', 101, 100],
    [
      'papers { crosstab(rows: YEAR, columns: YEAR, firstColumns: 101) { cells } }',
      'crosstabColumns',
      101,
      100,
    ],
    [`comparison(papers: [${PAPERS(11)}]) { papers { id } }`, 'comparedPapers', 11, 10],
    [
      'comparison(papers: ["paper:a", "paper:b"]) { rows(first: 1001) { shared } }',
      'comparisonRows',
      1001,
      1000,
    ],
    [
      'comparison(papers: ["paper:a", "paper:b"]) { results(first: 1001) { metric { id } } }',
      'comparisonRows',
      1001,
      1000,
    ],
    ['rising(months: 61) { growth }', 'risingMonths', 61, 60],
    ['rising(first: 101) { growth }', 'listed', 101, 100],
    ['paths(from: "paper:a", to: "paper:b", maxLength: 7) { length }', 'pathLength', 7, 6],
    ['paths(from: "paper:a", to: "paper:b", first: 11) { length }', 'paths', 11, 10],
    ['neighborhood(id: "paper:a", depth: 4) { truncated }', 'neighborhoodDepth', 4, 3],
    ['neighborhood(id: "paper:a", perRelation: 51) { truncated }', 'perRelation', 51, 50],
    ['gaps(rows: CONCEPT, columns: DATASET, first: 101) { paperCount }', 'listed', 101, 100],
    ['concept(id: "concept:rivernet") { benchmarks(first: 101) { unit } }', 'benchmarks', 101, 100],
    [
      'concept(id: "concept:rivernet") { benchmarks(firstEntries: 101) { unit } }',
      'benchmarkResults',
      101,
      100,
    ],
    [
      'paper(id: "paper:lakenet") { similar(first: 1) { edges { reasons(first: 101) { weight } } } }',
      'listed',
      101,
      100,
    ],
  ])('%s passes the limit %s', async (field, name, value, max) => {
    const error = await api.error(`{ ${field} }`);
    expect(error.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: { name, value, max } });
    expect(error.message).toContain(name);
    expect(error.message).toContain(String(max));
  });

  it('a trend with too many points names its limit', async () => {
    const error = await api.error(
      '{ trends(things: ["concept:rivernet"], interval: MONTH, from: "1800-01-01") { interval } }',
    );
    expect(error.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'trendPeriods', max: 1200 },
    });
    expect(error.message).toContain('later "from"');
  });

  it('null stands for the default of an argument', async () => {
    const query = (args: (text: string) => string): string => `{
      papers { facets(by: [YEAR]${args(', first: null')}) { buckets { key } } crosstab(rows: YEAR, columns: YEAR${args(', firstRows: null, firstColumns: null')}) { cells } }
      leaderboard(metric: "metric:accuracy", dataset: "dataset:meadow"${args(', hardware: null, kind: null')}) { entryCount }
      leaderboards${args('(minEntries: null, kind: null, metric: null)')} { totalCount }
      trends(things: ["concept:rivernet"]${args(', interval: null, from: null, to: null')}) { points { period } }
      rising${args('(kinds: null, months: null, minPapers: null, first: null, asOf: null)')} { growth }
      paths(from: "hardware:h100", to: "concept:lakenet"${args(', maxLength: null, relations: null, first: null')}) { length }
      neighborhood(id: "concept:rivernet"${args(', depth: null, perRelation: null, relations: null')}) { nodes { id } }
      gaps(rows: CONCEPT, columns: DATASET${args(', minPapers: null, filter: null, first: null')}) { paperCount }
      concept(id: "concept:rivernet") { related${args('(kinds: null, minPapers: null)')} { totalCount } benchmarks${args('(metrics: null, kind: null, first: null, firstEntries: null)')} { unit } }
    }`;
    expect(await api.data(query((text) => text))).toEqual(await api.data(query(() => '')));
  });
});
