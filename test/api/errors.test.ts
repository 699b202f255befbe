import { encodeCursor } from '../../src/api/connection/cursor';
import { API_ERROR_CODES } from '../../src/api/errors';
import { countingStore } from '../../src/graph/counting-store';
import { GraphError, type GraphErrorCode } from '../../src/graph/graph-error';
import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, type ApiUnderTest, openTestStore } from './api-under-test';

let store: GraphStore;
let api: ApiUnderTest;
beforeAll(async () => {
  store = await openTestStore();
  api = apiOver(store);
});
afterAll(() => store.close());

const byDate = encodeCursor(
  { list: 'papers', by: 'PUBLISHED_ON DESC', key: 'string' },
  { key: '2024-05-28', id: 'paper:a' },
);

describe('arguments that are not allowed', () => {
  it.each([
    // query, code, argument, what the message says
    ['papers(first: 101) { totalCount }', 'PAGE_TOO_LARGE', 'first', 'at most 100'],
    ['papers(last: 5000) { totalCount }', 'PAGE_TOO_LARGE', 'last', 'at most 100'],
    ['papers(first: -1) { totalCount }', 'BAD_ARGUMENT', 'first', '0 to 100'],
    ['papers(last: -1) { totalCount }', 'BAD_ARGUMENT', 'last', '0 to 100'],
    ['papers(first: 1, last: 1) { totalCount }', 'BAD_ARGUMENT', 'last', 'not both'],
    ['papers(after: "nonsense") { totalCount }', 'BAD_CURSOR', 'after', 'not a cursor'],
    ['papers(before: "") { totalCount }', 'BAD_CURSOR', 'before', 'not a cursor'],
    [
      `papers(orderBy: { field: TITLE }, after: "${byDate}") { totalCount }`,
      'BAD_CURSOR',
      'after',
      'PUBLISHED_ON DESC',
    ],
    [`results(after: "${byDate}") { totalCount }`, 'BAD_CURSOR', 'after', 'another list'],
    [`concepts(before: "${byDate}") { totalCount }`, 'BAD_CURSOR', 'before', 'another list'],
    ['node(id: "imagenet") { id }', 'BAD_ID', 'id', '"imagenet" is not an id'],
    ['node(id: "thing:x") { id }', 'BAD_ID', 'id', 'paper, concept'],
    ['node(id: "paper:") { id }', 'BAD_ID', 'id', 'not an id'],
    ['node(id: "paper:Ä") { id }', 'BAD_ID', 'id', 'not an id'],
    [`node(id: "paper:${'a'.repeat(300)}") { id }`, 'BAD_ID', 'id', 'at most 200 characters'],
    ['nodes(ids: ["paper:a", "b"]) { id }', 'BAD_ID', 'ids[1]', 'not an id'],
    [`nodes(ids: [${'"paper:a",'.repeat(101)}]) { id }`, 'BAD_ARGUMENT', 'ids', 'at most 100 entries'],
    ['paper(id: "dataset:a") { id }', 'BAD_ID', 'id', '"paper:"'],
    ['paper { id }', 'BAD_ARGUMENT', 'id', 'exactly one of "id", "arxivId", "doi"'],
    ['paper(id: "paper:a", doi: "10.1/a") { id }', 'BAD_ARGUMENT', 'doi', 'exactly one'],
    ['paper(id: null) { id }', 'BAD_ARGUMENT', 'id', 'got none'],
    ['paper(arxivId: " ") { id }', 'BAD_ARGUMENT', 'arxivId', 'not a space'],
    ['concept { id }', 'BAD_ARGUMENT', 'id', 'exactly one of "id", "name"'],
    ['hardwarePlatform(id: "hardware:a", name: "a") { id }', 'BAD_ARGUMENT', 'name', 'exactly one'],
    ['dataset(id: "metric:a") { id }', 'BAD_ID', 'id', '"dataset:"'],
    [`metric(name: "${'a'.repeat(301)}") { id }`, 'BAD_ARGUMENT', 'name', 'at most 300 characters'],
    ['papers(filter: { title: {} }) { totalCount }', 'BAD_ARGUMENT', 'filter.title', '"startsWith"'],
    [
      'papers(filter: { title: { eq: "" } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.title.eq',
      'not a space',
    ],
    [
      `papers(filter: { title: { in: ["a", "${'b'.repeat(301)}"] } }) { totalCount }`,
      'BAD_ARGUMENT',
      'filter.title.in[1]',
      'at most 300',
    ],
    ['papers(filter: { upvotes: {} }) { totalCount }', 'BAD_ARGUMENT', 'filter.upvotes', '"min" and "max"'],
    [
      'papers(filter: { upvotes: { min: 3, max: 2 } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.upvotes',
      'got 3 and 2',
    ],
    [
      'papers(filter: { publishedOn: { from: "2024-02-01", to: "2024-01-01" } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.publishedOn',
      'must not be after',
    ],
    ['papers(filter: { text: "  " }) { totalCount }', 'BAD_ARGUMENT', 'filter.text', 'not a space'],
    [
      'papers(filter: { concepts: {} }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.concepts',
      '"any", "all" and "none"',
    ],
    [
      'papers(filter: { concepts: { any: ["dataset:a"] } }) { totalCount }',
      'BAD_ID',
      'filter.concepts.any[0]',
      '"concept:"',
    ],
    [
      'papers(filter: { hardware: { any: ["hardware:a"], minConfidence: 1.5 } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.hardware.minConfidence',
      '0 to 1',
    ],
    [
      'papers(filter: { authors: { all: ["x"] } }) { totalCount }',
      'BAD_ID',
      'filter.authors.all[0]',
      '"author:name"',
    ],
    [
      'papers(filter: { not: { or: [{}, { ids: ["concept:a"] }] } }) { totalCount }',
      'BAD_ID',
      'filter.not.or[1].ids[0]',
      '"paper:"',
    ],
    [
      'papers(filter: { result: { value: {} } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.result.value',
      '"min"',
    ],
    ['results(filter: { metric: ["paper:a"] }) { totalCount }', 'BAD_ID', 'filter.metric[0]', '"metric:"'],
    ['concepts(filter: { under: "hardware:a" }) { totalCount }', 'BAD_ID', 'filter.under', '"concept:"'],
    [
      'hardwarePlatforms(filter: { memoryBytes: { min: 2, max: 1 } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.memoryBytes',
      'got 2 and 1',
    ],
    [
      'datasets(filter: { modality: [""] }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.modality[0]',
      'not a space',
    ],
    [
      'metrics(filter: { name: { contains: " " } }) { totalCount }',
      'BAD_ARGUMENT',
      'filter.name.contains',
      'not a space',
    ],
    ['authors(name: {}) { totalCount }', 'BAD_ARGUMENT', 'name', '"eq"'],
    ['organizations(name: { eq: "" }) { totalCount }', 'BAD_ARGUMENT', 'name.eq', 'not a space'],
    ['search(query: "") { totalCount }', 'BAD_ARGUMENT', 'query', 'not a space'],
    [`search(query: "${'a'.repeat(301)}") { totalCount }`, 'BAD_ARGUMENT', 'query', 'at most 300'],
    [`search(query: "a", after: "${byDate}") { totalCount }`, 'BAD_CURSOR', 'after', 'another list'],
    ['suggest(prefix: " ") { id }', 'BAD_ARGUMENT', 'prefix', 'not a space'],
    ['suggest(prefix: "a", first: 0) { id }', 'BAD_ARGUMENT', 'first', '1 to 50'],
    ['suggest(prefix: "a", first: 51) { id }', 'BAD_ARGUMENT', 'first', '1 to 50'],
  ])('%s: %s of %s', async (field, code, argument, says) => {
    api.store.reset();
    const error = await api.error(`{ ${field} }`);
    expect(error.extensions).toMatchObject({ code, argument });
    expect(error.message).toContain(`"${argument}"`);
    expect(error.message).toContain(says);
    expect(error.path).toEqual([field.split(/[ (]/)[0]]);
    expect(API_ERROR_CODES).toContain(error.extensions?.['code']);
    expect(api.store.statements).toEqual([]);
  });

  it('a filter nested too deep, or with too many branches, names its limit', async () => {
    const deep = (levels: number): object => (levels === 0 ? {} : { not: deep(levels - 1) });
    const query = 'query Q($filter: PaperFilter) { papers(filter: $filter) { totalCount } }';
    await api.data(query, { filter: deep(5) });
    expect((await api.error(query, { filter: deep(6) })).extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'filterDepth', value: 6, max: 5 },
    });
    const wide = { or: Array.from({ length: 40 }, () => ({ hasCode: true })) };
    expect((await api.error(query, { filter: wide })).extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'filters', max: 40 },
    });
  });

  it('an argument of a nested list is one error, not one for each parent', async () => {
    const error = await api.error(
      '{ authors { nodes { papers(first: 500) { totalCount } } } papers(first: 500) { totalCount } }',
    );
    expect(error).toMatchObject({
      extensions: { code: 'PAGE_TOO_LARGE', argument: 'first', value: 500, limit: 100 },
    });
  });
});

describe('requests that are no questions', () => {
  it.each([
    ['{ papers', 'GRAPHQL_PARSE_FAILED'],
    ['', 'BAD_REQUEST'],
    ['query A { graph { engine } } query B { graph { engine } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ papers { nodes } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ papers(first: "5") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ papers(first: 99999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      '{ papers(filter: { publishedOn: { from: "2024-02-30" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['query Q($n: Int!) { papers(first: $n) { totalCount } }', 'BAD_USER_INPUT'],
    ['fragment A on Query { ...A } { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { x }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { paperIngested { id } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s: %s', async (query, code) => {
    const { errors, data } = await api.ask(query);
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code });
    for (const { extensions } of errors) expect(extensions).not.toHaveProperty('stacktrace');
  });

  it('a date in the text that does not exist is refused with where it stands', async () => {
    const { message, locations } = await api.error(
      '{ papers(filter: { publishedOn: { from: "2024-02-30" } }) { totalCount } }',
    );
    expect(message).toMatch(/YYYY-MM-DD/);
    expect(locations).toEqual([{ line: 1, column: 41 }]);
  });

  it('a date in a variable that does not exist is refused with what is allowed', async () => {
    const query = 'query Q($day: Date) { papers(filter: { publishedOn: { from: $day } }) { totalCount } }';
    const error = await api.error(query, { day: '2024-02-30' });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(error.message).toMatch(/\$day.*YYYY-MM-DD/);
    await api.data(query, { day: '2024-02-29' });
  });

  it('a document with too many tokens names the limit', async () => {
    const small = apiOver(store, { limits: { tokens: 50 } });
    const error = await small.error(`{ ${'graph { engine } '.repeat(20)} }`);
    expect(error.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'tokens', value: 51, max: 50 },
    });
    await small.data('{ graph { engine } }');
  });

  it('an operation that costs too much is refused before anything is read', async () => {
    api.store.reset();
    const { errors, extensions, data } = await api.ask(
      '{ papers(first: 100) { nodes { authors(first: 100) { nodes { papers(first: 100) { nodes { id } } } } } } }',
    );
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'cost', value: 1_020_201, max: 20_000 },
    });
    expect(extensions).not.toHaveProperty('cost');
    expect(api.store.statements).toEqual([]);
  });

  it('every answer shows its cost and the limit', async () => {
    const { extensions } = await api.ask('query Q($n: Int) { papers(first: $n) { nodes { id } } }', { n: 7 });
    expect(extensions).toEqual({ cost: { requested: 8, limit: 20_000 } });
  });
});

const ANY_TEXT: unknown = expect.any(String);
const A_GRAPH_ERROR: unknown = expect.any(GraphError);

describe('what fails inside', () => {
  function failing(error: unknown): ApiUnderTest {
    const broken = countingStore(store);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a library can reject with anything
    return apiOver({ ...broken, read: () => Promise.reject(error) });
  }
  const secret = 'MATCH (p:Paper) at bolt://10.0.0.7 password';

  it.each<[GraphErrorCode, string]>([
    ['UNAVAILABLE', 'UNAVAILABLE'],
    ['AUTHENTICATION', 'UNAVAILABLE'],
    ['CONFLICT', 'UNAVAILABLE'],
    ['LOCKED', 'UNAVAILABLE'],
    ['CORRUPT', 'INTERNAL'],
    ['TIMEOUT', 'TIMEOUT'],
    ['CONSTRAINT', 'INTERNAL'],
    ['STATEMENT', 'INTERNAL'],
  ])('a store that says %s is %s, and the log alone knows more', async (code, shown) => {
    const broken = failing(new GraphError(code, secret, { cause: new Error(secret) }));
    const error = await broken.error('{ papers { totalCount } }');
    expect(error.extensions).toEqual({ code: shown, reference: ANY_TEXT });
    expect(JSON.stringify(error)).not.toMatch(/MATCH|bolt|password|\.ts/);
    expect(broken.logged).toEqual([
      expect.objectContaining({
        reference: error.extensions?.['reference'],
        err: A_GRAPH_ERROR,
      }),
    ]);
  });

  it.each([new Error(secret), new TypeError(secret), secret, { message: secret }])(
    'an unforeseen error (%#) is INTERNAL with a reference',
    async (thrown) => {
      const broken = failing(thrown);
      const error = await broken.error('{ papers { totalCount } }');
      expect(error.extensions).toEqual({ code: 'INTERNAL', reference: ANY_TEXT });
      expect(JSON.stringify(error)).not.toMatch(/MATCH|bolt|password|\.ts/);
      expect(broken.logged).toHaveLength(1);
    },
  );

  it('leaks nothing in development mode either', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'development';
    try {
      const error = await failing(new Error(secret)).error('{ papers { totalCount } }');
      expect(Object.keys(error.extensions ?? {}).sort()).toEqual(['code', 'reference']);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
