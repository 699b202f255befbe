import { createServer } from 'node:net';
import { once } from 'node:events';
import { readConfig } from '../../src/config';
import { startServer } from '../../src/server/start-server';
import { tagReader } from '../ingestion/ingest/tag-reader';
import { postQuery, sendBytes, serveGraph, type ServedGraph } from './served-graph';

const TOKEN = 'a-token-for-this-test';
const INGEST = `mutation { ingestPapers(papers: [{ title: "One", abstract: "About #kites." }, { title: "", abstract: "x" }]) {
  created papers { id } rejected { index stage reason } } }`;

describe('the server', () => {
  let served: ServedGraph;
  let origin: string;
  beforeAll(async () => {
    served = await serveGraph({ writeToken: TOKEN, maxBodyBytes: 10_000 });
    origin = `http://localhost:${served.server.port}`;
  });
  afterAll(() => served.close());

  it('answers GraphQL over POST and GET', async () => {
    const query = '{ papers { totalCount } }';
    const post = await postQuery(served, query);
    expect(post).toMatchObject({
      status: 200,
      body: { data: { papers: { totalCount: expect.any(Number) as number } } },
    });
    const get = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await get.json()).toEqual(post.body);
  });

  it('shows Apollo Sandbox to a browser, with a query worth trying', async () => {
    const response = await fetch(`${origin}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toMatch(/embeddable-sandbox[^]*HardwareBehindNewSystems/);
  });

  it('takes papers from whoever has the token, the same way as every other source', async () => {
    const { body } = await postQuery(served, INGEST, { authorization: `Bearer ${TOKEN}` });
    expect(body).toMatchObject({
      data: {
        ingestPapers: {
          created: 1,
          papers: [{ id: 'paper:one' }],
          rejected: [{ index: 1, stage: 'RECORD', reason: 'no title: add one' }],
        },
      },
    });
    expect((await postQuery(served, INGEST)).body).toMatchObject({ errors: [expect.anything()] });
  });

  it('tells how it is', async () => {
    const live = await fetch(`${origin}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await fetch(`${origin}/health/ready/`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', engine: 'embedded' }]);
  });

  it.each(['/', '/graph', '/health', '/constructor', '//', '/graphql/../x', '/%00'])(
    'has nothing at %s',
    async (path) => {
      const answer = await sendBytes(
        served.server.port,
        `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 404 /);
      expect(answer).toContain('"code":"NOT_FOUND"');
    },
  );

  it.each<[string, number, RequestInit]>([
    ['a body that is not JSON', 400, { body: '{bad' }],
    ['a body that is a list', 400, { body: '[]' }],
    ['a body that is null', 400, { body: 'null' }],
    ['an empty body', 400, { body: '' }],
    ['a body that is not UTF-8', 400, { body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['a query that is a number', 400, { body: '{"query":5}' }],
    ['variables that are a text', 400, { body: '{"query":"{__typename}","variables":"{}"}' }],
    ['a query that does not parse', 400, { body: '{"query":"{"}' }],
    ['a query for what is not there', 400, { body: '{"query":"{ nothing }"}' }],
    ['a nested body', 400, { body: '['.repeat(5000) }],
    ['a body that is too long', 413, { body: JSON.stringify({ query: ' '.repeat(20_000) }) }],
    ['plain text', 415, { body: '{}', headers: { 'content-type': 'text/plain' } }],
    [
      'a form',
      415,
      { body: 'query={__typename}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['another charset', 415, { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } }],
    ['a compressed body', 415, { body: 'x', headers: { 'content-encoding': 'gzip' } }],
    ['PUT', 405, { method: 'PUT', body: '{}' }],
    ['DELETE', 405, { method: 'DELETE' }],
  ])('answers %s with %i and stays up', async (_, status, request) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      ...request,
      headers: {
        'content-type': 'application/json',
        ...(request.headers as Record<string, string> | undefined),
      },
    });
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.stringContaining('"errors"')]);
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:|stack/);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  });

  it.each<[string, string, RegExp]>([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', /^HTTP\/1.1 400 /],
    ['a header that is too long', `GET / HTTP/1.1\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`, /^HTTP\/1.1 431 /],
    ['a request without host', 'GET /health/live HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx',
      /^HTTP\/1.1 400 /,
    ],
    [
      'a body that is announced as endless',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99999999999\r\n\r\n',
      /^HTTP\/1.1 413 /,
    ],
    [
      'chunks beyond the limit',
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${'1000\r\n'.concat('x'.repeat(4096), '\r\n').repeat(4)}`,
      /^HTTP\/1.1 413 /,
    ],
  ])('survives %s', async (_, bytes, answer) => {
    expect(await sendBytes(served.server.port, bytes)).toMatch(answer);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  });

  it('survives clients that hang up in the middle', async () => {
    const half =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"';
    await Promise.all(Array.from({ length: 20 }, () => sendBytes(served.server.port, half, 50)));
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect(served.failures).toEqual([]);
  });

  it('lets every origin read, and says so to a browser that asks first', async () => {
    const preflight = await fetch(`${origin}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example.org',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type,authorization');
  });
});

describe('a server of some origins', () => {
  it('answers those by name and leaves others without leave', async () => {
    const served = await serveGraph({ corsOrigins: ['https://a.example.org'] });
    const allowed = async (origin: string): Promise<string | null> => {
      const response = await fetch(`http://localhost:${served.server.port}/health/live`, {
        headers: { origin },
      });
      expect(response.headers.get('vary')).toBe('Origin');
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed('https://a.example.org')).toBe('https://a.example.org');
    expect(await allowed('https://b.example.org')).toBeNull();
    await served.close();
  });
});

describe('starting and stopping', () => {
  it('names the variable to change where it cannot listen', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(serveGraph({ port })).rejects.toMatchObject({
      name: 'ListenError',
      message: `Port ${port} is in use: stop what listens there, or set PORT to another.`,
    });
    other.close();
    await expect(serveGraph({ host: '192.0.2.1' })).rejects.toThrow(/set HOST to one of its own/);
  });

  it('answers what is in flight, refuses what is new, and ends though a client holds on', async () => {
    const served = await serveGraph({ writeToken: TOKEN });
    const idle = sendBytes(served.server.port, 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-', 10_000);
    const papers = Array.from(
      { length: 100 },
      (_, n) => `{ title: "Paper ${n}", abstract: "About #thing." }`,
    );
    const inFlight = postQuery(served, `mutation { ingestPapers(papers: [${papers.join()}]) { created } }`, {
      authorization: `Bearer ${TOKEN}`,
    });
    await new Promise((resolve) => setTimeout(resolve, 30)); // until the request has arrived
    const start = performance.now();
    const stopped = served.close();
    expect(await inFlight).toMatchObject({ body: { data: { ingestPapers: { created: 100 } } } });
    await stopped;
    await idle;
    expect(performance.now() - start).toBeLessThan(4_500);
    await expect(fetch(`http://127.0.0.1:${served.server.port}/health/live`)).rejects.toThrow();
  });

  it('is not ready where the graph is gone or has no schema', async () => {
    const served = await serveGraph();
    const ready = () => fetch(`http://localhost:${served.server.port}/health/ready`);
    await served.store.close();
    const gone = await ready();
    expect([gone.status, await gone.json()]).toEqual([503, { status: 'graph unavailable' }]);
    expect((await postQuery(served, '{ papers { totalCount } }')).body).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    await served.server.stop();
  });
});

test('a reader is made when papers are first handed in, not before', async () => {
  let made = 0;
  const served = await serveGraph();
  const { store } = served;
  const server = await startServer({
    config: { ...readConfig({}), port: 0, writeToken: TOKEN },
    store,
    logger: { error: () => undefined, warn: () => undefined },
    createReader: () => {
      made += 1;
      return tagReader;
    },
  });
  const post = (query: string) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query }),
    });
  await post('{ papers { totalCount } }');
  expect(made).toBe(0);
  await post(INGEST);
  await post(INGEST);
  expect(made).toBe(1);
  await server.stop();
  await served.close();
});
