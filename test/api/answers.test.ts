import { type GraphStore } from '../../src/graph/graph-store';
import { answersContract } from './answers-contract';
import { apiOver, fill, openTestStore } from './api-under-test';
import { SMALL_GRAPH } from './small-graph';

describe('answers', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fill(store, SMALL_GRAPH);
  });
  afterAll(() => store.close());
  answersContract(() => store);
});

describe('answers about an empty graph', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('are empty, and no error', async () => {
    const connection =
      '{ totalCount nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
    const lists = [
      'papers',
      'concepts',
      'hardwarePlatforms',
      'datasets',
      'metrics',
      'results',
      'authors',
      'organizations',
    ];
    const data = await apiOver(store).data(
      `{ ${lists.map((list) => `${list} ${connection}`).join(' ')} search(query: "anything") ${connection} suggest(prefix: "a") { id } graph { lastIngestedAt } paper(doi: "10.1/x") { id } concept(name: "x") { id } }`,
    );
    for (const list of [...lists, 'search']) {
      expect(data[list]).toEqual({
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    }
    expect(data).toMatchObject({ suggest: [], graph: { lastIngestedAt: null }, paper: null, concept: null });
  });
});
