import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { IngestedPapers } from '../../src/api/ingest/ingested-papers';
import { buildSchema } from '../../src/api/schema';
import { SubscriptionOperations } from '../../src/api/subscriptions/subscription-operations';
import { createSubscriptionServer } from '../../src/server/subscription-server';
import { openTestStore } from '../api/api-under-test';

test('asks clients whether they are there, keeps those that answer and drops those that do not', async () => {
  const store = await openTestStore();
  const logger = { error: () => undefined, warn: () => undefined };
  const subscriptions = createSubscriptionServer({
    operations: new SubscriptionOperations({ schema: buildSchema(), logger }),
    dependencies: {
      store,
      ingestPapers: () => Promise.reject(new Error('This test ingests nothing.')),
      ingestedPapers: new IngestedPapers(store),
    },
    logger,
    maxConnections: 2,
    pingInterval: 200,
  });
  const server = createServer().listen(0, '127.0.0.1');
  server.on('upgrade', (...upgrade) => subscriptions.open(...upgrade));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = async (autoPong: boolean): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, 'graphql-transport-ws', { autoPong });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    return socket;
  };
  const [there, gone] = [await open(true), await open(false)];
  const [code] = (await once(gone, 'close')) as [number];
  expect(code).toBe(1006); // cut without a close frame
  for (let pings = 0; pings < 2; pings += 1) await once(there, 'ping');
  expect(there.readyState).toBe(WebSocket.OPEN);
  const closed = once(there, 'close') as Promise<[number, Buffer]>;
  await subscriptions.stop();
  expect((await closed)[0]).toBe(1001);
  server.close();
  await store.close();
});
