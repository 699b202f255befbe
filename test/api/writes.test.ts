import { createContext, type IngestOutcome, type IngestPapers } from '../../src/api/context';
import { IngestedPapers } from '../../src/api/ingest/ingested-papers';
import { type GraphStore } from '../../src/graph/graph-store';
import { upsertPapers } from '../../src/graph/writes/upsert-papers';
import { type PaperGraph } from '../../src/domain/paper';
import { apiOver, type ApiOptions, type ApiUnderTest, fill, openTestStore } from './api-under-test';
import { SMALL_GRAPH } from './small-graph';

const TOKEN = 'a-token-for-tests';
const BEARER = `Bearer ${TOKEN}`;
const INGEST = `mutation M($papers: [PaperInput!]!) { ingestPapers(papers: $papers) {
  created updated unchanged papers { id title authors { nodes { name } } } rejected { index title stage reason }
} }`;

let store: GraphStore;
beforeEach(async () => {
  store = await openTestStore();
  await fill(store, SMALL_GRAPH);
});
afterEach(() => store.close());

/** Papers go to the graph as they are, without anything read out of them; a title "bad" is refused. */
function plainIngest(): IngestPapers {
  return async (papers) => {
    const rejections: IngestOutcome['rejections'][number][] = [];
    const graphs: [number, PaperGraph][] = [];
    papers.forEach((paper, index) => {
      if (paper.title === 'bad') {
        rejections.push({
          index,
          title: 'bad',
          stage: 'RECORD',
          reason: 'The title is bad; give another.',
          raw: paper,
        });
        return;
      }
      const record = {
        title: paper.title,
        abstract: paper.abstract,
        authors: paper.authors ?? [],
        organizations: [],
        codeUrls: [],
        origin: { name: paper.sourceName ?? 'api', retrievedAt: '2026-11-03T00:00:00.000Z' },
      };
      graphs.push([index, { record, things: [], links: [], results: [] }]);
    });
    const outcomes = await upsertPapers(
      store,
      graphs.map(([, graph]) => graph),
    );
    return { outcomes: outcomes.map((outcome, at) => ({ index: graphs[at]![0], ...outcome })), rejections };
  };
}

function writable(dependencies: ApiOptions['dependencies'] = {}): ApiUnderTest {
  return apiOver(store, {
    dependencies: { writeToken: TOKEN, ingestPapers: plainIngest(), ...dependencies },
  });
}

const paper = (title: string): object => ({
  title,
  abstract: `What ${title} is about.`,
  authors: ['Ada Bay'],
});

describe('ingestPapers', () => {
  it('says what became of each paper, and gives those that stand now', async () => {
    const api = writable();
    const first = await api.ask(INGEST, { papers: [paper('One'), paper('bad'), paper('Two')] }, BEARER);
    expect(first.errors).toEqual([]);
    expect(first.data?.['ingestPapers']).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      papers: [
        { id: 'paper:one', title: 'One', authors: { nodes: [{ name: 'Ada Bay' }] } },
        { id: 'paper:two', title: 'Two', authors: { nodes: [{ name: 'Ada Bay' }] } },
      ],
      rejected: [{ index: 1, title: 'bad', stage: 'RECORD', reason: 'The title is bad; give another.' }],
    });
    const changed = { ...paper('Two'), abstract: 'Something else.' };
    const second = await api.ask(INGEST, { papers: [paper('One'), changed, changed] }, BEARER);
    expect(second.data?.['ingestPapers']).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 2,
      papers: [{ id: 'paper:one' }, { id: 'paper:two' }],
    });
  });

  it('reads anew what a write of the same request changed', async () => {
    const { errors, data } = await writable().ask(
      `mutation M($a: [PaperInput!]!, $b: [PaperInput!]!) {
        a: ingestPapers(papers: $a) { papers { abstract } } b: ingestPapers(papers: $b) { papers { abstract } }
        deletePaper(id: "paper:one") { id deleted } c: ingestPapers(papers: $b) { created papers { abstract } }
      }`,
      { a: [{ title: 'One', abstract: 'Before.' }], b: [{ title: 'One', abstract: 'After.' }] },
      BEARER,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      a: { papers: [{ abstract: 'Before.' }] },
      b: { papers: [{ abstract: 'After.' }] },
      deletePaper: { id: 'paper:one', deleted: true },
      c: { created: 1, papers: [{ abstract: 'After.' }] },
    });
  });

  it('takes 1 to 100 papers', async () => {
    const many = Array.from({ length: 101 }, (_, index) => paper(`Number ${index}`));
    const api = writable();
    const ask = 'mutation M($papers: [PaperInput!]!) { ingestPapers(papers: $papers) { created } }';
    for (const papers of [[], many]) {
      const error = await api.error(ask, { papers }, BEARER);
      expect(error.extensions).toEqual({ code: 'BAD_ARGUMENT', argument: 'papers' });
      expect(error.message).toContain('1 to 100');
    }
    expect(await api.data(ask, { papers: many.slice(1) }, BEARER)).toEqual({
      ingestPapers: { created: 100 },
    });
  });

  it('refuses a date that does not exist before anything is written', async () => {
    const papers = [paper('One'), { ...paper('Two'), publishedOn: '2024-02-30' }];
    const error = await writable().error(INGEST, { papers }, BEARER);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(error.message).toContain('papers[1].publishedOn');
    expect(await apiOver(store).data('{ papers(first: 0) { totalCount } }')).toEqual({
      papers: { totalCount: 5 },
    });
  });
});

describe('deletePaper', () => {
  const DELETE = 'mutation D($id: ID!) { deletePaper(id: $id) { id deleted } }';

  it('takes the paper out, once', async () => {
    const api = writable();
    const id = 'paper:lakenet';
    expect((await api.ask(DELETE, { id }, BEARER)).data).toEqual({ deletePaper: { id, deleted: true } });
    expect((await api.ask(DELETE, { id }, BEARER)).data).toEqual({ deletePaper: { id, deleted: false } });
    expect(
      await api.data(
        '{ paper(id: "paper:lakenet") { id } node(id: "result:lakenet-speed") { id } concept(id: "concept:rivernet") { paperCount papers { totalCount } } }',
      ),
    ).toEqual({ paper: null, node: null, concept: { paperCount: 2, papers: { totalCount: 2 } } });
  });

  it('takes ids of papers only', async () => {
    const error = await writable().error(DELETE, { id: 'concept:rivernet' }, BEARER);
    expect(error.extensions).toEqual({ code: 'BAD_ID', argument: 'id' });
  });
});

describe('the bearer token', () => {
  const writes: [string, string, object][] = [
    ['ingestPapers', INGEST, { papers: [paper('One')] }],
    ['deletePaper', 'mutation D($id: ID!) { deletePaper(id: $id) { id } }', { id: 'paper:lakenet' }],
  ];

  it.each(writes)('%s without one configured is refused, saying what to set', async (_, query, variables) => {
    const { ...without } = writable();
    const bare = apiOver(store, { dependencies: { ingestPapers: plainIngest() } });
    const error = await bare.error(query, { ...variables }, BEARER);
    expect(error.extensions).toEqual({ code: 'WRITES_DISABLED' });
    expect(error.message).toContain('WRITE_TOKEN');
    expect(without.store.statements).toEqual([]);
    expect(bare.store.statements).toEqual([]);
  });

  it.each(writes)('%s with an empty one configured is refused, too', async (_, query, variables) => {
    const error = await writable({ writeToken: '' }).error(query, { ...variables }, 'Bearer ');
    expect(error.extensions).toEqual({ code: 'WRITES_DISABLED' });
  });

  it.each(writes)('%s wants the right one', async (_, query, variables) => {
    const api = writable();
    const wrong = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Basic ${TOKEN}`,
      TOKEN,
      'Bearer another',
      `${BEARER}x`,
      `${BEARER} x`,
    ];
    for (const authorization of wrong) {
      const error = await api.error(query, { ...variables }, authorization);
      expect(error.extensions).toEqual({ code: 'UNAUTHENTICATED' });
      expect(JSON.stringify(error)).not.toContain(TOKEN);
    }
    expect(api.store.statements).toEqual([]);
    expect((await api.ask(query, { ...variables }, `bearer ${TOKEN}`)).errors).toEqual([]);
  });

  it('is not needed for reading', async () => {
    expect(await writable().data('{ papers { totalCount } }')).toEqual({ papers: { totalCount: 5 } });
  });

  it('belongs to the request that carries it', () => {
    const dependencies = {
      store,
      ingestPapers: plainIngest(),
      ingestedPapers: new IngestedPapers(store),
      writeToken: TOKEN,
    };
    const [one, other] = [
      createContext(dependencies, { authorization: BEARER }),
      createContext(dependencies),
    ];
    expect([one.authorization, other.authorization]).toEqual([BEARER, undefined]);
    expect(one.loaders).not.toBe(other.loaders);
  });
});
