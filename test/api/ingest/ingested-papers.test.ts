import { IngestedPapers, MAX_WAITING_PAPERS } from '../../../src/api/ingest/ingested-papers';
import { type GraphStore } from '../../../src/graph/graph-store';
import { fill, openTestStore } from '../api-under-test';
import { SMALL_GRAPH } from '../small-graph';
import { ingestedPapersContract } from './ingested-papers-contract';

describe('papers that were ingested', () => {
  let shared: GraphStore;
  beforeAll(async () => {
    shared = await openTestStore();
    await fill(shared, SMALL_GRAPH);
  });
  afterAll(() => shared.close());
  ingestedPapersContract(() => shared);

  it('keeps a bounded number of papers for one subscriber, and tells once that it was too slow', async () => {
    const ingested = new IngestedPapers(shared);
    let overflows = 0;
    const slow = ingested.listen(undefined, () => (overflows += 1));
    const quick = ingested.listen(undefined, () => (overflows += 100));
    for (let call = 0; call < MAX_WAITING_PAPERS; call += 1) {
      await ingested.tell(['paper:lakenet']);
      await quick.next();
    }
    expect([overflows, ingested.subscriberCount]).toEqual([0, 2]);
    await ingested.tell(['paper:lakenet']);
    expect([overflows, ingested.subscriberCount]).toEqual([1, 1]);
    expect(await slow.next()).toEqual({ value: undefined, done: true });
  });

  it('ends every subscription with the reason where the graph cannot be asked', async () => {
    const store = await openTestStore();
    const ingested = new IngestedPapers(store);
    const papers = ingested.listen({ hasCode: true }, () => undefined);
    await store.close();
    await ingested.tell(['paper:lakenet']);
    await expect(papers.next()).rejects.toMatchObject({ name: 'GraphError', code: 'UNAVAILABLE' });
    expect(ingested.subscriberCount).toBe(0);
  });
});
