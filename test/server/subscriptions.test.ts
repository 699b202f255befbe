import { once } from 'node:events';
import { WebSocket } from 'ws';
import { MAX_WAITING_PAPERS } from '../../src/api/ingest/ingested-papers';
import { MAX_SUBSCRIPTIONS } from '../../src/server/subscription-socket';
import { postQuery, sendBytes, serveGraph, type ServedGraph } from './served-graph';
import { socketUrl, subscriberOf } from './subscriber';

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

/** A socket that speaks for itself; gives the code and the reason with which the server closes it. */
async function closedFor(
  served: ServedGraph,
  messages: readonly (string | Buffer)[],
): Promise<readonly unknown[]> {
  const socket = new WebSocket(socketUrl(served), 'graphql-transport-ws');
  await once(socket, 'open');
  for (const [index, message] of messages.entries()) {
    socket.send(message);
    if (index === 0 && messages.length > 1) await once(socket, 'message'); // the acknowledgement
  }
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return [code, reason.toString()];
}

describe('paperIngested', () => {
  let served: ServedGraph;
  beforeEach(async () => {
    served = await serveGraph({ writeToken: TOKEN, maxWebSockets: 4 });
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

  it('says over HTTP where subscriptions are served', async () => {
    const message = expect.stringMatching(/over WebSocket.+graphql-transport-ws/) as string;
    expect(await postQuery(served, TITLES)).toMatchObject({ status: 400, body: { errors: [{ message }] } });
    const get = await fetch(`${served.server.url}?query=${encodeURIComponent(TITLES)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([get.status, await get.json()]).toMatchObject([405, { errors: [{ message }] }]);
  });

  it.each<[string, number, readonly (string | Buffer)[]]>([
    ['a message that is no JSON', 4400, ['{']],
    ['a message that is bytes', 4400, [Buffer.from('{"type":"connection_init"}')]],
    ['a message of no known type', 4400, ['{"type":"start"}']],
    ['a message that only servers send', 4400, ['{"type":"connection_ack"}']],
    ['two beginnings', 4429, ['{"type":"connection_init"}', '{"type":"connection_init"}']],
    [
      'a subscription before the beginning',
      4401,
      [`{"type":"subscribe","id":"1","payload":{"query":"${TITLES}"}}`],
    ],
    [
      'one id for two subscriptions',
      4409,
      [
        '{"type":"connection_init"}',
        ...['1', '1'].map((id) => JSON.stringify({ type: 'subscribe', id, payload: { query: TITLES } })),
      ],
    ],
    ['a message that is too long', 1009, ['x'.repeat(70_000)]],
  ])('closes the socket after %s with %i', async (_, code, messages) => {
    const [got, reason] = await closedFor(served, messages);
    expect([got, reason]).toEqual([code, expect.not.stringMatching(/Error|node_modules|\.js/)]);
    const subscriber = subscriberOf(served);
    await subscriber.subscribe(TITLES);
    await subscriber.close();
  });

  it('closes the socket of another protocol with 4406', async () => {
    const [code] = (await once(new WebSocket(socketUrl(served)), 'close')) as [number];
    expect(code).toBe(4406);
  });

  it('holds a bounded number of sockets', async () => {
    const sockets = Array.from({ length: 4 }, () => new WebSocket(socketUrl(served), 'graphql-transport-ws'));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    const fifth = new WebSocket(socketUrl(served), 'graphql-transport-ws');
    const [error] = (await once(fifth, 'error')) as [Error];
    expect(error.message).toContain('503');
    sockets[0]?.terminate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const again = new WebSocket(socketUrl(served), 'graphql-transport-ws');
    await once(again, 'open');
    for (const socket of [...sockets, again]) socket.terminate();
  });

  it('opens sockets at its path only, and answers requests that offer another protocol over HTTP', async () => {
    const upgrade = (path: string, protocol: string, rest = ''): Promise<string> =>
      sendBytes(
        served.server.port,
        `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: ${protocol}\r\n${rest}\r\n`,
        500,
      );
    expect(await upgrade('/health/live', 'websocket')).toMatch(
      /^HTTP\/1.1 404 .+WebSockets are opened at \/graphql/s,
    );
    expect(await upgrade('/graphql', 'websocket')).toMatch(/^HTTP\/1.1 400 /);
    expect(await upgrade('/health/live', 'h2c', 'http2-settings: AAMAAABkAARAAAAAAAIAAAAA\r\n')).toMatch(
      /^HTTP\/1.1 200 .+"status":"live"/s,
    );
    const body = '{"query":"{ papers { totalCount } }"}';
    const post = await sendBytes(
      served.server.port,
      `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      500,
    );
    expect(post).toMatch(/^HTTP\/1.1 200 .+"totalCount":0/s);
  });
});

describe('a server of some origins', () => {
  it('opens sockets to their pages, to its own and to clients that are no pages', async () => {
    const served = await serveGraph({ corsOrigins: ['https://a.example.org'] });
    const opens = async (origin?: string): Promise<boolean> => {
      const headers = origin === undefined ? {} : { origin };
      const socket = new WebSocket(socketUrl(served), 'graphql-transport-ws', { headers });
      const opened = await new Promise<boolean>((resolve) => {
        socket.on('open', () => resolve(true));
        socket.on('error', (error) => resolve(!error.message.includes('403')));
      });
      socket.terminate();
      return opened;
    };
    expect(await opens('https://a.example.org')).toBe(true);
    expect(await opens(`http://127.0.0.1:${served.server.port}`)).toBe(true);
    expect(await opens()).toBe(true);
    expect(await opens('https://b.example.org')).toBe(false);
    expect(await opens('null')).toBe(false);
    await served.close();
  });
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
