import { openGraphStore } from '../../src/graph/open-graph-store';

jest.mock('neo4j-driver', () => {
  throw new Error('the driver was loaded');
});

it('an embedded graph opens without loading the driver of Neo4j, a graph on Neo4j with it', async () => {
  const store = await openGraphStore({ directory: null });
  expect(store.engine).toBe('embedded');
  await store.close();
  await expect(openGraphStore({ url: 'bolt://localhost:1' })).rejects.toThrow('the driver was loaded');
});
