import { MAX_WAITING_PAPERS } from '../../src/api/ingest/ingested-papers';
import { MAX_SUBSCRIPTIONS } from '../../src/server/subscription-socket';
import { serveGraph, type ServedGraph } from './served-graph';
import { subscriberOf } from './subscriber';

const TOKEN = 'a-token-for-this-test';
const TITLES = 'subscription { paperIngested { title } }';
const OF_KITES =
  'subscription ($filter: PaperFilter) { paperIngested(filter: $filter) { title concepts { nodes { id papers { totalCount } } } } }';

interface Paper {
  readonly title: string;
  readonly abstract: string;
}
const paper = (title: string, abstract = `About #${title.toLowerCase()}.`): Paper => ({ title, abstract });

async function ingest(served: ServedGraph, ...papers: readonly Paper[]): Promise<unknown> {
  const response = await fetch(served.server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query:
        'mutation ($papers: [PaperInput!]!) { ingestPapers(papers: $papers) { created updated unchanged } }',
      variables: { papers },
    }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly ingestPapers: unknown } };
  return data.ingestPapers;
}

describe('paperIngested', () => {
  let served: ServedGraph;
  beforeEach(async () => {
    served = await serveGraph({ writeToken: TOKEN });
  });
  afterEach(async () => {
    await served.close();
    expect(served.failures).toEqual([]);
  });

  it('tells of each paper that is created or updated, with what it is linked to, and of no other', async () => {
    const subscriber = subscriberOf(served);
    const heard = await subscriber.subscribe(OF_KITES);
    await ingest(served, paper('Kites'), paper('Boats'), paper(''));
    expect(await ingest(served, paper('Kites'), paper('Boats', 'About #kites, too.'))).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    const about = (title: string, name: string, totalCount: number): object => ({
      data: {
        paperIngested: {
          title,
          concepts: { nodes: [{ id: `concept:${name}`, papers: { totalCount } }] },
        },
      },
      extensions: { cost: { requested: 462, limit: 20_000 } },
    });
    expect(await heard.heard(3)).toEqual([
      about('Kites', 'kites', 1),
      about('Boats', 'boats', 1),
      about('Boats', 'kites', 2), // not what the event before has loaded
    ]);
    await subscriber.close();
  });

  it('tells each subscriber what its filter takes, by what stands in the graph after the write', async () => {
    const [one, other] = [subscriberOf(served), subscriberOf(served)];
    const kites = await one.subscribe(OF_KITES, { filter: { concepts: { any: ['concept:kites'] } } });
    const none = await one.subscribe(OF_KITES, { filter: { or: [] } });
    const all = await other.subscribe(TITLES);
    await ingest(served, paper('Kites'), paper('Boats'));
    await ingest(served, paper('Kites', 'About #boats now.'), paper('Boats', 'About #kites now.'));
    await all.heard(4);
    const titles = all.answers.map(
      (answer) => (answer as { data: { paperIngested: Paper } }).data.paperIngested.title,
    );
    expect(titles).toEqual(['Kites', 'Boats', 'Kites', 'Boats']);
    expect(await kites.heard(2)).toMatchObject([
      { data: { paperIngested: { title: 'Kites' } } },
      { data: { paperIngested: { title: 'Boats' } } },
    ]);
    expect(none.answers).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('tells nothing more to who has unsubscribed, and goes on for the others', async () => {
    const subscriber = subscriberOf(served);
    const [stopped, goesOn] = [await subscriber.subscribe(TITLES), await subscriber.subscribe(TITLES)];
    await ingest(served, paper('Kites'));
    await stopped.heard(1);
    stopped.stop();
    expect(await stopped.ended).toBeUndefined();
    await subscriber.subscribe(TITLES);
    await ingest(served, paper('Boats'));
    await goesOn.heard(2);
    expect(stopped.answers).toHaveLength(1);
    await subscriber.close();
  });

  it.each<[string, string, object, object]>([
    ['a query that does not parse', 'subscription { paperIngested {', {}, { code: 'GRAPHQL_PARSE_FAILED' }],
    [
      'a field that is not there',
      'subscription { paperIngested { nothing } }',
      {},
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    [
      'two fields at once',
      'subscription { a: paperIngested { id } b: paperIngested { id } }',
      {},
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    [
      'a variable of another type',
      'subscription ($filter: PaperFilter) { paperIngested(filter: $filter) { id } }',
      { filter: { hasCode: 'yes' } },
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'a filter that is not allowed',
      'subscription { paperIngested(filter: { concepts: { any: ["kites"] } }) { id } }',
      {},
      { code: 'BAD_ID', argument: 'filter.concepts.any[0]' },
    ],
    [
      'too much of each paper',
      'subscription { paperIngested { concepts(first: 100) { nodes { papers(first: 100) { nodes { concepts(first: 100) { totalCount } } } } } } }',
      {},
      { code: 'LIMIT_EXCEEDED', limit: { name: 'cost', value: 1_030_202, max: 20_000 } },
    ],
    ['a query', '{ papers { totalCount } }', {}, { code: 'OPERATION_RESOLUTION_FAILURE' }],
    [
      'a field that is left out',
      'subscription { paperIngested @skip(if: true) { id } }',
      {},
      { code: 'OPERATION_RESOLUTION_FAILURE' },
    ],
  ])('refuses %s as it is refused over HTTP', async (_, query, variables, extensions) => {
    const subscriber = subscriberOf(served);
    const { ended, answers } = await subscriber.subscribe(query, { ...variables });
    expect(await ended).toMatchObject([{ message: expect.any(String) as string, extensions }]);
    expect(answers).toEqual([]);
    await subscriber.close();
  });

  it('holds a bounded number of subscriptions a connection, and takes more when one is completed', async () => {
    const subscriber = subscriberOf(served);
    const heard = [];
    for (let count = 0; count < MAX_SUBSCRIPTIONS; count += 1) heard.push(await subscriber.subscribe(TITLES));
    const refused = await subscriber.subscribe(TITLES);
    expect(await refused.ended).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: { name: 'subscriptions', max: MAX_SUBSCRIPTIONS } } },
    ]);
    heard[0]?.stop();
    const taken = await subscriber.subscribe(TITLES);
    await ingest(served, paper('Kites'));
    await taken.heard(1);
    await subscriber.close();
  });

  it('hangs up on a client that does not keep up, with the reason, and serves the others on', async () => {
    const [slow, quick] = [subscriberOf(served), subscriberOf(served)];
    const aliases = Array.from({ length: 50 }, (_, n) => `a${n}: abstract`).join(' ');
    const behind = await slow.subscribe(`subscription { paperIngested { ${aliases} } }`);
    const all = await quick.subscribe(TITLES);
    slow.socket()?.pause();
    const large = 'word '.repeat(3_000);
    for (let call = 0; call < 12; call += 1) {
      const papers = Array.from({ length: 100 }, (_, n) =>
        paper(`Paper ${call}x${n}`, call === 0 ? large : 'Short.'),
      );
      await ingest(served, ...papers);
    }
    await all.heard(1_200);
    slow.socket()?.resume();
    expect(await behind.ended).toMatchObject({
      code: 1008,
      reason: expect.stringContaining('ask "papers" for what was missed') as string,
    });
    expect(behind.answers.length).toBeLessThan(1_200 - MAX_WAITING_PAPERS);
    await Promise.all([slow.close(), quick.close()]);
  }, 30_000);
});

describe('stopping', () => {
  it('tells clients that the server goes away, and ends in time though one does not close', async () => {
    const served = await serveGraph({ writeToken: TOKEN });
    const [polite, rude] = [subscriberOf(served), subscriberOf(served)];
    const [one, other] = [await polite.subscribe(TITLES), await rude.subscribe(TITLES)];
    rude.socket()?.pause();
    const start = performance.now();
    const stopped = served.close();
    expect(await one.ended).toMatchObject({ code: 1001, reason: 'Going away' });
    await stopped;
    expect(performance.now() - start).toBeLessThan(4_500);
    expect(served.failures).toEqual([]);
    rude.socket()?.resume();
    await other.ended;
    await Promise.all([polite.close(), rude.close()]);
  });
});
