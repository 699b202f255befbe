import { type GraphStore } from '../../../src/graph/graph-store';
import { comparison } from '../../../src/graph/questions/comparison';
import { crosstab } from '../../../src/graph/questions/crosstab';
import { FACET_DIMENSIONS } from '../../../src/graph/questions/facet-dimensions';
import { facets } from '../../../src/graph/questions/facets';
import { gaps } from '../../../src/graph/questions/gaps';
import { hardwareBenchmarks, systemBenchmarks } from '../../../src/graph/questions/hardware-benchmarks';
import { leaderboard } from '../../../src/graph/questions/leaderboard';
import { countLeaderboards, leaderboards } from '../../../src/graph/questions/leaderboards';
import { neighborhood } from '../../../src/graph/questions/neighborhood';
import { paths } from '../../../src/graph/questions/paths';
import { relatedThings } from '../../../src/graph/questions/related-things';
import { risingThings } from '../../../src/graph/questions/rising';
import { similarPapers } from '../../../src/graph/questions/similar-papers';
import { trends } from '../../../src/graph/questions/trends';

const PAGE = { size: 5, from: 'FORWARD' } as const;

/** Every question has an answer before the first paper has come in. */
export function emptyGraphContract(store: () => GraphStore): void {
  test('facets and crosstabs', async () => {
    const filter = { concepts: { any: ['concept:nothing'] } };
    for (const asked of [null, filter]) {
      expect(await facets(store(), asked, FACET_DIMENSIONS, 5)).toEqual(
        FACET_DIMENSIONS.map((dimension) => ({ dimension, buckets: [], otherCount: 0 })),
      );
      const axes = { rows: 'CONCEPT', columns: 'YEAR' } as const;
      expect(await crosstab(store(), asked, { ...axes, firstRows: 3, firstColumns: 3 })).toEqual({
        ...axes,
        rowBuckets: [],
        columnBuckets: [],
        cells: [],
      });
    }
  });

  test('leaderboards and benchmarks', async () => {
    const key = { metric: 'metric:accuracy', dataset: null, hardware: null, kind: 'ABSOLUTE' } as const;
    const size = { firstBenchmarks: 3, firstResults: 3 };
    expect(await leaderboard(store(), key)).toBeNull();
    expect((await leaderboards(store(), { minEntries: 1 }, PAGE)).items).toEqual([]);
    expect(await countLeaderboards(store(), { minEntries: 1 })).toBe(0);
    expect(await hardwareBenchmarks(store(), 'hardware:h100', size)).toBeNull();
    expect(await systemBenchmarks(store(), 'concept:vllm', size)).toBeNull();
  });

  test('trends, rising things, related things, similar papers and gaps', async () => {
    const trend = await trends(store(), ['concept:lora'], { interval: 'MONTH' });
    expect(trend.get('concept:lora')).toEqual({ interval: 'MONTH', points: [] });
    expect(await risingThings(store(), { months: 6, minPapers: 1, first: 5 })).toEqual([]);
    const related = await relatedThings(store(), ['concept:lora'], { minPapers: 1 }, PAGE);
    expect(related.get('concept:lora')?.items).toEqual([]);
    const similar = await similarPapers(store(), ['paper:one'], PAGE);
    expect(similar.get('paper:one')?.items).toEqual([]);
    expect(await gaps(store(), { rows: 'CONCEPT', columns: 'DATASET', minPapers: 0, first: 5 })).toEqual([]);
  });

  test('comparisons, paths and neighbourhoods', async () => {
    expect(await comparison(store(), ['paper:one', 'paper:two'])).toEqual({
      papers: [],
      rows: [],
      results: [],
    });
    expect(await paths(store(), { from: 'paper:one', to: 'paper:one', maxLength: 4, first: 3 })).toEqual([]);
    expect(await neighborhood(store(), { id: 'paper:one', depth: 1, perRelation: 10 })).toBeNull();
  });
}
