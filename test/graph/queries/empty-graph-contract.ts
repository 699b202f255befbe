import { THING_KINDS } from '../../../src/domain/ids';
import { type GraphStore } from '../../../src/graph/graph-store';
import { authorsOfPapers, coauthors, coauthorsTotals } from '../../../src/graph/queries/authorship';
import { graphInfo } from '../../../src/graph/queries/graph-info';
import { narrower } from '../../../src/graph/queries/hierarchy';
import { introducingPaperOfThings } from '../../../src/graph/queries/introducing-papers';
import { paperByArxivId, thingsByNames } from '../../../src/graph/queries/lookups';
import { nodesByIds } from '../../../src/graph/queries/nodes-by-ids';
import { papersOfThings, papersOfThingsTotals } from '../../../src/graph/queries/papers-of-things';
import { countPapers, papersPage } from '../../../src/graph/queries/papers-page';
import { authorsPage } from '../../../src/graph/queries/people-pages';
import { resultsOfThings } from '../../../src/graph/queries/results-of-parents';
import { countResults, resultsPage } from '../../../src/graph/queries/results-page';
import { search } from '../../../src/graph/queries/search';
import { suggest } from '../../../src/graph/queries/suggest';
import { thingsOfPapers } from '../../../src/graph/queries/things-of-papers';
import { thingsPage } from '../../../src/graph/queries/things-page';

const PAGE = { size: 10, from: 'FORWARD' } as const;
const NOTHING = { items: [], hasNextPage: false, hasPreviousPage: false };

/** A graph without a node answers every question. */
export function emptyGraphContract(store: () => GraphStore): void {
  test('lists and counts are empty', async () => {
    expect(await papersPage(store(), {}, PAGE)).toEqual(NOTHING);
    expect(await papersPage(store(), { filter: { concepts: { any: ['concept:a'] } } }, PAGE)).toEqual(
      NOTHING,
    );
    expect(await countPapers(store(), { not: { hasCode: true } })).toBe(0);
    for (const kind of THING_KINDS) expect(await thingsPage(store(), kind, {}, PAGE)).toEqual(NOTHING);
    expect(await resultsPage(store(), {}, PAGE)).toEqual(NOTHING);
    expect(await countResults(store())).toBe(0);
    expect(await authorsPage(store(), {}, PAGE)).toEqual(NOTHING);
  });

  test('every asked parent has an empty page and a total of 0', async () => {
    const things = ['concept:a', 'hardware:a', 'dataset:a', 'metric:a', 'paper:a', 'nonsense'];
    const pages = new Map(things.map((id) => [id, NOTHING]));
    const wide = { includeNarrower: true };
    expect(new Map(await papersOfThings(store(), things, {}, PAGE))).toEqual(pages);
    expect(new Map(await papersOfThings(store(), things, wide, PAGE))).toEqual(pages);
    expect(new Map(await resultsOfThings(store(), things, {}, PAGE))).toEqual(pages);
    expect(new Map(await papersOfThingsTotals(store(), things, wide))).toEqual(
      new Map(things.map((id) => [id, 0])),
    );
    expect(
      new Map(await thingsOfPapers(store(), ['paper:a'], { kind: 'CONCEPT' }, PAGE)).get('paper:a'),
    ).toEqual(NOTHING);
    expect((await authorsOfPapers(store(), ['paper:a'], PAGE)).get('paper:a')).toEqual(NOTHING);
    expect((await narrower(store(), ['concept:a'], { transitive: true }, PAGE)).get('concept:a')).toEqual(
      NOTHING,
    );
    expect((await coauthors(store(), ['author:a'], PAGE)).get('author:a')).toEqual(NOTHING);
    expect((await coauthorsTotals(store(), ['author:a'])).get('author:a')).toBe(0);
    expect((await papersOfThings(store(), [], {}, PAGE)).size).toBe(0);
  });

  test('nothing is looked up, found or suggested', async () => {
    expect((await nodesByIds(store(), ['paper:a', 'concept:a', 'result:a', ''])).size).toBe(0);
    expect(await paperByArxivId(store(), '2405.21060')).toBeUndefined();
    expect((await thingsByNames(store(), 'CONCEPT', ['LoRA', ''])).size).toBe(0);
    expect((await introducingPaperOfThings(store(), ['concept:a', 'metric:a'])).size).toBe(0);
    expect(await search(store(), 'lora', { offset: 0, limit: 10 })).toEqual({ hits: [], total: 0 });
    expect(await suggest(store(), 'lo', { first: 10 })).toEqual([]);
  });

  test('its counts are 0', async () => {
    const info = await graphInfo(store());
    expect(info.counts.map(({ count }) => count)).toEqual(info.counts.map(() => 0));
    expect(info.relationCounts.map(({ count }) => count)).toEqual(info.relationCounts.map(() => 0));
    expect(info.lastIngestedAt).toBeNull();
  });
}
