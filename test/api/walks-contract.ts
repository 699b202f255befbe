import fc from 'fast-check';
import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver } from './api-under-test';
import { type Counted, type List, type WithId } from './shapes';
import { listedPages, LISTS, type ListedPages } from './listed-pages';

interface Boards {
  readonly leaderboards: Counted &
    List<{ readonly metric: WithId; readonly dataset: WithId; readonly entryCount: number }> & {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
}

/** Every list of the API, walked in every way over a graph that stays as it is. */
export function walksContract(
  store: () => GraphStore,
  runs: { readonly sizes: number; readonly bounds: number },
): void {
  let pages: ListedPages;
  beforeAll(async () => {
    pages = await listedPages(apiOver(store()));
  });

  it.each(Object.keys(LISTS))(
    '%s: each item once, forward and backward, whatever the page size',
    async (list) => {
      const whole = await pages.walk(list, 100, 'first');
      expect(new Set(whole).size).toBe(whole.length);
      expect((await pages.page(list, 'first: 1')).totalCount).toBe(whole.length);
      expect(await pages.walk(list, 100, 'last')).toEqual(whole);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 40 }),
          fc.constantFrom('first' as const, 'last' as const),
          async (size, way) => {
            // Small pages of long lists take many turns; they are walked on short lists.
            fc.pre(whole.length / size <= 20);
            expect(await pages.walk(list, size, way)).toEqual(whole);
          },
        ),
        { numRuns: runs.sizes },
      );
    },
  );

  it.each(['papers', 'concepts', 'papers of a concept', 'concepts of a paper', 'authors'])(
    '%s: a page between two cursors, from either end',
    async (list) => {
      const { edges } = await pages.page(list, 'first: 100');
      const ids = edges.map(({ node }) => node.id);
      expect(ids.length).toBeGreaterThan(3);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(ids.length - 1),
          fc.nat(ids.length - 1),
          fc.integer({ min: 0, max: 12 }),
          fc.constantFrom('first', 'last'),
          async (one, other, size, way) => {
            const [low, high] = [Math.min(one, other), Math.max(one, other)];
            const found = await pages.page(
              list,
              `${way}: ${size}, after: "${edges[low]!.cursor}", before: "${edges[high]!.cursor}"`,
            );
            const between = ids.slice(low + 1, high);
            const expected =
              way === 'first' ? between.slice(0, size) : between.slice(Math.max(between.length - size, 0));
            expect(found.edges.map(({ node }) => node.id)).toEqual(expected);
          },
        ),
        { numRuns: runs.bounds },
      );
    },
  );

  it.each(Object.keys(LISTS))('%s: a page of nothing still says whether there is something', async (list) => {
    const { edges, pageInfo, totalCount } = await pages.page(list, 'first: 0');
    expect(edges).toEqual([]);
    expect(pageInfo).toMatchObject({ hasNextPage: totalCount > 0, startCursor: null, endCursor: null });
    expect((await pages.page(list, 'last: 0')).pageInfo.hasPreviousPage).toBe(totalCount > 0);
  });

  const boards = async (args: string) =>
    (
      await apiOver(store()).data<Boards>(
        `{ leaderboards(minEntries: 1, ${args}) { totalCount nodes { metric { id } dataset { id } entryCount } pageInfo { hasNextPage endCursor } } }`,
      )
    ).leaderboards;

  it('leaderboards, which have no id of their own, come once each, those with most entries first', async () => {
    const seen: string[] = [];
    const counts: number[] = [];
    for (let after = ''; ;) {
      const { nodes, pageInfo, totalCount } = await boards(`first: 7${after}`);
      seen.push(...nodes.map(({ metric, dataset }) => `${metric.id} ${dataset.id}`));
      counts.push(...nodes.map(({ entryCount }) => entryCount));
      after = `, after: "${pageInfo.endCursor}"`;
      if (pageInfo.hasNextPage) continue;
      expect(seen).toHaveLength(totalCount);
      break;
    }
    expect(seen.length).toBeGreaterThan(14);
    expect(new Set(seen).size).toBe(seen.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
}
