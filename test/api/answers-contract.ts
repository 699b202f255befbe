import { EXAMPLE_QUERY } from '../../src/api/example-query';
import { type Evidence } from '../../src/domain/evidence';
import { type GraphStore } from '../../src/graph/graph-store';
import { type Highlight } from '../../src/graph/queries/highlights';
import { apiOver, type ApiUnderTest } from './api-under-test';
import { type Counted, type List, type WithId } from './shapes';

interface RiverEdges {
  readonly abstract: string;
  readonly concepts: {
    readonly edges: readonly {
      readonly relation: string;
      readonly confidence: number;
      readonly rule: string;
      readonly node: WithId;
      readonly evidence: Evidence;
    }[];
  };
}
interface Searches {
  readonly search: { readonly edges: readonly object[] };
  readonly kinds: { readonly edges: readonly { readonly highlights: readonly Highlight[] }[] };
  readonly none: object;
  readonly suggest: readonly object[];
}
interface Numbers {
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly relationCounts: readonly { readonly relation: string; readonly count: number }[];
}
interface NewArchitecture {
  readonly introduces: List<{ readonly name: string; readonly conceptKind?: string }>;
  readonly hardware: { readonly edges: readonly unknown[] };
}

/** What the API says about SMALL_GRAPH, on any engine. `store` gives a store that holds it. */
export function answersContract(store: () => GraphStore): void {
  let api: ApiUnderTest;
  beforeAll(() => {
    api = apiOver(store());
  });
  const RIVER = 'paper:rivernet-reading-in-one-direction';

  it('one paper by each of its identifiers, whole', async () => {
    const data = await api.data(`
      fragment F on Paper { id title abstract publishedOn authorCount upvotes arxivId doi url codeUrls sources { name url retrievedAt } ingestedAt }
      { byId: paper(id: "${RIVER}") { ...F } byArxiv: paper(arxivId: "arXiv:2405.00001v3") { ...F } byDoi: paper(doi: "https://doi.org/10.5555/RIVER.1") { ...F } }
    `);
    expect(data.byId).toEqual({
      id: RIVER,
      title: 'RiverNet: Reading in One Direction',
      abstract:
        'We introduce RiverNet for object detection. Trained on one NVIDIA H100, it reaches 91.5% accuracy on Meadow. It runs in 3 ms on TinyBoard.',
      publishedOn: '2024-05-28',
      authorCount: 2,
      upvotes: 40,
      arxivId: '2405.00001',
      doi: '10.5555/river.1',
      url: 'https://papers.example/river',
      codeUrls: ['https://code.example/river'],
      sources: [{ name: 'hand-made', url: null, retrievedAt: '2026-11-01T08:00:00.000Z' }],
      ingestedAt: '2026-11-02T09:00:00.000Z',
    });
    expect(data.byArxiv).toEqual(data.byId);
    expect(data.byDoi).toEqual(data.byId);
  });

  it('what is not known is null', async () => {
    expect(
      await api.data(
        `{ paper(id: "paper:notes-without-a-date") { publishedOn authorCount upvotes arxivId doi url codeUrls authors { totalCount } hardware { nodes { id } } } }`,
      ),
    ).toEqual({
      paper: {
        publishedOn: null,
        authorCount: null,
        upvotes: null,
        arxivId: null,
        doi: null,
        url: null,
        codeUrls: [],
        authors: { totalCount: 0 },
        hardware: { nodes: [] },
      },
    });
  });

  it('nodes of every kind by id, in the order asked, null where there is none', async () => {
    const ids = [
      'concept:rivernet',
      RIVER,
      'paper:none',
      'hardware:h100',
      'dataset:meadow',
      'metric:latency',
      'result:rivernet-reading-in-one-direction-latency',
      'author:ada-bay',
      'organization:delta-lab',
      'concept:rivernet',
    ];
    const data = await api.data(
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: "author:none") { id } }',
      { ids },
    );
    expect(data.node).toBeNull();
    expect(data.nodes).toEqual(
      [
        'Concept',
        'Paper',
        null,
        'HardwarePlatform',
        'Dataset',
        'Metric',
        'Result',
        'Author',
        'Organization',
        'Concept',
      ].map((type, index) => (type === null ? null : { __typename: type, id: ids[index] })),
    );
  });

  it('a thing by any of its names', async () => {
    const data = await api.data(`{
      a: concept(name: "RiverNet") { id } b: concept(name: "river network") { id } c: concept(name: "RNET") { id } d: concept(name: "river-net") { id }
      e: hardwarePlatform(name: "h100") { id } f: dataset(name: "meadow 1k") { id } g: metric(name: "ACC") { id }
      none: concept(name: "H100") { id } unknown: concept(id: "concept:none") { id }
    }`);
    expect(data).toEqual({
      a: { id: 'concept:rivernet' },
      b: { id: 'concept:rivernet' },
      c: { id: 'concept:rivernet' },
      d: { id: 'concept:rivernet' },
      e: { id: 'hardware:h100' },
      f: { id: 'dataset:meadow' },
      g: { id: 'metric:accuracy' },
      none: null,
      unknown: null,
    });
  });

  it('things whole, with their hierarchy in both directions', async () => {
    const data = await api.data(`{
      concept(id: "concept:rivernet") {
        kind conceptKind name aliases description paperCount firstSeenOn
        introducedBy { id } broader { nodes { id } } narrower { nodes { id } }
      }
      top: concept(id: "concept:network") { paperCount firstSeenOn introducedBy { id } narrower { nodes { id } } all: narrower(transitive: true) { totalCount nodes { id } } }
      low: concept(id: "concept:lakenet") { broader { nodes { id } } all: broader(transitive: true) { totalCount } }
      hardwarePlatform(id: "hardware:h100") {
        kind hardwareKind vendor partOf { id partOf { id partOf { id } } } parts { totalCount }
        specifications { releasedOn memoryBytes thermalDesignPowerWatts fp16FlopPerSecond source }
      }
      gpu: hardwarePlatform(name: "graphics card") { specifications { source } parts { nodes { id } } all: parts(transitive: true) { nodes { id } } }
      dataset(id: "dataset:meadow-night") { modality homepage variantOf { id modality homepage variants { nodes { id } } introducedBy { id } } }
      metric(id: "metric:latency") { unit direction }
    }`);
    expect(data).toEqual({
      concept: {
        kind: 'CONCEPT',
        conceptKind: 'ARCHITECTURE',
        name: 'RiverNet',
        aliases: ['River Network', 'RNet'],
        description: 'A network that reads its input in one direction.',
        paperCount: 3,
        firstSeenOn: '2023-01-02',
        introducedBy: { id: RIVER },
        broader: { nodes: [{ id: 'concept:network' }] },
        narrower: { nodes: [{ id: 'concept:lakenet' }] },
      },
      top: {
        paperCount: 0,
        firstSeenOn: null,
        introducedBy: null,
        narrower: { nodes: [{ id: 'concept:rivernet' }] },
        all: { totalCount: 2, nodes: [{ id: 'concept:rivernet' }, { id: 'concept:lakenet' }] },
      },
      low: { broader: { nodes: [{ id: 'concept:rivernet' }] }, all: { totalCount: 2 } },
      hardwarePlatform: {
        kind: 'HARDWARE',
        hardwareKind: 'GPU',
        vendor: 'NVIDIA',
        partOf: { id: 'hardware:hopper', partOf: { id: 'hardware:gpu', partOf: null } },
        parts: { totalCount: 0 },
        specifications: {
          releasedOn: '2022-10-01',
          memoryBytes: 85_899_345_920,
          thermalDesignPowerWatts: 700,
          fp16FlopPerSecond: null,
          source: 'https://vendor.example/h100',
        },
      },
      gpu: {
        specifications: null,
        parts: { nodes: [{ id: 'hardware:hopper' }] },
        all: { nodes: [{ id: 'hardware:h100' }, { id: 'hardware:hopper' }] },
      },
      dataset: {
        modality: null,
        homepage: null,
        variantOf: {
          id: 'dataset:meadow',
          modality: 'image',
          homepage: 'https://meadow.example/',
          variants: { nodes: [{ id: 'dataset:meadow-night' }] },
          introducedBy: { id: 'paper:meadow-pictures-of-grass' },
        },
      },
      metric: { unit: 'ms', direction: 'LOWER_IS_BETTER' },
    });
  });

  it('every edge of a paper, with what was read and where', async () => {
    const data = await api.data<{ paper: RiverEdges }>(`{ paper(id: "${RIVER}") {
      abstract
      introduces { edges { relation node { __typename id name } } }
      concepts { edges { relation confidence rule node { id } evidence { section sentence mention start end } } }
      strong: concepts(minConfidence: 0.9, kinds: [ARCHITECTURE], relations: [INTRODUCES]) { totalCount }
      hardware { totalCount edges { relation confidence node { id vendor } } }
      sure: hardware(minConfidence: 0.9) { nodes { id } }
      datasets { edges { relation node { id } } } metrics { edges { relation node { id } } }
      authors { edges { position node { name paperCount } } } organizations { nodes { id name slug paperCount } }
    } }`);
    const { abstract, concepts, ...rest } = data.paper;
    expect(rest).toEqual({
      introduces: {
        edges: [
          {
            relation: 'INTRODUCES',
            node: { __typename: 'Concept', id: 'concept:rivernet', name: 'RiverNet' },
          },
        ],
      },
      strong: { totalCount: 1 },
      hardware: {
        totalCount: 2,
        edges: [
          { relation: 'RUNS_ON', confidence: 0.95, node: { id: 'hardware:h100', vendor: 'NVIDIA' } },
          { relation: 'RUNS_ON', confidence: 0.7, node: { id: 'hardware:tinyboard', vendor: null } },
        ],
      },
      sure: { nodes: [{ id: 'hardware:h100' }] },
      datasets: { edges: [{ relation: 'EVALUATES_ON', node: { id: 'dataset:meadow' } }] },
      metrics: { edges: [{ relation: 'MEASURES', node: { id: 'metric:accuracy' } }] },
      authors: {
        edges: [
          { position: 0, node: { name: 'Ada Bay', paperCount: 1 } },
          { position: 1, node: { name: 'Ben Cape', paperCount: 2 } },
        ],
      },
      organizations: {
        nodes: [{ id: 'organization:delta-lab', name: 'Delta Lab', slug: 'delta', paperCount: 2 }],
      },
    });
    expect(concepts.edges.map((edge) => [edge.relation, edge.confidence, edge.rule, edge.node.id])).toEqual([
      ['INTRODUCES', 0.98, 'hand-made', 'concept:rivernet'],
      ['DISCUSSES', 0.8, 'hand-made', 'concept:detection'],
    ]);
    for (const { evidence } of concepts.edges) {
      expect(evidence.section).toBe('ABSTRACT');
      expect(abstract.slice(evidence.start, evidence.end)).toBe(evidence.mention);
      expect(evidence.sentence).toContain(evidence.mention);
    }
  });

  it('every edge back to papers', async () => {
    const data = await api.data(`{
      concept(id: "concept:rivernet") {
        papers { totalCount edges { relation confidence node { id } } }
        new: papers(relations: [INTRODUCES]) { nodes { id } }
        oldest: papers(first: 1, orderBy: { direction: ASC }) { nodes { id } }
        liked: papers(filter: { upvotes: { min: 12 } }, orderBy: { field: UPVOTES }) { totalCount nodes { upvotes } }
      }
      all: concept(id: "concept:network") { papers { totalCount } wide: papers(includeNarrower: true) { totalCount edges { relation node { id } } } }
      gpu: hardwarePlatform(id: "hardware:gpu") { papers { totalCount } wide: papers(includeParts: true) { edges { node { id } evidence { mention } } } }
      meadow: dataset(id: "dataset:meadow") { papers { edges { relation node { id } } } wide: papers(includeVariants: true) { totalCount } }
      ben: node(id: "author:ben-cape") { ... on Author { papers { totalCount nodes { id } } coauthors { edges { sharedPaperCount node { name } } } } }
      lab: node(id: "organization:delta-lab") { ... on Organization { papers(last: 1) { totalCount nodes { id } } } }
    }`);
    expect(data).toEqual({
      concept: {
        papers: {
          totalCount: 3,
          edges: [
            { relation: 'COMPARES_WITH', confidence: 0.9, node: { id: 'paper:lakenet' } },
            { relation: 'INTRODUCES', confidence: 0.98, node: { id: RIVER } },
            { relation: 'DISCUSSES', confidence: 0.5, node: { id: 'paper:a-survey-of-object-detection' } },
          ],
        },
        new: { nodes: [{ id: RIVER }] },
        oldest: { nodes: [{ id: 'paper:a-survey-of-object-detection' }] },
        liked: { totalCount: 2, nodes: [{ upvotes: 40 }, { upvotes: 12 }] },
      },
      all: {
        papers: { totalCount: 0 },
        wide: {
          totalCount: 3,
          edges: [
            { relation: 'INTRODUCES', node: { id: 'paper:lakenet' } },
            { relation: 'INTRODUCES', node: { id: RIVER } },
            { relation: 'DISCUSSES', node: { id: 'paper:a-survey-of-object-detection' } },
          ],
        },
      },
      gpu: {
        papers: { totalCount: 0 },
        wide: {
          edges: [
            { node: { id: 'paper:lakenet' }, evidence: { mention: 'Hopper' } },
            { node: { id: RIVER }, evidence: { mention: 'NVIDIA H100' } },
          ],
        },
      },
      meadow: {
        papers: {
          edges: [
            { relation: 'EVALUATES_ON', node: { id: RIVER } },
            { relation: 'INTRODUCES', node: { id: 'paper:meadow-pictures-of-grass' } },
          ],
        },
        wide: { totalCount: 3 },
      },
      ben: {
        papers: { totalCount: 2, nodes: [{ id: 'paper:lakenet' }, { id: RIVER }] },
        coauthors: {
          edges: [
            { sharedPaperCount: 1, node: { name: 'Ada Bay' } },
            { sharedPaperCount: 1, node: { name: 'Cleo Dune' } },
          ],
        },
      },
      lab: { papers: { totalCount: 2, nodes: [{ id: RIVER }] } },
    });
  });

  it('results with all that they are about, from every side', async () => {
    const data = await api.data(`{
      node(id: "result:lakenet-speed") { ... on Result {
        value valueHigh unit kind text confidence rule evidence { mention }
        paper { id } metric { id } dataset { id } hardware { id } subject { id } baseline { id }
      } }
      range: node(id: "result:lakenet-accuracy") { ... on Result { value valueHigh dataset { id } } }
      results(filter: { metric: ["metric:accuracy"], value: { min: 92 } }) { totalCount nodes { id } }
      best: results(filter: { kinds: [ABSOLUTE], unit: ["%"] }, orderBy: { field: VALUE }) { nodes { value } }
      paper(id: "${RIVER}") { results(orderBy: { field: CONFIDENCE }) { nodes { id } } }
      hardwarePlatform(id: "hardware:tinyboard") { results { nodes { id } } }
      dataset(id: "dataset:meadow") { results { totalCount } }
      metric(id: "metric:latency") { results(orderBy: { field: VALUE, direction: ASC }) { nodes { value } } }
      concept(id: "concept:rivernet") { results { nodes { id } } }
    }`);
    expect(data).toEqual({
      node: {
        value: 2.7,
        valueHigh: null,
        unit: 'x',
        kind: 'RATIO',
        text: '2.7x faster',
        confidence: 0.9,
        rule: 'number-and-metric',
        evidence: { mention: '2.7x faster' },
        paper: { id: 'paper:lakenet' },
        metric: { id: 'metric:latency' },
        dataset: null,
        hardware: { id: 'hardware:hopper' },
        subject: { id: 'concept:lakenet' },
        baseline: { id: 'concept:rivernet' },
      },
      range: { value: 93, valueHigh: 94, dataset: { id: 'dataset:meadow-night' } },
      results: { totalCount: 1, nodes: [{ id: 'result:lakenet-accuracy' }] },
      best: { nodes: [{ value: 93 }, { value: 91.5 }] },
      paper: {
        results: {
          nodes: [
            { id: 'result:rivernet-reading-in-one-direction-accuracy' },
            { id: 'result:rivernet-reading-in-one-direction-latency' },
          ],
        },
      },
      hardwarePlatform: { results: { nodes: [{ id: 'result:rivernet-reading-in-one-direction-latency' }] } },
      dataset: { results: { totalCount: 1 } },
      metric: { results: { nodes: [{ value: 2.7 }, { value: 3 }] } },
      concept: {
        results: {
          nodes: [
            { id: 'result:lakenet-speed' },
            { id: 'result:rivernet-reading-in-one-direction-accuracy' },
            { id: 'result:rivernet-reading-in-one-direction-latency' },
          ],
        },
      },
    });
  });

  it.each([
    ['nothing', {}, 5],
    ['a date', { publishedOn: { from: '2023-01-02', to: '2024-05-28' } }, 2],
    ['votes', { upvotes: { min: 12 } }, 3],
    ['code', { hasCode: true }, 1],
    ['no code', { hasCode: false }, 4],
    ['words', { text: 'object detection RiverNet' }, 2],
    ['a title', { title: { startsWith: 'lake' } }, 1],
    ['a concept', { concepts: { any: ['concept:rivernet'] } }, 3],
    ['a concept introduced', { concepts: { any: ['concept:rivernet'], relations: ['INTRODUCES'] } }, 1],
    ['a broad concept', { concepts: { any: ['concept:network'] } }, 0],
    [
      'a broad concept with its narrower ones',
      { concepts: { any: ['concept:network'], includeNarrower: true } },
      3,
    ],
    ['two concepts at once', { concepts: { all: ['concept:rivernet', 'concept:detection'] } }, 2],
    ['not a concept', { concepts: { none: ['concept:detection'] } }, 2],
    ['the parts of a platform', { hardware: { any: ['hardware:gpu'], includeNarrower: true } }, 2],
    ['a kind of hardware', { hardwareKinds: ['EDGE_BOARD'] }, 1],
    ['a vendor in any case', { vendors: ['nvidia'] }, 2],
    ['authors', { authors: { any: ['author:cleo-dune'] } }, 2],
    ['an organization', { organizations: { any: ['organization:delta-lab'] } }, 2],
    ['a result', { result: { metric: ['metric:latency'], kinds: ['RATIO'], value: { min: 2 } } }, 1],
    [
      'a result on the parts of a platform and the variants of a dataset',
      { result: { dataset: ['dataset:meadow'], hardware: ['hardware:gpu'], includeNarrower: true } },
      1,
    ],
    ['a result on a variant', { result: { dataset: ['dataset:meadow'], includeNarrower: true } }, 2],
    ['a result on the dataset alone', { result: { dataset: ['dataset:meadow'] } }, 1],
    ['either of two', { or: [{ hasCode: true }, { title: { eq: 'lakenet' } }] }, 2],
    ['not', { not: { upvotes: { min: 12 } } }, 2],
    [
      'all of a tree',
      {
        and: [
          { upvotes: { min: 5 } },
          { or: [{ hasCode: true }, { not: { hardware: { any: ['hardware:hopper'] } } }] },
        ],
      },
      3,
    ],
    ['none of no alternatives', { or: [] }, 0],
    [
      'null, which asks for nothing',
      { title: null, concepts: null, and: null, upvotes: { min: 12, max: null } },
      3,
    ],
  ])('papers by a filter on %s', async (_, filter, count) => {
    const data = await api.data<{ papers: Counted & List<object> }>(
      'query Q($filter: PaperFilter) { papers(filter: $filter) { totalCount nodes { id } } }',
      { filter },
    );
    expect(data.papers.nodes).toHaveLength(count);
    expect(data.papers.totalCount).toBe(count);
  });

  it('lists of things, authors and organizations by their filters and orders', async () => {
    const data = await api.data(`{
      concepts(filter: { under: "concept:network" }, orderBy: { field: NAME, direction: ASC }) { totalCount nodes { id } }
      kinds: concepts(filter: { conceptKinds: [TASK, MODEL] }) { nodes { id } }
      hardwarePlatforms(filter: { memoryBytes: { min: 8e10 }, thermalDesignPowerWatts: { max: 700 }, releasedOn: { from: "2022-10-01" }, vendors: ["Nvidia"] }) { nodes { id } }
      boards: hardwarePlatforms(filter: { hardwareKinds: [EDGE_BOARD] }) { nodes { id } }
      datasets(filter: { modality: ["image"] }) { nodes { id } }
      metrics(filter: { direction: HIGHER_IS_BETTER, name: { contains: "CUR" } }) { nodes { id } }
      authors(name: { startsWith: "c" }) { totalCount nodes { name } }
      organizations { nodes { name } }
    }`);
    expect(data).toEqual({
      concepts: { totalCount: 2, nodes: [{ id: 'concept:lakenet' }, { id: 'concept:rivernet' }] },
      kinds: { nodes: [{ id: 'concept:detection' }, { id: 'concept:lakenet' }] },
      hardwarePlatforms: { nodes: [{ id: 'hardware:h100' }] },
      boards: { nodes: [{ id: 'hardware:tinyboard' }] },
      datasets: { nodes: [{ id: 'dataset:meadow' }] },
      metrics: { nodes: [{ id: 'metric:accuracy' }] },
      authors: { totalCount: 1, nodes: [{ name: 'Cleo Dune' }] },
      organizations: { nodes: [{ name: 'Delta Lab' }] },
    });
  });

  it('search and suggestions', async () => {
    const data = await api.data<Searches>(`{
      search(query: "rnet") { edges { matched node { __typename ... on Node { id } } } }
      kinds: search(query: "meadow", kinds: [DATASET]) { totalCount edges { matched node { ... on Dataset { id } } highlights { field text start end } } }
      none: search(query: "zzzz") { totalCount nodes { __typename } }
      suggest(prefix: "mead", kinds: [DATASET]) { id name matched kind paperCount }
    }`);
    expect(data.search.edges[0]).toEqual({
      matched: 'RNet',
      node: { __typename: 'Concept', id: 'concept:rivernet' },
    });
    expect(data.kinds.edges[0]).toMatchObject({ matched: 'Meadow', node: { id: 'dataset:meadow' } });
    for (const { highlights } of data.kinds.edges) {
      for (const { text, start, end } of highlights)
        expect(text.slice(start, end).toLowerCase()).toContain('meadow');
    }
    expect(data.none).toEqual({ totalCount: 0, nodes: [] });
    expect(data.suggest).toEqual([
      { id: 'dataset:meadow', name: 'Meadow', matched: 'Meadow', kind: 'DATASET', paperCount: 2 },
      {
        id: 'dataset:meadow-night',
        name: 'Meadow Night',
        matched: 'Meadow Night',
        kind: 'DATASET',
        paperCount: 1,
      },
    ]);
  });

  it('what the graph holds', async () => {
    const { graph } = await api.data<{ graph: Numbers }>(
      '{ graph { counts { kind count } relationCounts { relation count } lastIngestedAt schemaVersion engine } }',
    );
    expect(graph).toMatchObject({
      lastIngestedAt: '2026-11-02T09:00:00.000Z',
      schemaVersion: 2,
      engine: store().engine,
    });
    const counts = new Map(graph.counts.map(({ kind, count }) => [kind, count] as const));
    expect(counts.get('Paper')).toBe(5);
    expect(counts.get('Result')).toBe(4);
    const relations = new Map(graph.relationCounts.map(({ relation, count }) => [relation, count] as const));
    expect(relations.get('RUNS_ON')).toBe(3);
    expect(relations.get('INTRODUCES')).toBe(3);
  });

  it('the example question: new architectures, their hardware and the sentence that says so', async () => {
    const data = await api.data<{ papers: List<NewArchitecture> }>(EXAMPLE_QUERY);
    const river = data.papers.nodes.find(({ introduces }) =>
      introduces.nodes.some(({ name, conceptKind }) => name === 'RiverNet' && conceptKind === 'ARCHITECTURE'),
    );
    expect(river?.hardware.edges[0]).toEqual({
      node: { name: 'NVIDIA H100', vendor: 'NVIDIA' },
      confidence: 0.95,
      evidence: {
        sentence: 'Trained on one NVIDIA H100, it reaches 91.5% accuracy on Meadow.',
        mention: 'NVIDIA H100',
      },
    });
  });
}
