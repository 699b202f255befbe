import { type GraphStore } from '../../src/graph/graph-store';
import { removePapers } from '../../src/graph/writes/remove-papers';
import { paperOn } from '../graph/queries/small-graphs';
import { apiOver, type ApiUnderTest, fill, openTestStore } from './api-under-test';
import { type Counted } from './shapes';

interface Found {
  readonly search: Counted & {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
  };
}

describe('the pages of a search', () => {
  let store: GraphStore;
  let api: ApiUnderTest;
  beforeEach(async () => {
    store = await openTestStore();
    api = apiOver(store);
    await fill(
      store,
      ['Gates', 'Gates of B', 'Gates of C', 'Gates of D', 'Gates of E'].map((title) => paperOn(title, [])),
    );
  });
  afterEach(() => store.close());

  const page = async (args: string) =>
    (
      await api.data<Found>(
        `{ search(query: "gates", ${args}) { totalCount edges { cursor node { ... on Paper { title } } } } }`,
      )
    ).search;
  const titles = ({ edges }: Found['search']) => edges.map(({ node }) => node.title);

  it('go on after the hit of their cursor, wherever it stands by now', async () => {
    const first = await page('first: 2');
    expect(titles(first)).toEqual(['Gates', 'Gates of B']);
    await fill(store, [paperOn('Gates of Aa', []), paperOn('Gates of Ab', [])]);
    const next = await page(`first: 2, after: "${first.edges[1]?.cursor}"`);
    expect(titles(next)).toEqual(['Gates of C', 'Gates of D']);
    expect(next.totalCount).toBe(7);
    expect(titles(await page(`last: 2, before: "${next.edges[0]?.cursor}"`))).toEqual([
      'Gates of Ab',
      'Gates of B',
    ]);
  });

  it('go on from where the hit stood, where it is gone', async () => {
    const first = await page('first: 2');
    await removePapers(store, ['paper:gates-of-b']);
    expect(titles(await page(`first: 2, after: "${first.edges[1]?.cursor}"`))).toEqual([
      'Gates of C',
      'Gates of D',
    ]);
    expect(titles(await page(`last: 5, before: "${first.edges[1]?.cursor}"`))).toEqual(['Gates']);
  });
});
