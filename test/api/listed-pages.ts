import { type ApiUnderTest } from './api-under-test';
import { type Counted, type List, type WithId } from './shapes';

/** The ids of what has the longest lists. */
interface Hub {
  readonly concept: string;
  readonly author: string;
  readonly dataset: string;
  readonly metric: string;
  readonly hardware: string;
  readonly paper: string;
  readonly board: { readonly metric: string; readonly dataset: string };
}
interface Hubs {
  readonly concepts: List<WithId>;
  readonly datasets: List<WithId>;
  readonly metrics: List<WithId>;
  readonly hardwarePlatforms: List<WithId>;
  readonly papers: List<WithId & { readonly concepts: Counted }>;
  readonly authors: List<WithId & { readonly paperCount: number }>;
  readonly leaderboards: List<{ readonly metric: WithId; readonly dataset: WithId }>;
}

/** Every list of the API: how it is asked for, and what ids of its items are taken from. */
export const LISTS: Readonly<Record<string, (ids: Hub, page: string) => string>> = {
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

export interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Reads pages of {@link LISTS}, on the things and people of the graph that have the longest lists. */
export interface ListedPages {
  /** `args` are GraphQL arguments, such as `first: 3`. */
  page(list: string, args: string): Promise<Page>;
  /** The ids of the whole list in its order, page by page from one of its ends. */
  walk(list: string, size: number, direction: 'first' | 'last'): Promise<readonly string[]>;
}

export async function listedPages(api: ApiUnderTest): Promise<ListedPages> {
  const hub = await findHub(api);
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

  return { page, walk };
}

async function findHub(api: ApiUnderTest): Promise<Hub> {
  const { concepts, datasets, metrics, hardwarePlatforms, papers, authors, leaderboards } =
    await api.data<Hubs>(`{
    concepts(first: 1) { nodes { id } } datasets(first: 1) { nodes { id } } metrics(first: 1) { nodes { id } }
    hardwarePlatforms(first: 1) { nodes { id } } papers(first: 100) { nodes { id concepts { totalCount } } }
    authors(first: 100) { nodes { id paperCount } } leaderboards(first: 1) { nodes { metric { id } dataset { id } } }
  }`);
  const [richest] = [...papers.nodes].sort((a, b) => b.concepts.totalCount - a.concepts.totalCount);
  const [busiest] = [...authors.nodes].sort((a, b) => b.paperCount - a.paperCount);
  return {
    concept: concepts.nodes[0]!.id,
    dataset: datasets.nodes[0]!.id,
    metric: metrics.nodes[0]!.id,
    hardware: hardwarePlatforms.nodes[0]!.id,
    paper: richest!.id,
    author: busiest!.id,
    board: { metric: leaderboards.nodes[0]!.metric.id, dataset: leaderboards.nodes[0]!.dataset.id },
  };
}
