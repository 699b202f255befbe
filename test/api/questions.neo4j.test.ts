import { type GraphStore } from '../../src/graph/graph-store';
import { generatedCorpus } from '../graph/generated-corpus';
import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { apiOver, type ApiUnderTest, fill, openTestStore } from './api-under-test';
import { questionsContract } from './questions-contract';
import { type List, type WithId } from './shapes';
import { SMALL_GRAPH } from './small-graph';

const CORPUS = generatedCorpus({ seed: 23, papers: 240, concepts: 60 });

interface Ids {
  readonly concepts: List<WithId>;
  readonly hardwarePlatforms: List<WithId>;
  readonly datasets: List<WithId>;
  readonly papers: List<WithId>;
}

describeNeo4j('questions over the graph', (neo4j) => {
  describe('whose answers are known', () => {
    beforeAll(() => fill(neo4j().store, SMALL_GRAPH));
    afterAll(() => neo4j().clean());
    questionsContract(() => neo4j().store);
  });

  describe('that is generated: the same answers as the embedded engine', () => {
    let embedded: GraphStore;
    let apis: readonly ApiUnderTest[];
    let variables: Record<string, unknown>;
    beforeAll(async () => {
      embedded = await openTestStore();
      await Promise.all([embedded, neo4j().store].map((store) => fill(store, CORPUS)));
      apis = [embedded, neo4j().store].map((store) => apiOver(store));
      const ids = await apiOver(embedded).data<Ids>(
        '{ concepts(first: 2) { nodes { id } } hardwarePlatforms(first: 1) { nodes { id } } datasets(first: 1) { nodes { id } } papers(first: 4) { nodes { id } } }',
      );
      variables = {
        concept: ids.concepts.nodes[0]?.id,
        concepts: ids.concepts.nodes.map(({ id }) => id),
        hardware: ids.hardwarePlatforms.nodes[0]?.id,
        dataset: ids.datasets.nodes[0]?.id,
        paper: ids.papers.nodes[0]?.id,
        papers: ids.papers.nodes.map(({ id }) => id),
      };
    });
    afterAll(async () => {
      await embedded.close();
    });

    it.each([
      [
        'facets and crosstabs',
        'query Q($concept: ID!) { papers { facets(by: [CONCEPT, CONCEPT_KIND, HARDWARE, HARDWARE_KIND, VENDOR, DATASET, METRIC, YEAR, ORGANIZATION]) { dimension otherCount buckets { key name paperCount } } crosstab(rows: DATASET, columns: HARDWARE) { rowBuckets { key } columnBuckets { key } cells } } concept(id: $concept) { papers(includeNarrower: true) { facets(by: [YEAR, CONCEPT], first: 4) { otherCount buckets { key paperCount } } crosstab(rows: CONCEPT, columns: YEAR) { cells } } } }',
      ],
      [
        'leaderboards and their entries',
        '{ leaderboards(minEntries: 1, first: 30) { totalCount nodes { metric { id } dataset { id } unit direction entryCount incomparableCount entries(first: 4) { edges { cursor rank value valueHigh node { id text paper { id } subject { id } } } } } } }',
      ],
      [
        'leaderboards of datasets, metrics and platforms',
        '{ datasets(first: 9) { nodes { leaderboards(minEntries: 1, first: 3) { totalCount nodes { metric { id } entryCount } } } } metrics(first: 9) { nodes { leaderboards(minEntries: 1, first: 3) { nodes { dataset { id } entryCount } } } } hardwarePlatforms(first: 9) { nodes { leaderboards(minEntries: 1, first: 3) { nodes { metric { id } dataset { id } entries(first: 2) { edges { rank value } } } } } } }',
      ],
      [
        'benchmarks',
        '{ hardwarePlatforms(first: 20) { nodes { id benchmarks { metric { id } unit resultCount paperCount entries { rank value result { id subject { id } } } } } } concepts(first: 40) { nodes { benchmarks(first: 3) { metric { id } dataset { id } entries { value result { hardware { id } } } } } } }',
      ],
      [
        'a comparison',
        'query Q($papers: [ID!]!) { comparison(papers: $papers) { papers { id } rows { thing { id } shared cells { relation confidence rule evidence { sentence } } } results { metric { id } dataset { id } hardware { id } cells { id } } } }',
      ],
      [
        'trends',
        'query Q($concepts: [ID!]!) { trends(things: $concepts, interval: QUARTER) { thing { id } points { period from paperCount share } } metrics(first: 10) { nodes { trend { points { period paperCount share } } } } }',
      ],
      [
        'rising things',
        '{ rising(months: 12, minPapers: 1, first: 40) { thing { id } recentCount previousCount growth } }',
      ],
      [
        'similar papers',
        '{ papers(first: 12) { nodes { similar(first: 8) { totalCount edges { cursor score node { id } reasons { thing { id } relation ownRelation weight } } } } } }',
      ],
      [
        'related things',
        '{ concepts(first: 20) { nodes { related(first: 12) { totalCount edges { cursor lift sharedPaperCount node { __typename id } } } } } hardwarePlatforms(first: 10) { nodes { related(minPapers: 1, kinds: [DATASET, METRIC]) { totalCount nodes { id } } } } }',
      ],
      [
        'paths',
        'query Q($paper: ID!, $dataset: ID!, $hardware: ID!) { paths(from: $dataset, to: $hardware, first: 10) { length nodes { id } steps { from to relation forward confidence rule evidence { mention } } } far: paths(from: $paper, to: $hardware, relations: ["AUTHORED_BY", "RUNS_ON"], maxLength: 6) { nodes { id } } }',
      ],
      [
        'a drawing',
        'query Q($concept: ID!, $paper: ID!) { neighborhood(id: $concept, depth: 2, perRelation: 5) { truncated nodes { id } edges { from to relation weight } } paper: neighborhood(id: $paper, relations: ["REPORTS", "OF_METRIC", "RUNS_ON"], depth: 2) { truncated nodes { id } edges { from to relation } } }',
      ],
      [
        'gaps',
        '{ gaps(rows: CONCEPT, columns: DATASET, minPapers: 2, first: 40) { row { id } column { id } rowPaperCount columnPaperCount paperCount expectedCount } recent: gaps(rows: CONCEPT, columns: CONCEPT, filter: { upvotes: { min: 1 } }) { row { id } column { id } paperCount } }',
      ],
      [
        'a search by name',
        '{ search(query: "attention", first: 30, kinds: [CONCEPT, HARDWARE, DATASET, METRIC]) { edges { matched score node { ... on Node { id } } } } suggest(prefix: "a", first: 30) { id matched } }',
      ],
    ])('%s', async (_, query) => {
      const [one, other] = await Promise.all(apis.map((api) => api.data(query, variables)));
      expect(other).toEqual(one);
      expect(JSON.stringify(one).length).toBeGreaterThan(200);
    });
  });
});
