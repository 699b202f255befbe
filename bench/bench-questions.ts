import { type GraphStore } from '../src/graph/graph-store';
import { nodesByIds } from '../src/graph/queries/nodes-by-ids';
import { papersOfThings } from '../src/graph/queries/papers-of-things';
import { countPapers, papersPage } from '../src/graph/queries/papers-page';
import { search } from '../src/graph/queries/search';
import { suggest } from '../src/graph/queries/suggest';
import { thingsByNames } from '../src/graph/queries/lookups';
import { thingsOfPapers } from '../src/graph/queries/things-of-papers';
import { comparison } from '../src/graph/questions/comparison';
import { crosstab } from '../src/graph/questions/crosstab';
import { facets } from '../src/graph/questions/facets';
import { gaps } from '../src/graph/questions/gaps';
import { hardwareBenchmarks } from '../src/graph/questions/hardware-benchmarks';
import { leaderboard, leaderboardEntries } from '../src/graph/questions/leaderboard';
import { leaderboards } from '../src/graph/questions/leaderboards';
import { neighborhood } from '../src/graph/questions/neighborhood';
import { paths } from '../src/graph/questions/paths';
import { relatedThings } from '../src/graph/questions/related-things';
import { risingThings } from '../src/graph/questions/rising';
import { similarPapers } from '../src/graph/questions/similar-papers';
import { trends } from '../src/graph/questions/trends';
import { type SampledIds } from './sampled-ids';

export interface BenchQuestion {
  readonly name: string;
  /** Wanted median at 100,000 papers, in milliseconds. */
  readonly wanted: number;
  readonly ask: (store: GraphStore, ids: SampledIds, run: number) => Promise<unknown>;
}

const PAGE = { size: 20, from: 'FORWARD' } as const;
const TOP = { size: 10, from: 'FORWARD' } as const;

/** What clients ask, with new parameters each run; things are drawn by how many papers link to them. */
export const BENCH_QUESTIONS: readonly BenchQuestion[] = [
  {
    name: 'paper by id',
    wanted: 5,
    ask: (store, ids, run) => nodesByIds(store, ids.papers(run, 1)),
  },
  {
    name: 'concept by name',
    wanted: 5,
    ask: (store, ids, run) => thingsByNames(store, 'CONCEPT', [ids.name(run)]),
  },
  {
    name: 'concepts of a paper',
    wanted: 5,
    ask: (store, ids, run) => thingsOfPapers(store, ids.papers(run, 1), { kind: 'CONCEPT' }, PAGE),
  },
  {
    name: 'hardware of 20 papers',
    wanted: 5,
    ask: (store, ids, run) => thingsOfPapers(store, ids.papers(run, 20), { kind: 'HARDWARE' }, TOP),
  },
  {
    name: 'papers of a concept',
    wanted: 5,
    ask: (store, ids, run) => papersOfThings(store, ids.things('CONCEPT', run, 1), {}, PAGE),
  },
  {
    name: 'papers of the largest concept',
    wanted: 100,
    ask: (store, ids) => papersOfThings(store, [ids.hub('CONCEPT')], {}, PAGE),
  },
  { name: 'latest papers', wanted: 100, ask: (store) => papersPage(store, {}, PAGE) },
  {
    name: 'papers by concept, hardware and year',
    wanted: 100,
    ask: (store, ids, run) =>
      papersPage(
        store,
        {
          filter: {
            concepts: { any: ids.things('CONCEPT', run, 2) },
            hardware: { any: ids.things('HARDWARE', run, 2) },
            publishedOn: { from: '2020-01-01' },
          },
        },
        PAGE,
      ),
  },
  {
    name: 'number of papers with a result',
    wanted: 300,
    ask: (store, ids, run) =>
      countPapers(store, { result: { metric: ids.things('METRIC', run, 1), value: { min: 50 } } }),
  },
  {
    name: 'search',
    wanted: 100,
    ask: (store, ids, run) => search(store, ids.name(run), { offset: 0, limit: 20 }),
  },
  {
    name: 'suggest',
    wanted: 100,
    ask: (store, ids, run) => suggest(store, ids.name(run).slice(0, 4), { first: 10 }),
  },
  {
    name: 'facets of a concept',
    wanted: 100,
    ask: (store, ids, run) =>
      facets(
        store,
        { concepts: { any: ids.things('CONCEPT', run, 1) } },
        ['HARDWARE', 'DATASET', 'YEAR'],
        10,
      ),
  },
  {
    name: 'facets of all papers',
    wanted: 100,
    ask: (store) => facets(store, null, ['HARDWARE', 'YEAR'], 10),
  },
  {
    name: 'crosstab of a concept',
    wanted: 300,
    ask: (store, ids, run) =>
      crosstab(
        store,
        { concepts: { any: ids.things('CONCEPT', run, 1) } },
        { rows: 'DATASET', columns: 'HARDWARE', firstRows: 10, firstColumns: 10 },
      ),
  },
  {
    name: 'crosstab of all papers',
    wanted: 300,
    ask: (store) =>
      crosstab(store, null, { rows: 'DATASET', columns: 'HARDWARE', firstRows: 10, firstColumns: 10 }),
  },
  {
    name: 'leaderboards that exist',
    wanted: 300,
    ask: (store) => leaderboards(store, { minEntries: 2 }, PAGE),
  },
  {
    name: 'leaderboard with its entries',
    wanted: 100,
    ask: async (store, ids, run) => {
      const [metric = ''] = ids.things('METRIC', run, 1);
      const [dataset = ''] = ids.things('DATASET', run, 1);
      const board = { metric, dataset, hardware: null, kind: 'ABSOLUTE' } as const;
      await leaderboard(store, board);
      await leaderboardEntries(store, board, PAGE);
    },
  },
  {
    name: 'benchmarks of a platform',
    wanted: 100,
    ask: (store, ids, run) =>
      hardwareBenchmarks(store, ids.things('HARDWARE', run + 5, 1)[0] ?? '', {
        firstBenchmarks: 5,
        firstResults: 10,
      }),
  },
  {
    name: 'comparison of 5 papers',
    wanted: 100,
    ask: (store, ids, run) => comparison(store, ids.papers(run, 5)),
  },
  {
    name: 'trends of 3 concepts',
    wanted: 300,
    ask: (store, ids, run) => trends(store, ids.things('CONCEPT', run, 3), { interval: 'QUARTER' }),
  },
  {
    name: 'rising things',
    wanted: 300,
    ask: (store) => risingThings(store, { months: 6, minPapers: 3, first: 10 }),
  },
  {
    name: 'similar papers',
    wanted: 100,
    ask: (store, ids, run) => similarPapers(store, ids.papers(run, 1), TOP),
  },
  {
    name: 'related things',
    wanted: 100,
    ask: (store, ids, run) => relatedThings(store, ids.things('CONCEPT', run, 1), { minPapers: 2 }, TOP),
  },
  {
    name: 'paths between two papers',
    wanted: 100,
    ask: (store, ids, run) => {
      const [from = '', to = ''] = ids.papers(run, 2);
      return paths(store, { from, to, maxLength: 4, first: 3 });
    },
  },
  {
    name: 'neighborhood of a paper',
    wanted: 100,
    ask: (store, ids, run) =>
      neighborhood(store, { id: ids.papers(run, 1)[0] ?? '', depth: 2, perRelation: 5 }),
  },
  {
    name: 'gaps between hardware and datasets',
    wanted: 300,
    ask: (store) => gaps(store, { rows: 'HARDWARE', columns: 'DATASET', minPapers: 20, first: 20 }),
  },
];
