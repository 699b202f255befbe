import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, fill, openTestStore } from './api-under-test';
import { questionsContract } from './questions-contract';
import { SMALL_GRAPH } from './small-graph';

describe('questions over the graph', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fill(store, SMALL_GRAPH);
  });
  afterAll(() => store.close());
  questionsContract(() => store);
});

describe('questions over an empty graph', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('have answers, and no error', async () => {
    const data = await apiOver(store).data(`{
      papers { facets(by: [CONCEPT, YEAR]) { dimension otherCount buckets { key } } crosstab(rows: DATASET, columns: VENDOR) { rowBuckets { key } columnBuckets { key } cells } }
      leaderboard(metric: "metric:accuracy") { entryCount }
      leaderboards(minEntries: 1) { totalCount nodes { entryCount } pageInfo { hasNextPage endCursor } }
      comparison(papers: ["paper:one", "paper:two"]) { papers { id } rows { shared } results { metric { id } } }
      trends(things: ["concept:lora"]) { points { period } }
      rising { growth }
      paths(from: "paper:one", to: "paper:one") { length }
      neighborhood(id: "paper:one") { truncated }
      gaps(rows: CONCEPT, columns: DATASET, minPapers: 0) { paperCount }
    }`);
    expect(data).toEqual({
      papers: {
        facets: [
          { dimension: 'CONCEPT', otherCount: 0, buckets: [] },
          { dimension: 'YEAR', otherCount: 0, buckets: [] },
        ],
        crosstab: { rowBuckets: [], columnBuckets: [], cells: [] },
      },
      leaderboard: null,
      leaderboards: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      comparison: { papers: [], rows: [], results: [] },
      trends: [null],
      rising: [],
      paths: [],
      neighborhood: null,
      gaps: [],
    });
  });
});
