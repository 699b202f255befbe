import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, type ApiUnderTest, fill, openTestStore } from './api-under-test';
import { SMALL_GRAPH } from './small-graph';

const TOKEN = 'a-token-for-tests';
const BEARER = `Bearer ${TOKEN}`;
const MERGE = `mutation M($into: ID!, $from: [ID!]!) {
  mergeThings(into: $into, from: $from) { movedLinks thing { id name aliases paperCount papers { totalCount } } }
}`;

let store: GraphStore;
let api: ApiUnderTest;
beforeEach(async () => {
  store = await openTestStore();
  await fill(store, SMALL_GRAPH);
  api = apiOver(store, { dependencies: { writeToken: TOKEN } });
});
afterEach(() => store.close());

describe('mergeThings', () => {
  it('makes two things one and shows what stands for both', async () => {
    const two = await api.data('{ concepts(first: 2) { nodes { id name aliases paperCount } } }');
    const [kept, gone] = (two['concepts'] as { nodes: { id: string; name: string; paperCount: number }[] })
      .nodes;
    if (kept === undefined || gone === undefined) throw new Error('two concepts are wanted');
    const { data, errors } = await api.ask(MERGE, { into: kept.id, from: [gone.id] }, BEARER);
    expect(errors).toEqual([]);
    const merged = data?.['mergeThings'] as { movedLinks: number; thing: Record<string, unknown> };
    expect(merged.movedLinks).toBe(gone.paperCount);
    expect(merged.thing).toMatchObject({
      id: kept.id,
      aliases: expect.arrayContaining([gone.name]) as string[],
      papers: { totalCount: merged.thing['paperCount'] },
    });
    expect(
      await api.data(
        `query Q($id: ID!, $name: String!) { node(id: $id) { id } concept(name: $name) { id } }`,
        {
          id: gone.id,
          name: gone.name,
        },
      ),
    ).toEqual({ node: { id: kept.id }, concept: { id: kept.id } });
    expect((await api.ask(MERGE, { into: kept.id, from: [gone.id] }, BEARER)).data).toMatchObject({
      mergeThings: { movedLinks: 0, thing: { id: kept.id } },
    });
  });

  it.each<[string, string, string[], object, string]>([
    ['no others', 'concept:rivernet', [], { code: 'BAD_ARGUMENT', argument: 'from' }, '1 to 20'],
    ['too many', 'concept:rivernet', Array.from({ length: 21 }, (_, i) => `concept:c${i}`), { code: 'BAD_ARGUMENT', argument: 'from' }, 'got 21'],
    ['itself', 'concept:rivernet', ['concept:rivernet'], { code: 'BAD_ARGUMENT', argument: 'from[0]' }, 'leave it out'],
    ['a malformed id', 'RiverNet', ['concept:rivernet'], { code: 'BAD_ID', argument: 'into' }, 'is not an id'],
    ['a paper', 'concept:rivernet', ['paper:lakenet'], { code: 'BAD_ID', argument: 'from[0]' }, 'can be merged'],
    ['an unknown thing', 'concept:rivernet', ['concept:nobody'], { code: 'BAD_ARGUMENT', argument: 'from' }, 'The graph has no concept:nobody'],
    ['two kinds', 'concept:rivernet', ['metric:nobody'], { code: 'BAD_ARGUMENT', argument: 'from' }, 'different kinds'],
  ])('refuses %s', async (_, into, from, extensions, message) => {
    const error = await api.error(MERGE, { into, from }, BEARER);
    expect(error.extensions).toEqual(extensions);
    expect(error.message).toContain(message);
  }); // prettier-ignore

  it('wants the bearer token, and a server that takes writes', async () => {
    const variables = { into: 'concept:rivernet', from: ['concept:nobody'] };
    expect((await api.error(MERGE, variables)).extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await apiOver(store).error(MERGE, variables, BEARER)).extensions).toEqual({
      code: 'WRITES_DISABLED',
    });
  });
});
