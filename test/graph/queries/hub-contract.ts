import { type GraphStore } from '../../../src/graph/graph-store';
import { papersOfThings, papersOfThingsTotals } from '../../../src/graph/queries/papers-of-things';
import { countPapers, papersPage } from '../../../src/graph/queries/papers-page';
import { coauthorsTotals, papersOfAuthorsTotals } from '../../../src/graph/queries/authorship';
import { introducingPaperOfThings } from '../../../src/graph/queries/introducing-papers';
import { search } from '../../../src/graph/queries/search';

export const HUB_PAPERS = 5_500;
const HUB = 'concept:hub';
const NARROW = 'concept:narrow';
const WRITE = [
  [
    'hub',
    "MERGE (c:Concept {id: 'concept:hub'}) SET c += $hub MERGE (n:Concept {id: 'concept:narrow'}) SET n += $narrow",
  ],
  [
    'under',
    "MATCH (n:Concept {id: 'concept:narrow'}) MATCH (c:Concept {id: 'concept:hub'}) MERGE (n)-[:BROADER]->(c)",
  ],
  ['author', "MERGE (a:Author {id: 'author:busy'}) SET a += $author"],
  ['papers', 'UNWIND $rows AS row MERGE (p:Paper {id: row.id}) SET p += row.properties'],
  [
    'links',
    'UNWIND $rows AS row MATCH (p:Paper {id: row.id}) MATCH (c:Concept {id: row.concept}) MERGE (p)-[r:DISCUSSES]->(c) SET r += row.link',
  ],
  [
    'authors',
    "UNWIND $rows AS row MATCH (p:Paper {id: row.id}) MATCH (a:Author {id: 'author:busy'}) MERGE (p)-[r:AUTHORED_BY]->(a) SET r.position = 0",
  ],
] as const;

/** A concept with more papers than fit one of the engines' internal batches; every other one comes through a narrower concept. */
export async function writeHub(store: GraphStore): Promise<void> {
  const thing = (name: string, paperCount: number) => ({
    name,
    nameKey: name,
    aliases: [],
    aliasKeys: [name],
    kind: 'METHOD',
    paperCount,
    sortFirstSeen: '2020-01-01',
    formerIds: [],
    searchText: name,
  });
  const rows = Array.from({ length: HUB_PAPERS }, (_, index) => {
    const day = `20${20 + (index % 6)}-0${1 + (index % 9)}-1${index % 10}`;
    return {
      id: `paper:p${String(index).padStart(5, '0')}`,
      concept: index % 2 === 0 ? HUB : NARROW,
      link: { confidence: 0.5, rule: 'hub', section: 'TITLE', sentence: 'x', mention: 'x', start: 0, end: 1 },
      properties: {
        title: `Paper ${index}`,
        titleKey: `paper${index}`,
        abstract: 'About the hub.',
        publishedOn: day,
        sortDate: day,
        sortUpvotes: index % 50,
        upvotes: index % 50,
        codeUrls: [],
        sourceNames: ['hub'],
        sourceUrls: [''],
        sourceRetrievedAts: ['2026-11-01T08:00:00.000Z'],
        sourceDigests: ['x'],
        ingestedAt: '2026-11-01T08:00:00.000Z',
        searchText: 'paper about hub',
      },
    };
  });
  const parameters = {
    hub: thing('hub', HUB_PAPERS / 2),
    narrow: thing('narrow', HUB_PAPERS / 2),
    author: { name: 'Busy', nameKey: 'busy', paperCount: HUB_PAPERS, searchText: 'busy' },
    rows,
  };
  await store.write(async (transaction) => {
    for (const [name, text] of WRITE) await transaction.run({ name, text }, parameters);
  });
  await store.applySchema();
}

/** No answer loses rows however many papers a thing has. */
export function hubContract(store: () => GraphStore): void {
  const all = { concepts: { any: [HUB], includeNarrower: true } };

  test('counts', async () => {
    expect(await countPapers(store())).toBe(HUB_PAPERS);
    expect(await countPapers(store(), all)).toBe(HUB_PAPERS);
    expect(await countPapers(store(), { concepts: { any: [HUB] } })).toBe(HUB_PAPERS / 2);
    expect(await countPapers(store(), { concepts: { any: [HUB, NARROW] } })).toBe(HUB_PAPERS);
    expect(await countPapers(store(), { concepts: { any: [HUB, NARROW], none: [NARROW] } })).toBe(
      HUB_PAPERS / 2,
    );
    expect(await countPapers(store(), { or: [all, { hasCode: true }] })).toBe(HUB_PAPERS);
    expect(await countPapers(store(), { not: all })).toBe(0);
    expect(await countPapers(store(), { ...all, authors: { any: ['author:busy'] } })).toBe(HUB_PAPERS);
    const wide = await papersOfThingsTotals(store(), [HUB, NARROW], { includeNarrower: true });
    expect([wide.get(HUB), wide.get(NARROW)]).toEqual([HUB_PAPERS, HUB_PAPERS / 2]);
    const filtered = await papersOfThingsTotals(store(), [HUB], {
      includeNarrower: true,
      filter: { or: [all, { hasCode: true }] },
    });
    expect(filtered.get(HUB)).toBe(HUB_PAPERS);
    expect((await papersOfAuthorsTotals(store(), ['author:busy'], { filter: all })).get('author:busy')).toBe(
      HUB_PAPERS,
    );
    expect((await coauthorsTotals(store(), ['author:busy'])).get('author:busy')).toBe(0);
  });

  test('pages of a large size hold all', async () => {
    const request = { size: HUB_PAPERS + 1, from: 'FORWARD' } as const;
    const ids = (items: readonly { readonly position: { readonly id: string } }[]) =>
      new Set(items.map(({ position }) => position.id));
    const listed = await papersPage(
      store(),
      { filter: all, order: { field: 'UPVOTES', direction: 'ASC' } },
      request,
    );
    expect(ids(listed.items).size).toBe(HUB_PAPERS);
    const nested = await papersOfThings(store(), [HUB, NARROW], { includeNarrower: true }, request);
    expect(ids(nested.get(HUB)?.items ?? []).size).toBe(HUB_PAPERS);
    expect(ids(nested.get(NARROW)?.items ?? []).size).toBe(HUB_PAPERS / 2);
    expect(nested.get(HUB)?.hasNextPage).toBe(false);
  });

  test('nobody introduces it, and search is bounded', async () => {
    expect((await introducingPaperOfThings(store(), [HUB])).size).toBe(0);
    const { hits, total } = await search(store(), 'hub', { offset: 0, limit: 3 });
    expect(hits[0]?.node.id).toBe(HUB);
    expect(total).toBeLessThanOrEqual(1_000);
  });
}
