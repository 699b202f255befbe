import { type GraphStore } from '../../src/graph/graph-store';
import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { apiOver, type ApiUnderTest, openTestStore } from './api-under-test';
import { EXAMPLE_QUESTIONS, ingestShippedPapers } from './example-questions';

describeNeo4j('the example questions, answered as on the embedded engine', (neo4j) => {
  let embedded: GraphStore;
  let apis: readonly ApiUnderTest[];
  beforeAll(async () => {
    embedded = await openTestStore();
    await ingestShippedPapers(embedded);
    await ingestShippedPapers(neo4j().store);
    apis = [embedded, neo4j().store].map((store) => apiOver(store));
  });
  afterAll(() => embedded.close());

  it.each(EXAMPLE_QUESTIONS.map(({ name, query }) => [name, query]))('%s', async (_, query) => {
    const [one, other] = await Promise.all(apis.map((api) => api.data(query)));
    expect(other).toEqual(one);
  });
});
