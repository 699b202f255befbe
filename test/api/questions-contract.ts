import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, type ApiUnderTest } from './api-under-test';

const RIVER = 'paper:rivernet-reading-in-one-direction';
const LAKE = 'paper:lakenet';
const SURVEY = 'paper:a-survey-of-object-detection';
const MEADOW = 'paper:meadow-pictures-of-grass';

/** What the questions over SMALL_GRAPH answer, each worked out by hand; on any engine. */
export function questionsContract(store: () => GraphStore): void {
  let api: ApiUnderTest;
  beforeAll(() => {
    api = apiOver(store());
  });

  it('facets count over everything that the filter selects', async () => {
    const data = await api.data(`{
      papers(first: 1) {
        facets(by: [CONCEPT, CONCEPT_KIND, HARDWARE, HARDWARE_KIND, VENDOR, DATASET, METRIC, YEAR, ORGANIZATION]) {
          dimension otherCount buckets { key paperCount }
        }
        top: facets(by: [CONCEPT], first: 2) { otherCount buckets { key name thing { id paperCount } } }
        labs: facets(by: [ORGANIZATION]) { buckets { name thing { id } } }
        none: facets(by: [YEAR], first: 0) { otherCount buckets { key } }
        nothing: facets(by: []) { dimension }
      }
    }`);
    const facet = (dimension: string, otherCount: number, ...buckets: readonly [string, number][]) => ({
      dimension,
      otherCount,
      buckets: buckets.map(([key, paperCount]) => ({ key, paperCount })),
    });
    expect(data).toEqual({
      papers: {
        facets: [
          facet(
            'CONCEPT',
            1,
            ['concept:detection', 3],
            ['concept:network', 3],
            ['concept:rivernet', 3],
            ['concept:lakenet', 1],
          ),
          facet('CONCEPT_KIND', 1, ['ARCHITECTURE', 3], ['TASK', 3], ['MODEL', 1]),
          facet('HARDWARE', 3, ['hardware:h100', 1], ['hardware:hopper', 1], ['hardware:tinyboard', 1]),
          facet('HARDWARE_KIND', 3, ['CLASS', 1], ['EDGE_BOARD', 1], ['GPU', 1]),
          facet('VENDOR', 3, ['NVIDIA', 2]),
          facet('DATASET', 2, ['dataset:meadow', 2], ['dataset:meadow-night', 1]),
          facet('METRIC', 4, ['metric:accuracy', 1]),
          facet('YEAR', 1, ['2024', 2], ['2023', 1], ['2022', 1]),
          facet('ORGANIZATION', 3, ['organization:delta-lab', 2]),
        ],
        top: [
          {
            otherCount: 1,
            buckets: [
              {
                key: 'concept:detection',
                name: 'Object Detection',
                thing: { id: 'concept:detection', paperCount: 3 },
              },
              // No paper links to it, all three to what stands under it.
              {
                key: 'concept:network',
                name: 'Neural Network',
                thing: { id: 'concept:network', paperCount: 0 },
              },
            ],
          },
        ],
        labs: [{ buckets: [{ name: 'Delta Lab', thing: null }] }],
        none: [{ otherCount: 5, buckets: [] }],
        nothing: [],
      },
    });
  });

  it('facets and crosstabs of nested lists count over what those lists hold', async () => {
    const data = await api.data(`{
      author: node(id: "author:ben-cape") { ... on Author { papers(first: 1) { facets(by: [YEAR]) { otherCount buckets { key paperCount } } } } }
      lab: node(id: "organization:delta-lab") { ... on Organization { papers(filter: { upvotes: { min: 20 } }) { facets(by: [DATASET]) { otherCount buckets { key } } } } }
      new: concept(id: "concept:rivernet") { papers(relations: [INTRODUCES]) { totalCount facets(by: [DATASET]) { otherCount buckets { key paperCount } } } }
      wide: concept(id: "concept:network") {
        papers { facets(by: [YEAR]) { otherCount buckets { key } } }
        all: papers(includeNarrower: true) {
          crosstab(rows: DATASET, columns: YEAR) { rows columns rowBuckets { key } columnBuckets { key paperCount } cells }
          small: crosstab(rows: YEAR, columns: CONCEPT, firstRows: 1, firstColumns: 2) { rowBuckets { key } columnBuckets { key } cells }
        }
      }
      parts: hardwarePlatform(id: "hardware:gpu") { papers(includeParts: true, filter: { upvotes: { max: 20 } }) { facets(by: [HARDWARE]) { buckets { key } } } }
      variants: dataset(id: "dataset:meadow") { papers(includeVariants: true) { facets(by: [YEAR]) { buckets { key paperCount } } } }
      metric(id: "metric:accuracy") { papers { facets(by: [VENDOR]) { buckets { key } } } }
    }`);
    expect(data).toEqual({
      author: { papers: { facets: [{ otherCount: 0, buckets: [{ key: '2024', paperCount: 2 }] }] } },
      lab: { papers: { facets: [{ otherCount: 0, buckets: [{ key: 'dataset:meadow' }] }] } },
      new: {
        papers: {
          totalCount: 1,
          facets: [{ otherCount: 0, buckets: [{ key: 'dataset:meadow', paperCount: 1 }] }],
        },
      },
      wide: {
        papers: { facets: [{ otherCount: 0, buckets: [] }] },
        all: {
          crosstab: {
            rows: 'DATASET',
            columns: 'YEAR',
            rowBuckets: [{ key: 'dataset:meadow' }, { key: 'dataset:meadow-night' }],
            columnBuckets: [
              { key: '2024', paperCount: 2 },
              { key: '2023', paperCount: 1 },
            ],
            cells: [
              [1, 0],
              [1, 0],
            ],
          },
          small: {
            rowBuckets: [{ key: '2024' }],
            columnBuckets: [{ key: 'concept:network' }, { key: 'concept:rivernet' }],
            cells: [[2, 2]],
          },
        },
      },
      parts: { papers: { facets: [{ buckets: [{ key: 'hardware:hopper' }] }] } },
      variants: {
        papers: {
          facets: [
            {
              buckets: [
                { key: '2024', paperCount: 2 },
                { key: '2022', paperCount: 1 },
              ],
            },
          ],
        },
      },
      metric: { papers: { facets: [{ buckets: [{ key: 'NVIDIA' }] }] } },
    });
  });

  it('leaderboards, one by its key and those that exist', async () => {
    const data = await api.data(`{
      one: leaderboard(metric: "metric:accuracy", dataset: "dataset:meadow") {
        metric { id } dataset { id } hardware { id } kind direction unit entryCount incomparableCount
        entries { totalCount edges { rank value valueHigh node { text paper { id } hardware { id } evidence { mention } } } }
      }
      range: leaderboard(metric: "metric:accuracy", dataset: "dataset:meadow-night") { entries { edges { value valueHigh } } }
      ratio: leaderboard(metric: "metric:latency", kind: RATIO) { direction unit entries { nodes { id subject { id } } } }
      board: leaderboard(metric: "metric:latency", hardware: "hardware:tinyboard") { direction unit hardware { id } dataset { id } entries { edges { rank value } } }
      elsewhere: leaderboard(metric: "metric:accuracy", dataset: "dataset:meadow", hardware: "hardware:tinyboard") { entryCount entries { totalCount nodes { id } } }
      nowhere: leaderboard(metric: "metric:nothing") { entryCount }
      unknown: leaderboard(metric: "metric:accuracy", dataset: "dataset:nothing") { entryCount }
      leaderboards(minEntries: 1) { totalCount nodes { metric { id } dataset { id } entryCount unit entries(first: 1) { nodes { id } } } }
      many: leaderboards { totalCount nodes { entryCount } }
      tiny: leaderboards(hardware: "hardware:tinyboard", minEntries: 1) { totalCount nodes { metric { id } dataset { id } hardware { id } } }
      strange: leaderboards(metric: "metric:nothing", minEntries: 1) { totalCount nodes { entryCount } }
      dataset(id: "dataset:meadow") { leaderboards(minEntries: 1) { totalCount nodes { metric { id } dataset { id } } } }
      metric(id: "metric:accuracy") { leaderboards(minEntries: 1, last: 1) { totalCount nodes { dataset { id } } } }
      hardwarePlatform(id: "hardware:h100") { leaderboards(minEntries: 1) { nodes { metric { id } dataset { id } hardware { id } entries { edges { rank value } } } } }
    }`);
    expect(data).toEqual({
      one: {
        metric: { id: 'metric:accuracy' },
        dataset: { id: 'dataset:meadow' },
        hardware: null,
        kind: 'ABSOLUTE',
        direction: 'HIGHER_IS_BETTER',
        unit: '%',
        entryCount: 1,
        incomparableCount: 0,
        entries: {
          totalCount: 1,
          edges: [
            {
              rank: 1,
              value: 91.5,
              valueHigh: null,
              node: {
                text: '91.5% accuracy',
                paper: { id: RIVER },
                hardware: { id: 'hardware:h100' },
                evidence: { mention: '91.5% accuracy' },
              },
            },
          ],
        },
      },
      range: { entries: { edges: [{ value: 93, valueHigh: 94 }] } },
      ratio: {
        direction: 'HIGHER_IS_BETTER',
        unit: 'x',
        entries: { nodes: [{ id: 'result:lakenet-speed', subject: { id: 'concept:lakenet' } }] },
      },
      board: {
        direction: 'LOWER_IS_BETTER',
        unit: 'ms',
        hardware: { id: 'hardware:tinyboard' },
        dataset: null,
        entries: { edges: [{ rank: 1, value: 3 }] },
      },
      elsewhere: { entryCount: 0, entries: { totalCount: 0, nodes: [] } },
      nowhere: null,
      unknown: null,
      leaderboards: {
        totalCount: 2,
        nodes: [
          {
            metric: { id: 'metric:accuracy' },
            dataset: { id: 'dataset:meadow' },
            entryCount: 1,
            unit: '%',
            entries: { nodes: [{ id: 'result:rivernet-reading-in-one-direction-accuracy' }] },
          },
          {
            metric: { id: 'metric:accuracy' },
            dataset: { id: 'dataset:meadow-night' },
            entryCount: 1,
            unit: '%',
            entries: { nodes: [{ id: 'result:lakenet-accuracy' }] },
          },
        ],
      },
      many: { totalCount: 0, nodes: [] },
      tiny: {
        totalCount: 1,
        nodes: [{ metric: { id: 'metric:latency' }, dataset: null, hardware: { id: 'hardware:tinyboard' } }],
      },
      strange: { totalCount: 0, nodes: [] },
      dataset: {
        leaderboards: {
          totalCount: 1,
          nodes: [{ metric: { id: 'metric:accuracy' }, dataset: { id: 'dataset:meadow' } }],
        },
      },
      metric: { leaderboards: { totalCount: 2, nodes: [{ dataset: { id: 'dataset:meadow-night' } }] } },
      hardwarePlatform: {
        leaderboards: {
          nodes: [
            {
              metric: { id: 'metric:accuracy' },
              dataset: { id: 'dataset:meadow' },
              hardware: { id: 'hardware:h100' },
              entries: { edges: [{ rank: 1, value: 91.5 }] },
            },
          ],
        },
      },
    });
  });

  it('benchmarks of hardware, and of a system across hardware', async () => {
    const data = await api.data(`{
      tiny: hardwarePlatform(id: "hardware:tinyboard") { benchmarks { metric { id } dataset { id } kind direction unit resultCount paperCount entries { rank value valueHigh result { subject { id } text } } } }
      hopper: hardwarePlatform(id: "hardware:hopper") { benchmarks { metric { id } } ratios: benchmarks(kind: RATIO) { metric { id } unit entries { value } } }
      idle: hardwarePlatform(id: "hardware:gpu") { benchmarks { metric { id } } }
      concept(id: "concept:rivernet") {
        benchmarks { metric { id } dataset { id } entries { value result { hardware { id } } } }
        one: benchmarks(metrics: ["metric:latency"]) { metric { id } }
        first: benchmarks(first: 1) { metric { id } }
      }
    }`);
    expect(data).toEqual({
      tiny: {
        benchmarks: [
          {
            metric: { id: 'metric:latency' },
            dataset: null,
            kind: 'ABSOLUTE',
            direction: 'LOWER_IS_BETTER',
            unit: 'ms',
            resultCount: 1,
            paperCount: 1,
            entries: [
              {
                rank: 1,
                value: 3,
                valueHigh: null,
                result: { subject: { id: 'concept:rivernet' }, text: '3 ms' },
              },
            ],
          },
        ],
      },
      hopper: {
        benchmarks: [],
        ratios: [{ metric: { id: 'metric:latency' }, unit: 'x', entries: [{ value: 2.7 }] }],
      },
      idle: { benchmarks: [] },
      concept: {
        benchmarks: [
          {
            metric: { id: 'metric:accuracy' },
            dataset: { id: 'dataset:meadow' },
            entries: [{ value: 91.5, result: { hardware: { id: 'hardware:h100' } } }],
          },
          {
            metric: { id: 'metric:latency' },
            dataset: null,
            entries: [{ value: 3, result: { hardware: { id: 'hardware:tinyboard' } } }],
          },
        ],
        one: [{ metric: { id: 'metric:latency' } }],
        first: [{ metric: { id: 'metric:accuracy' } }],
      },
    });
  });

  it('papers side by side', async () => {
    const data = await api.data(
      `query Q($papers: [ID!]!) { comparison(papers: $papers) {
        papers { id }
        rows { thing { id } shared cells { relation confidence evidence { mention } } }
        two: rows(first: 2) { thing { id } }
        results { metric { id } dataset { id } hardware { id } cells { id } }
      } }`,
      { papers: [RIVER, 'paper:nothing', LAKE, RIVER] },
    );
    const alone = (id: string, ...cells: readonly (object | null)[]) => ({
      thing: { id },
      shared: false,
      cells,
    });
    const cell = (relation: string, confidence: number, mention: string) => ({
      relation,
      confidence,
      evidence: { mention },
    });
    expect(data).toEqual({
      comparison: {
        papers: [{ id: RIVER }, { id: LAKE }],
        rows: [
          {
            thing: { id: 'concept:rivernet' },
            shared: true,
            cells: [cell('INTRODUCES', 0.98, 'RiverNet'), cell('COMPARES_WITH', 0.9, 'RiverNet')],
          },
          alone('concept:detection', cell('DISCUSSES', 0.8, 'object detection'), null),
          alone('concept:lakenet', null, cell('INTRODUCES', 0.97, 'LakeNet')),
          alone('dataset:meadow', cell('EVALUATES_ON', 0.9, 'Meadow'), null),
          alone('dataset:meadow-night', null, cell('EVALUATES_ON', 0.9, 'Meadow Night')),
          alone('hardware:h100', cell('RUNS_ON', 0.95, 'NVIDIA H100'), null),
          alone('hardware:hopper', null, cell('RUNS_ON', 0.85, 'Hopper')),
          alone('hardware:tinyboard', cell('RUNS_ON', 0.7, 'TinyBoard'), null),
          alone('metric:accuracy', cell('MEASURES', 0.9, 'accuracy'), null),
        ],
        two: [{ thing: { id: 'concept:rivernet' } }, { thing: { id: 'concept:detection' } }],
        results: [
          {
            metric: { id: 'metric:accuracy' },
            dataset: { id: 'dataset:meadow' },
            hardware: { id: 'hardware:h100' },
            cells: [[{ id: 'result:rivernet-reading-in-one-direction-accuracy' }], []],
          },
          {
            metric: { id: 'metric:accuracy' },
            dataset: { id: 'dataset:meadow-night' },
            hardware: null,
            cells: [[], [{ id: 'result:lakenet-accuracy' }]],
          },
          {
            metric: { id: 'metric:latency' },
            dataset: null,
            hardware: { id: 'hardware:hopper' },
            cells: [[], [{ id: 'result:lakenet-speed' }]],
          },
          {
            metric: { id: 'metric:latency' },
            dataset: null,
            hardware: { id: 'hardware:tinyboard' },
            cells: [[{ id: 'result:rivernet-reading-in-one-direction-latency' }], []],
          },
        ],
      },
    });
  });

  it('papers that are not there compare as nothing', async () => {
    expect(
      await api.data(
        '{ comparison(papers: ["paper:one", "paper:two"]) { papers { id } rows { shared } results { metric { id } } } }',
      ),
    ).toEqual({ comparison: { papers: [], rows: [], results: [] } });
  });

  it('trends of things, by themselves and side by side', async () => {
    const data = await api.data(`{
      trends(things: ["concept:detection", "dataset:nothing", "concept:rivernet", "concept:network"]) { thing { id } interval points { period from paperCount share } }
      quiet: trends(things: ["concept:rivernet"], interval: QUARTER, from: "2020-01-01", to: "2020-12-31") { points { period paperCount share } }
      day: hardwarePlatform(id: "hardware:h100") { trend(interval: MONTH, from: "2024-05-28", to: "2024-05-28") { thing { id } points { period paperCount share } } }
      months: metric(id: "metric:accuracy") { trend(interval: MONTH) { interval points { period from paperCount } } }
      since: concept(id: "concept:detection") { trend(from: "2023-01-03") { points { period paperCount } } }
    }`);
    const point = (period: string, paperCount: number, share: number) => ({
      period,
      from: `${period}-01-01`,
      paperCount,
      share,
    });
    expect(data).toEqual({
      trends: [
        {
          thing: { id: 'concept:detection' },
          interval: 'YEAR',
          points: [point('2022', 1, 1), point('2023', 1, 1), point('2024', 1, 0.5)],
        },
        null,
        {
          thing: { id: 'concept:rivernet' },
          interval: 'YEAR',
          points: [point('2023', 1, 1), point('2024', 2, 1)],
        },
        { thing: { id: 'concept:network' }, interval: 'YEAR', points: [] },
      ],
      quiet: [
        {
          points: ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4'].map((period) => ({
            period,
            paperCount: 0,
            share: 0,
          })),
        },
      ],
      day: {
        trend: { thing: { id: 'hardware:h100' }, points: [{ period: '2024-05', paperCount: 1, share: 1 }] },
      },
      months: {
        trend: {
          interval: 'MONTH',
          points: [
            { period: '2024-05', from: '2024-05-01', paperCount: 1 },
            { period: '2024-06', from: '2024-06-01', paperCount: 0 },
          ],
        },
      },
      since: {
        trend: {
          points: [
            { period: '2023', paperCount: 0 },
            { period: '2024', paperCount: 1 },
          ],
        },
      },
    });
  });

  it('rising things', async () => {
    const data = await api.data(`{
      rising(minPapers: 2) { thing { id } recentCount previousCount growth }
      all: rising(minPapers: 1, kinds: [CONCEPT, METRIC]) { thing { id } growth }
      before: rising(minPapers: 1, months: 12, asOf: "2023-06-30") { thing { id } recentCount previousCount }
      none: rising(asOf: "1990-01-01", minPapers: 0) { thing { id } }
    }`);
    expect(data).toEqual({
      rising: [{ thing: { id: 'concept:rivernet' }, recentCount: 2, previousCount: 0, growth: 1.4 }],
      all: [
        { thing: { id: 'concept:rivernet' }, growth: 1.4 },
        { thing: { id: 'concept:detection' }, growth: 1.2 },
        { thing: { id: 'concept:lakenet' }, growth: 1.2 },
        { thing: { id: 'metric:accuracy' }, growth: 1.2 },
      ],
      before: [{ thing: { id: 'concept:rivernet' }, recentCount: 1, previousCount: 0 }],
      none: [],
    });
  });

  it('similar papers and why', async () => {
    interface Similar {
      readonly paper: {
        readonly similar: {
          readonly totalCount: number;
          readonly edges: readonly {
            readonly node: { readonly id: string };
            readonly score: number;
            readonly reasons: readonly { readonly weight: number }[];
          }[];
        };
        readonly best: object;
      };
      readonly notes: object;
    }
    const data = await api.data<Similar>(`{
      paper(id: "${RIVER}") {
        similar { totalCount edges { node { id } score reasons { thing { id } relation ownRelation weight } } }
        best: similar(first: 1) { pageInfo { hasNextPage } edges { reasons(first: 1) { thing { id } } } }
      }
      notes: paper(id: "paper:notes-without-a-date") { similar { totalCount edges { score } } }
    }`);
    const { similar, best } = data.paper;
    // ln(5/2) = .916 and ln(5/3) = .511; INTRODUCES weighs 3, COMPARES_WITH 2, EVALUATES_ON 1.5, DISCUSSES 1.
    expect(similar).toMatchObject({
      totalCount: 3,
      edges: [
        {
          node: { id: MEADOW },
          reasons: [
            { thing: { id: 'dataset:meadow' }, relation: 'INTRODUCES', ownRelation: 'EVALUATES_ON' },
            { thing: { id: 'concept:detection' }, relation: 'DISCUSSES', ownRelation: 'DISCUSSES' },
          ],
        },
        {
          node: { id: SURVEY },
          reasons: [
            { thing: { id: 'concept:rivernet' }, relation: 'DISCUSSES', ownRelation: 'INTRODUCES' },
            { thing: { id: 'concept:detection' }, relation: 'DISCUSSES', ownRelation: 'DISCUSSES' },
          ],
        },
        {
          node: { id: LAKE },
          reasons: [
            { thing: { id: 'concept:rivernet' }, relation: 'COMPARES_WITH', ownRelation: 'INTRODUCES' },
          ],
        },
      ],
    });
    const close = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 3) as number);
    expect(similar.edges.map(({ score }) => score)).toEqual(close([2.572, 1.533, 1.278]));
    expect(similar.edges.map(({ reasons }) => reasons.map(({ weight }) => weight))).toEqual([
      close([2.061, 0.511]),
      close([1.022, 0.511]),
      close([1.278]),
    ]);
    expect(best).toEqual({
      pageInfo: { hasNextPage: true },
      edges: [{ reasons: [{ thing: { id: 'dataset:meadow' } }] }],
    });
    expect(data.notes).toEqual({ similar: { totalCount: 0, edges: [] } });
  });

  it('related things', async () => {
    const data = await api.data(`{
      concept(id: "concept:rivernet") {
        related { totalCount edges { node { id } sharedPaperCount lift } }
        concepts: related(minPapers: 1, kinds: [CONCEPT]) { edges { node { __typename id } sharedPaperCount lift } }
        all: related(minPapers: 1, first: 2) { totalCount nodes { id } }
      }
      unread: concept(id: "concept:network") { related(minPapers: 1) { totalCount nodes { id } } }
    }`);
    const detection = {
      node: { id: 'concept:detection' },
      sharedPaperCount: 2,
      lift: expect.closeTo(10 / 9, 9) as number,
    };
    expect(data).toEqual({
      concept: {
        related: { totalCount: 1, edges: [detection] },
        concepts: {
          edges: [
            { ...detection, node: { __typename: 'Concept', id: 'concept:detection' } },
            {
              node: { __typename: 'Concept', id: 'concept:lakenet' },
              sharedPaperCount: 1,
              lift: expect.closeTo(5 / 3, 9) as number,
            },
          ],
        },
        all: { totalCount: 8, nodes: [{ id: 'concept:detection' }, { id: 'concept:lakenet' }] },
      },
      unread: { related: { totalCount: 0, nodes: [] } },
    });
  });

  it('the shortest paths, those over nodes with few papers first', async () => {
    const data = await api.data(`{
      paths(from: "hardware:h100", to: "concept:lakenet") {
        length nodes { __typename id } steps { from to relation forward confidence rule evidence { mention } }
      }
      narrow: paths(from: "hardware:h100", to: "concept:lakenet", relations: ["RUNS_ON", "INTRODUCES", "COMPARES_WITH"]) { length nodes { id } }
      short: paths(from: "hardware:h100", to: "concept:lakenet", maxLength: 2) { length }
      itself: paths(from: "author:ada-bay", to: "author:ada-bay") { length nodes { id } steps { relation } }
      unknown: paths(from: "author:nobody", to: "author:nobody") { length }
      apart: paths(from: "paper:notes-without-a-date", to: "hardware:h100", maxLength: 6) { length }
    }`);
    expect(data).toEqual({
      paths: [
        {
          length: 3,
          nodes: [
            { __typename: 'HardwarePlatform', id: 'hardware:h100' },
            { __typename: 'HardwarePlatform', id: 'hardware:hopper' },
            { __typename: 'Paper', id: LAKE },
            { __typename: 'Concept', id: 'concept:lakenet' },
          ],
          steps: [
            {
              from: 'hardware:h100',
              to: 'hardware:hopper',
              relation: 'PART_OF',
              forward: true,
              confidence: null,
              rule: null,
              evidence: null,
            },
            {
              from: 'hardware:hopper',
              to: LAKE,
              relation: 'RUNS_ON',
              forward: false,
              confidence: 0.85,
              rule: 'hand-made',
              evidence: { mention: 'Hopper' },
            },
            {
              from: LAKE,
              to: 'concept:lakenet',
              relation: 'INTRODUCES',
              forward: true,
              confidence: 0.97,
              rule: 'hand-made',
              evidence: { mention: 'LakeNet' },
            },
          ],
        },
        expect.objectContaining({
          length: 3,
          nodes: [
            { __typename: 'HardwarePlatform', id: 'hardware:h100' },
            { __typename: 'Paper', id: RIVER },
            { __typename: 'Concept', id: 'concept:rivernet' },
            { __typename: 'Concept', id: 'concept:lakenet' },
          ],
        }),
      ],
      narrow: [
        {
          length: 4,
          nodes: ['hardware:h100', RIVER, 'concept:rivernet', LAKE, 'concept:lakenet'].map((id) => ({ id })),
        },
      ],
      short: [],
      itself: [{ length: 0, nodes: [{ id: 'author:ada-bay' }], steps: [] }],
      unknown: [],
      apart: [],
    });
  });

  it('what stands around a node', async () => {
    const data = await api.data(`{
      neighborhood(id: "concept:lakenet") { truncated nodes { __typename id } edges { from to relation weight } }
      one: neighborhood(id: "concept:rivernet", perRelation: 1, relations: ["INTRODUCES", "DISCUSSES", "BROADER"]) { truncated nodes { id } }
      two: neighborhood(id: "author:ada-bay", depth: 2, relations: ["AUTHORED_BY"]) { truncated nodes { id } edges { from to } }
      result: neighborhood(id: "result:lakenet-speed") { nodes { id } }
      alone: neighborhood(id: "paper:notes-without-a-date") { truncated nodes { id } edges { relation } }
      unknown: neighborhood(id: "concept:nothing") { truncated }
    }`);
    expect(data).toEqual({
      neighborhood: {
        truncated: false,
        nodes: [
          { __typename: 'Concept', id: 'concept:lakenet' },
          { __typename: 'Concept', id: 'concept:rivernet' },
          { __typename: 'Paper', id: LAKE },
        ],
        edges: [
          { from: 'concept:lakenet', to: 'concept:rivernet', relation: 'BROADER', weight: 1 },
          { from: LAKE, to: 'concept:rivernet', relation: 'COMPARES_WITH', weight: 0.9 },
          { from: LAKE, to: 'concept:lakenet', relation: 'INTRODUCES', weight: 0.97 },
        ],
      },
      one: {
        truncated: false,
        nodes: ['concept:rivernet', 'concept:lakenet', 'concept:network', SURVEY, RIVER].map((id) => ({
          id,
        })),
      },
      two: {
        truncated: false,
        nodes: [{ id: 'author:ada-bay' }, { id: RIVER }, { id: 'author:ben-cape' }],
        edges: [
          { from: RIVER, to: 'author:ada-bay' },
          { from: RIVER, to: 'author:ben-cape' },
        ],
      },
      result: {
        nodes: [
          'result:lakenet-speed',
          'concept:rivernet',
          'concept:lakenet',
          'metric:latency',
          'hardware:hopper',
          LAKE,
        ].map((id) => ({ id })),
      },
      alone: { truncated: false, nodes: [{ id: 'paper:notes-without-a-date' }], edges: [] },
      unknown: null,
    });
  });

  it('what is missing', async () => {
    const data = await api.data(`{
      gaps(rows: CONCEPT, columns: DATASET, minPapers: 1) { row { id } column { id } rowPaperCount columnPaperCount paperCount expectedCount }
      first: gaps(rows: CONCEPT, columns: DATASET, minPapers: 1, first: 1) { column { id } }
      frequent: gaps(rows: CONCEPT, columns: DATASET) { row { id } }
      recent: gaps(rows: CONCEPT, columns: HARDWARE, minPapers: 1, filter: { publishedOn: { from: "2024-01-01" } }) { row { id } column { id } expectedCount }
    }`);
    expect(data).toEqual({
      gaps: [
        {
          row: { id: 'concept:detection' },
          column: { id: 'dataset:meadow-night' },
          rowPaperCount: 3,
          columnPaperCount: 1,
          paperCount: 0,
          expectedCount: 0.6,
        },
        {
          row: { id: 'concept:lakenet' },
          column: { id: 'dataset:meadow' },
          rowPaperCount: 1,
          columnPaperCount: 2,
          paperCount: 0,
          expectedCount: 0.4,
        },
      ],
      first: [{ column: { id: 'dataset:meadow-night' } }],
      frequent: [],
      recent: [
        ['concept:detection', 'hardware:hopper'],
        ['concept:lakenet', 'hardware:h100'],
        ['concept:lakenet', 'hardware:tinyboard'],
      ].map(([row, column]) => ({ row: { id: row }, column: { id: column }, expectedCount: 0.5 })),
    });
  });
}
