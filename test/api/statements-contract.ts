import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, type ApiUnderTest, fill } from './api-under-test';
import { generatedCorpus } from '../graph/generated-corpus';
import { type List } from './shapes';

interface FourLevels {
  readonly papers: List<{
    readonly concepts: List<{ readonly papers: List<{ readonly authors: List<object> }> }>;
  }>;
}
interface Differently {
  readonly one: List<object>;
  readonly three: List<object>;
  readonly sure: { readonly edges: readonly { readonly confidence: number }[] };
}

/** How many statements an operation runs; `store` is empty before. */
export function statementsContract(store: () => GraphStore): void {
  let api: ApiUnderTest;
  beforeAll(async () => {
    await fill(store(), generatedCorpus({ seed: 7, papers: 240, concepts: 60 }));
    api = apiOver(store());
  });
  beforeEach(() => {
    api.store.reset();
  });

  it('is at most one a level: four levels of lists under 100 papers', async () => {
    const data = await api.data<FourLevels>(`{
      papers(first: 100) { nodes {
        concepts(first: 4) { nodes {
          papers(first: 3) { nodes {
            authors(first: 2) { nodes {
              papers(first: 2) { nodes { title abstract publishedOn sources { name } } }
            } }
          } }
        } }
      } }
    }`);
    expect(data.papers.nodes).toHaveLength(100);
    const authors = data.papers.nodes
      .flatMap((paper) => paper.concepts.nodes)
      .flatMap((concept) => concept.papers.nodes)
      .flatMap((paper) => paper.authors.nodes);
    expect(authors.length).toBeGreaterThan(500);
    expect(api.store.statements).toHaveLength(5);
  });

  it('is one a list and level where a level has several lists, with all edge fields', async () => {
    await api.data(`{
      papers(first: 100) { nodes {
        concepts(first: 2) { edges { cursor relation confidence rule evidence { sentence } node { id name aliases description paperCount firstSeenOn } } pageInfo { endCursor hasNextPage } }
        hardware(first: 2) { edges { cursor relation confidence rule evidence { sentence } node { id name specifications { memoryBytes } } } }
        datasets(first: 2) { edges { node { id name } } }
        metrics(first: 2) { edges { node { id name } } }
        authors(first: 2) { edges { position node { id name paperCount } } }
        organizations(first: 2) { edges { node { id name slug } } }
        results(first: 2) { nodes { id value evidence { mention } } }
      } }
    }`);
    expect(api.store.statements).toHaveLength(8);
  });

  it('counts only where a count is asked for, and then once a level', async () => {
    await api.data('{ papers(first: 50) { nodes { concepts(first: 2) { nodes { id } } } } }');
    expect(api.store.statements).toHaveLength(2);
    api.store.reset();
    await api.data(
      '{ papers(first: 50) { totalCount nodes { concepts(first: 2) { totalCount nodes { id } } } } }',
    );
    expect(api.store.statements).toHaveLength(4);
  });

  it('is one for all single nodes of a level', async () => {
    const data = await api.data<{ results: List<object> }>(
      '{ results(first: 100) { nodes { paper { title } metric { name } dataset { name } } } }',
    );
    expect(data.results.nodes.length).toBeGreaterThan(50);
    expect(api.store.statements).toHaveLength(4);
  });

  it('is one for a node that is asked for many times', async () => {
    const aliases = Array.from(
      { length: 20 },
      (_, i) => `a${i}: concept(id: "concept:none-${i % 3}") { id }`,
    );
    await api.data(`{ ${aliases.join(' ')} }`);
    // Ids that are not there can be former ids of merged things.
    expect(api.store.statements).toEqual(['nodes by ids', 'nodes by former ids']);
  });

  it('is one for names of one kind', async () => {
    await api.data(
      '{ a: concept(name: "x") { id } b: concept(name: "y") { id } c: concept(name: "z") { id } }',
    );
    const looks = new Set(api.store.statements);
    // A name is looked for among names, and what is left among aliases.
    expect(api.store.statements).toHaveLength(looks.size);
  });

  it('is that of one parent for trends, related things, leaderboards and benchmarks of a hundred', async () => {
    const counted = async (query: string): Promise<number> => {
      api.store.reset();
      await api.data(query);
      return api.store.statements.length;
    };
    const questions: readonly (readonly [list: string, below: string])[] = [
      ['concepts', 'trend { points { paperCount } }'],
      ['concepts', 'related(first: 3) { totalCount nodes { id } }'],
      ['concepts', 'benchmarks { entries { value } }'],
      ['hardwarePlatforms', 'benchmarks { entries { value } }'],
      [
        'datasets',
        'leaderboards(minEntries: 1, first: 5) { totalCount nodes { entries(first: 2) { totalCount edges { rank value } } } }',
      ],
      [
        'metrics',
        'leaderboards(minEntries: 1, first: 5) { nodes { entries(first: 2) { edges { rank value } } } }',
      ],
    ];
    for (const [list, below] of questions) {
      const one = await counted(`{ ${list}(first: 1) { nodes { ${below} } } }`);
      const hundred = await counted(`{ ${list}(first: 100) { nodes { ${below} } } }`);
      expect([list, below, hundred]).toEqual([list, below, one]);
    }
  });

  it('does not grow with the papers for similar papers', async () => {
    await api.data('{ papers(first: 90) { nodes { similar(first: 3) { nodes { id } } } } }');
    const { statements } = api.store;
    expect(statements.filter((name) => name === 'similar papers')).toHaveLength(1);
    // Beside it: the papers, their number, their things, and the nodes, once for each of five kinds.
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  it('parents with different arguments of one list do not mix', async () => {
    const data = await api.data<{ papers: List<Differently> }>(`{
      papers(first: 30) { nodes {
        one: concepts(first: 1) { nodes { id } }
        three: concepts(first: 3) { nodes { id } }
        sure: concepts(first: 3, minConfidence: 0.9) { edges { confidence node { id } } }
      } }
    }`);
    expect(api.store.statements).toHaveLength(4);
    for (const paper of data.papers.nodes) {
      expect(paper.three.nodes.slice(0, 1)).toEqual(paper.one.nodes);
      for (const { confidence } of paper.sure.edges) expect(confidence).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('reads nothing for a page that is refused', async () => {
    await api.error('{ papers(first: 500) { totalCount } }');
    expect(api.store.statements).toEqual([]);
  });
}
