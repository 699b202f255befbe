import { type GraphStore } from '../../src/graph/graph-store';
import { removePapers } from '../../src/graph/writes/remove-papers';
import { apiOver, fill, openTestStore } from './api-under-test';
import { listedPages } from './listed-pages';
import { NEWCOMERS, WALKED_PAPERS } from './walked-papers';
import { walksContract } from './walks-contract';

describe('walks', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fill(store, WALKED_PAPERS);
  });
  afterAll(() => store.close());
  walksContract(() => store, { sizes: 4, bounds: 25 });
});

describe('a walk while papers come and go', () => {
  it.each([
    ['papers', 'first'],
    ['papers', 'last'],
    ['papers by title, A to Z', 'first'],
    ['papers by votes', 'last'],
    ['papers of a concept', 'first'],
    ['papers of a concept', 'last'],
  ] as const)('%s from the %s: what stays is there once', async (list, direction) => {
    const own = await openTestStore();
    try {
      await fill(own, WALKED_PAPERS);
      const pages = await listedPages(apiOver(own));
      const before = await pages.walk(list, 100, 'first');
      const removed = new Set<string>();
      const seen: string[] = [];
      let cursor: string | undefined;
      let turn = 0;
      for (;;) {
        const bound = direction === 'first' ? 'after' : 'before';
        const { edges, pageInfo } = await pages.page(
          list,
          `${direction}: 9${cursor ? `, ${bound}: "${cursor}"` : ''}`,
        );
        seen.push(...edges.map(({ node }) => node.id));
        if (direction === 'first' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) break;
        cursor = (direction === 'first' ? pageInfo.endCursor : pageInfo.startCursor) ?? undefined;
        // The item that the cursor points at goes, and so does one elsewhere; as many others come.
        const gone = [
          edges.at(direction === 'first' ? -1 : 0)!.node.id,
          before[(turn * 13) % before.length]!,
        ];
        gone.forEach((id) => removed.add(id));
        await removePapers(own, gone);
        await fill(own, NEWCOMERS.slice(turn * 2, turn * 2 + 2));
        turn += 1;
      }
      expect(turn).toBeGreaterThan(2);
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = before.filter((id) => !removed.has(id));
      expect(seen).toEqual(expect.arrayContaining(stayed));
    } finally {
      await own.close();
    }
  });
});
