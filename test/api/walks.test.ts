import { type GraphStore } from '../../src/graph/graph-store';
import { removePapers } from '../../src/graph/writes/remove-papers';
import { generatedCorpus } from '../graph/generated-corpus';
import { type Counted, type List, type WithId } from './shapes';
import { apiOver, type ApiUnderTest, fill, openTestStore } from './api-under-test';

const CORPUS = generatedCorpus({ seed: 11, papers: 150, concepts: 50 });
/** Papers on the same things that are not in the corpus. */
const NEWCOMERS = generatedCorpus({ seed: 11, papers: 210, concepts: 50 }).slice(150);

interface Hubs {
  readonly concepts: List<WithId>;
  readonly datasets: List<WithId>;
  readonly metrics: List<WithId>;
  readonly hardwarePlatforms: List<WithId>;
  readonly papers: List<WithId & { readonly concepts: Counted }>;
  readonly authors: List<WithId & { readonly paperCount: number }>;
  readonly leaderboards: List<{ readonly metric: WithId; readonly dataset: WithId }>;
}

let store: GraphStore;
let api: ApiUnderTest;
let hub: {
  concept: string;
  author: string;
  dataset: string;
  metric: string;
  hardware: string;
  paper: string;
  board: { metric: string; dataset: string };
};
beforeAll(async () => {
  store = await openTestStore();
  await fill(store, CORPUS);
  api = apiOver(store);
  const { concepts, datasets, metrics, hardwarePlatforms, papers, authors, leaderboards } =
    await api.data<Hubs>(`{
    concepts(first: 1) { nodes { id } } datasets(first: 1) { nodes { id } } metrics(first: 1) { nodes { id } }
    hardwarePlatforms(first: 1) { nodes { id } } papers(first: 100) { nodes { id concepts { totalCount } } }
    authors(first: 100) { nodes { id paperCount } } leaderboards(first: 1) { nodes { metric { id } dataset { id } } }
  }`);
  const [richest] = [...papers.nodes].sort((a, b) => b.concepts.totalCount - a.concepts.totalCount);
  const [busiest] = [...authors.nodes].sort((a, b) => b.paperCount - a.paperCount);
  hub = {
    concept: concepts.nodes[0]!.id,
    dataset: datasets.nodes[0]!.id,
    metric: metrics.nodes[0]!.id,
    hardware: hardwarePlatforms.nodes[0]!.id,
    paper: richest!.id,
    author: busiest!.id,
    board: { metric: leaderboards.nodes[0]!.metric.id, dataset: leaderboards.nodes[0]!.dataset.id },
  };
});
afterAll(() => store.close());

/** Every list of the API: how it is asked for, and what ids of its items are taken from. */
const LISTS: Readonly<Record<string, (ids: typeof hub, page: string) => string>> = {
  papers: (_, page) => `papers(${page})`,
  'papers by votes': (_, page) => `papers(orderBy: { field: UPVOTES }, ${page})`,
  'papers by title, Z to A': (_, page) => `papers(orderBy: { field: TITLE, direction: DESC }, ${page})`,
  'papers by title, A to Z': (_, page) => `papers(orderBy: { field: TITLE, direction: ASC }, ${page})`,
  'papers by ingestion': (_, page) => `papers(orderBy: { field: INGESTED_AT }, ${page})`,
  'papers, filtered': ({ concept }, page) => `papers(filter: { concepts: { any: ["${concept}"] } }, ${page})`,
  concepts: (_, page) => `concepts(${page})`,
  'concepts by name': (_, page) => `concepts(orderBy: { field: NAME, direction: ASC }, ${page})`,
  'concepts by first paper': (_, page) => `concepts(orderBy: { field: FIRST_SEEN_ON }, ${page})`,
  'hardware platforms': (_, page) => `hardwarePlatforms(${page})`,
  datasets: (_, page) => `datasets(${page})`,
  metrics: (_, page) => `metrics(${page})`,
  results: (_, page) => `results(${page})`,
  'results by value': (_, page) => `results(orderBy: { field: VALUE }, ${page})`,
  'results by confidence': (_, page) => `results(orderBy: { field: CONFIDENCE, direction: ASC }, ${page})`,
  authors: (_, page) => `authors(${page})`,
  organizations: (_, page) => `organizations(${page})`,
  search: (_, page) => `search(query: "attention", ${page})`,
  'papers of a concept': ({ concept }, page) => `concept(id: "${concept}") { list: papers(${page})`,
  'papers of a concept and its narrower ones': ({ concept }, page) =>
    `concept(id: "${concept}") { list: papers(includeNarrower: true, ${page})`,
  'papers of hardware and its parts': ({ hardware }, page) =>
    `hardwarePlatform(id: "${hardware}") { list: papers(includeParts: true, ${page})`,
  'papers of a dataset': ({ dataset }, page) => `dataset(id: "${dataset}") { list: papers(${page})`,
  'papers of a metric by votes': ({ metric }, page) =>
    `metric(id: "${metric}") { list: papers(orderBy: { field: UPVOTES, direction: ASC }, ${page})`,
  'results of a metric': ({ metric }, page) => `metric(id: "${metric}") { list: results(${page})`,
  'results of a dataset by value': ({ dataset }, page) =>
    `dataset(id: "${dataset}") { list: results(orderBy: { field: VALUE, direction: ASC }, ${page})`,
  'narrower concepts': ({ concept }, page) =>
    `concept(id: "${concept}") { list: narrower(transitive: true, ${page})`,
  'parts of hardware': ({ hardware }, page) =>
    `hardwarePlatform(id: "${hardware}") { list: parts(transitive: true, ${page})`,
  'concepts of a paper': ({ paper }, page) => `paper(id: "${paper}") { list: concepts(${page})`,
  'authors of a paper': ({ paper }, page) => `paper(id: "${paper}") { list: authors(${page})`,
  'papers of an author': ({ author }, page) =>
    `node(id: "${author}") { ... on Author { list: papers(${page})`,
  'coauthors of an author': ({ author }, page) =>
    `node(id: "${author}") { ... on Author { list: coauthors(${page})`,
  'papers similar to a paper': ({ paper }, page) => `paper(id: "${paper}") { list: similar(${page})`,
  'things related to a concept': ({ concept }, page) =>
    `concept(id: "${concept}") { list: related(minPapers: 1, ${page})`,
  'entries of a leaderboard': ({ board }, page) =>
    `leaderboard(metric: "${board.metric}", dataset: "${board.dataset}") { list: entries(${page})`,
};
const FIELDS =
  '{ totalCount edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

async function page(list: string, args: string): Promise<Page> {
  const field = LISTS[list]!(hub, args);
  const open = field.split('{ list:').length - 1 + (field.includes('... on Author {') ? 1 : 0);
  const shown = field.includes('list:') ? field : `list: ${field}`;
  const data = await api.data<Record<string, Page | { readonly list: Page }>>(
    `{ ${shown} ${FIELDS} ${'}'.repeat(open)} }`,
  );
  const [answer] = Object.values(data);
  if (answer === undefined) throw new Error(`${list} gave nothing.`);
  return 'list' in answer ? answer.list : answer;
}

async function walk(list: string, size: number, direction: 'first' | 'last'): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let turns = 0; turns < 400; turns++) {
    const [bound, more, end] =
      direction === 'first'
        ? (['after', 'hasNextPage', 'endCursor'] as const)
        : (['before', 'hasPreviousPage', 'startCursor'] as const);
    const { edges, pageInfo } = await page(
      list,
      `${direction}: ${size}${cursor ? `, ${bound}: "${cursor}"` : ''}`,
    );
    expect(edges.length).toBeLessThanOrEqual(size);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    const items = edges.map(({ node }) => node.id);
    if (direction === 'first') ids.push(...items);
    else ids.unshift(...items);
    if (!pageInfo[more]) return ids;
    // A page that says that there is more must be full, or walking it would stand still.
    expect(edges).toHaveLength(size);
    cursor = pageInfo[end] ?? undefined;
  }
  throw new Error(`${list} did not end.`);
}

describe('walks', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fill(store, WALKED_PAPERS);
  });
  afterAll(() => store.close());
  walksContract(() => store, { sizes: 4, bounds: 25 });
});

describe('leaderboards, which have no id of their own', () => {
  interface Boards {
    readonly leaderboards: Counted &
      List<{ readonly metric: WithId; readonly dataset: WithId; readonly entryCount: number }> & {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
  }
  const boards = async (args: string) =>
    (
      await api.data<Boards>(
        `{ leaderboards(minEntries: 1, ${args}) { totalCount nodes { metric { id } dataset { id } entryCount } pageInfo { hasNextPage endCursor } } }`,
      )
    ).leaderboards;

  it('come once each, those with most entries first', async () => {
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
});

describe('a walk while papers come and go', () => {
  it.each([
    ['papers', 'first'],
    ['papers', 'last'],
    ['papers by title, A to Z', 'first'],
    ['papers by votes', 'last'],
    ['papers of a concept', 'first'],
    ['papers of a concept', 'last'],
  ] as const)('%s from the %s: what stays is there once', async (list, direction) => {
    const own = await openTestStore();
    try {
      await fill(own, WALKED_PAPERS);
      const pages = await listedPages(apiOver(own));
      const before = await pages.walk(list, 100, 'first');
      const removed = new Set<string>();
      const seen: string[] = [];
      let cursor: string | undefined;
      let turn = 0;
      for (;;) {
        const bound = direction === 'first' ? 'after' : 'before';
        const { edges, pageInfo } = await pages.page(
          list,
          `${direction}: 9${cursor ? `, ${bound}: "${cursor}"` : ''}`,
        );
        seen.push(...edges.map(({ node }) => node.id));
        if (direction === 'first' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) break;
        cursor = (direction === 'first' ? pageInfo.endCursor : pageInfo.startCursor) ?? undefined;
        // The item that the cursor points at goes, and so does one elsewhere; as many others come.
        const gone = [
          edges.at(direction === 'first' ? -1 : 0)!.node.id,
          before[(turn * 13) % before.length]!,
        ];
        gone.forEach((id) => removed.add(id));
        await removePapers(own, gone);
        await fill(own, NEWCOMERS.slice(turn * 2, turn * 2 + 2));
        turn += 1;
      }
      expect(turn).toBeGreaterThan(2);
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = before.filter((id) => !removed.has(id));
      expect(seen).toEqual(expect.arrayContaining(stayed));
    } finally {
      await own.close();
    }
  });
});
