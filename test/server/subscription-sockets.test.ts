import { once } from 'node:events';
import { WebSocket } from 'ws';
import { postQuery, sendBytes, serveGraph, type ServedGraph } from './served-graph';
import { socketUrl, subscriberOf } from './subscriber';

const TITLES = 'subscription { paperIngested { title } }';

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

describe('the WebSockets of a server', () => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await serveGraph({ maxWebSockets: 4 });
  });
  afterAll(async () => {
    await served.close();
    expect(served.failures).toEqual([]);
  });

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
