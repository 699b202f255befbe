import { type GraphStore } from '../../../src/graph/graph-store';
import { type Parameters } from '../../../src/graph/statement';
import { crosstab } from '../../../src/graph/questions/crosstab';
import { facets } from '../../../src/graph/questions/facets';
import { gaps } from '../../../src/graph/questions/gaps';
import { leaderboard, leaderboardEntries } from '../../../src/graph/questions/leaderboard';
import { leaderboards } from '../../../src/graph/questions/leaderboards';
import { neighborhood } from '../../../src/graph/questions/neighborhood';
import { paths } from '../../../src/graph/questions/paths';
import { relatedThings } from '../../../src/graph/questions/related-things';
import { risingThings } from '../../../src/graph/questions/rising';
import { similarPapers } from '../../../src/graph/questions/similar-papers';
import { trends } from '../../../src/graph/questions/trends';

/*
 * 10,000 papers discuss the hub; of every ten, the first runs on the platform, the even ones are evaluated on the
 * dataset, and the last three discuss the narrow concept, which stands under the hub. Every fourth has a result.
 */
const PAPERS = 10_000;
const HUB = 'concept:hub';
const NARROW = 'concept:narrow';
const DATASET = 'dataset:set';
const HARDWARE = 'hardware:chip';
const OTHER = 'hardware:other-chip';
const METRIC = 'metric:score';

export async function writeQuestionHub(store: GraphStore): Promise<void> {
  const numbers = Array.from({ length: PAPERS }, (_, index) => index);
  const id = (index: number): string => `paper:p${String(index).padStart(5, '0')}`;
  const link = {
    confidence: 0.5,
    rule: 'hub',
    section: 'TITLE',
    sentence: 'x',
    mention: 'x',
    start: 0,
    end: 1,
  };
  const day = (index: number): string => `20${20 + (index % 5)}-0${1 + (index % 9)}-1${index % 10}`;
  const papers = numbers.map((index) => ({
    id: id(index),
    properties: {
      ...{ title: `Paper ${index}`, titleKey: `paper${index}`, abstract: 'x', publishedOn: day(index) },
      ...{ sortDate: day(index), sortUpvotes: -1, codeUrls: [], sourceNames: ['hub'], sourceUrls: [''] },
      ...{ sourceRetrievedAts: ['2026-11-01T08:00:00.000Z'], sourceDigests: ['x'], searchText: 'paper' },
      ingestedAt: '2026-11-01T08:00:00.000Z',
    },
  }));
  const thing = (name: string, paperCount: number, own: Parameters) => ({
    ...{ name, nameKey: name, aliases: [], aliasKeys: [name], paperCount, sortFirstSeen: '2020-01-10' },
    ...{ formerIds: [], searchText: name, ...own },
  });
  const things = [
    ['Concept', HUB, thing('hub', PAPERS, { kind: 'METHOD' })],
    ['Concept', NARROW, thing('narrow', 3000, { kind: 'METHOD' })],
    ['Dataset', DATASET, thing('set', 5000, {})],
    ['HardwarePlatform', HARDWARE, thing('chip', 1000, { kind: 'GPU' })],
    ['HardwarePlatform', OTHER, thing('other chip', 2, { kind: 'GPU' })],
    ['Metric', METRIC, thing('score', 0, { direction: 'HIGHER_IS_BETTER' })],
  ] as const;
  const links: readonly (readonly [string, string, string, (index: number) => boolean])[] = [
    ['DISCUSSES', 'Concept', HUB, () => true],
    ['DISCUSSES', 'Concept', NARROW, (index) => index % 10 > 6],
    ['EVALUATES_ON', 'Dataset', DATASET, (index) => index % 2 === 0],
    ['RUNS_ON', 'HardwarePlatform', HARDWARE, (index) => index % 10 === 0],
    ['RUNS_ON', 'HardwarePlatform', OTHER, (index) => index === 1 || index === 3],
  ];
  await store.write(async (transaction) => {
    const run = (text: string, parameters: Parameters) =>
      transaction.run({ name: 'write hub', text }, parameters);
    for (const [label, thingId, properties] of things) {
      await run(`MERGE (n:${label} {id: $id}) SET n += $properties`, { id: thingId, properties });
    }
    await run('MATCH (n:Concept {id: $narrow}) MATCH (h:Concept {id: $hub}) MERGE (n)-[:BROADER]->(h)', {
      narrow: NARROW,
      hub: HUB,
    });
    await run('UNWIND $rows AS row MERGE (p:Paper {id: row.id}) SET p += row.properties', { rows: papers });
    for (const [relation, label, thingId, holds] of links) {
      await run(
        `UNWIND $ids AS id MATCH (p:Paper {id: id}) MATCH (t:${label} {id: $thing}) CREATE (p)-[r:${relation}]->(t) SET r += $link`,
        { ids: numbers.filter(holds).map(id), thing: thingId, link },
      );
    }
    const results = numbers
      .filter((index) => index % 4 === 0)
      .map((index) => ({
        paper: id(index),
        id: `result:r${String(index).padStart(5, '0')}`,
        properties: { ...link, value: index / 8, kind: 'ABSOLUTE', text: 'x', sortDate: day(index) },
      }));
    await run(
      'UNWIND $rows AS row MATCH (p:Paper {id: row.paper}) MERGE (r:Result {id: row.id}) SET r += row.properties MERGE (p)-[:REPORTS]->(r)',
      { rows: results },
    );
    for (const [relation, label, thingId] of [
      ['OF_METRIC', 'Metric', METRIC],
      ['ON_DATASET', 'Dataset', DATASET],
    ] as const) {
      await run(
        `UNWIND $ids AS id MATCH (r:Result {id: id}) MATCH (t:${label} {id: $thing}) MERGE (r)-[:${relation}]->(t)`,
        { ids: results.map((result) => result.id), thing: thingId },
      );
    }
  });
  await store.applySchema();
}

/** A hub neither loses rows nor drowns everything else. */
export function hubContract(store: () => GraphStore): void {
  const page = { size: 3, from: 'FORWARD' } as const;

  test('facets and crosstabs', async () => {
    const either = { or: [{ concepts: { any: [HUB] } }, { hardware: { any: [HARDWARE] } }] };
    const some = { concepts: { any: [HUB], includeNarrower: true } };
    for (const filter of [null, either, some, { not: { concepts: { any: ['concept:nothing'] } } }]) {
      const [concepts, datasets] = await facets(store(), filter, ['CONCEPT', 'DATASET'], 5);
      expect(concepts?.buckets.map(({ key, paperCount }) => [key, paperCount])).toEqual([
        [HUB, PAPERS],
        [NARROW, 3000],
      ]);
      expect(concepts?.otherCount).toBe(0);
      expect(datasets?.buckets.map(({ paperCount }) => paperCount)).toEqual([5000]);
      expect(datasets?.otherCount).toBe(5000);
      const axes = { rows: 'CONCEPT', columns: 'HARDWARE', firstRows: 5, firstColumns: 5 } as const;
      expect((await crosstab(store(), filter, axes)).cells).toEqual([
        [1000, 2],
        [0, 0],
      ]);
    }
  });

  test('leaderboards', async () => {
    const key = { metric: METRIC, dataset: DATASET, hardware: null, kind: 'ABSOLUTE' } as const;
    expect(await leaderboard(store(), key)).toMatchObject({ entryCount: 2500 });
    const { items } = await leaderboardEntries(store(), key, { size: 2, from: 'BACKWARD' });
    expect(items.map(({ item }) => [item.rank, item.value])).toEqual([
      [2499, 0.5],
      [2500, 0],
    ]);
    const boards = await leaderboards(store(), { minEntries: 2 }, page);
    expect(boards.items.map(({ item }) => item.entryCount)).toEqual([2500]);
  });

  test('trends and rising things', async () => {
    const trend = await trends(store(), [HUB, NARROW], { interval: 'QUARTER' });
    const sum = (id: string) =>
      trend.get(id)?.points.reduce((total, { paperCount }) => total + paperCount, 0);
    expect([sum(HUB), sum(NARROW)]).toEqual([PAPERS, 3000]);
    expect(
      trend.get(HUB)?.points.every(({ paperCount, share }) => share === (paperCount === 0 ? 0 : 1)),
    ).toBe(true);
    const rising = await risingThings(store(), { months: 36, minPapers: 1, first: 10, asOf: '2024-12-31' });
    expect(rising[0]).toMatchObject({ thing: { id: NARROW }, recentCount: 3000, previousCount: 0 });
    expect(rising.find(({ thing }) => thing.id === HUB)).toMatchObject({
      recentCount: 6000,
      previousCount: 4000,
      growth: 6005 / 4005,
    });
  });

  test('related things and gaps', async () => {
    const related = await relatedThings(store(), [HUB], { minPapers: 2 }, { size: 10, from: 'FORWARD' });
    expect(
      related.get(HUB)?.items.map(({ item }) => [item.node.id, item.sharedPaperCount, item.lift]),
    ).toEqual([
      [NARROW, 3000, 1],
      [DATASET, 5000, 1],
      [HARDWARE, 1000, 1],
      [OTHER, 2, 1],
    ]);
    const found = await gaps(store(), { rows: 'CONCEPT', columns: 'HARDWARE', minPapers: 100, first: 5 });
    expect(found.map(({ row, column, expectedCount }) => [row.id, column.id, expectedCount])).toEqual([
      [NARROW, HARDWARE, 300],
    ]);
  });

  test('similar papers come by what is rare, not by the hub', async () => {
    const similar = await similarPapers(store(), ['paper:p00001'], page);
    expect(similar.get('paper:p00001')?.items.map(({ item }) => item.node.id)).toEqual(['paper:p00003']);
    expect(similar.get('paper:p00001')?.items[0]?.item.reasons.map(({ thing }) => thing.id)).toEqual([OTHER]);
    const common = await similarPapers(store(), ['paper:p00000'], page);
    expect(common.get('paper:p00000')?.items.map(({ item }) => item.node.id)).toEqual([
      'paper:p00010',
      'paper:p00020',
      'paper:p00030',
    ]);
  });

  test('paths go round the hub where they can', async () => {
    const between = async (from: string, to: string) =>
      (await paths(store(), { from, to, maxLength: 4, first: 3 })).map(({ nodes }) =>
        nodes.map(({ id }) => id),
      );
    expect(await between('paper:p00001', 'paper:p00003')).toEqual([['paper:p00001', OTHER, 'paper:p00003']]);
    expect(await between('paper:p00001', 'paper:p00005')).toEqual([['paper:p00001', HUB, 'paper:p00005']]);
    expect(await between(OTHER, HARDWARE)).toEqual([
      [OTHER, 'paper:p00001', HUB, 'paper:p00000', HARDWARE],
      [OTHER, 'paper:p00001', HUB, 'paper:p00010', HARDWARE],
      [OTHER, 'paper:p00001', HUB, 'paper:p00020', HARDWARE],
    ]);
    expect(await between(HUB, 'paper:p00004')).toEqual([[HUB, 'paper:p00004']]);
  });

  test('a drawing shows a part and says so', async () => {
    const drawing = await neighborhood(store(), { id: HUB, depth: 1, perRelation: 4 });
    expect(drawing?.nodes.map(({ id }) => id)).toEqual([
      HUB,
      NARROW,
      'paper:p00000',
      'paper:p00001',
      'paper:p00002',
      'paper:p00003',
    ]);
    expect(drawing?.truncated).toBe(true);
  });
}
