import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { HttpFault } from './http-answer';
import { closeWithin, type SubscriptionSocketOptions, subscriptionSockets } from './subscription-socket';

/** Longest message of a client, in bytes; a subscription with its filter is far shorter. */
const MAX_MESSAGE_BYTES = 65_536;
/** How often each client is asked whether it is there, in milliseconds; one that has not answered by the next time is gone. */
const PING_INTERVAL = 15_000;
/** How long a client may take to close its side, in milliseconds. */
const CLOSING_TIME = 1_500;
const GOING_AWAY = 1001;

export interface SubscriptionServerOptions extends SubscriptionSocketOptions {
  /** Most connections at once. */
  readonly maxConnections: number;
  /** Milliseconds, see PING_INTERVAL. */
  readonly pingInterval?: number;
}

export interface SubscriptionServer {
  /** Takes a connection over. Throws HttpFault where there are as many as allowed. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes no more, tells each client that the server goes away, and ends within two seconds whatever clients do. */
  stop(): Promise<void>;
}

/** Serves the subscriptions of the API over WebSocket. */
export function createSubscriptionServer(options: SubscriptionServerOptions): SubscriptionServer {
  const { maxConnections, pingInterval = PING_INTERVAL } = options;
  const serve = subscriptionSockets(options);
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: MAX_MESSAGE_BYTES,
  });
  const silent = new WeakSet<WebSocket>();
  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, pingInterval);
  let stopping = false;

  return {
    open: (request, socket, head) => {
      if (stopping) throw new HttpFault(503, 'The server is stopping.');
      if (sockets.clients.size >= maxConnections) {
        const message = `The server holds as many WebSockets as it may (${maxConnections}): try again later, or ask its operator to raise MAX_WEBSOCKETS.`;
        throw new HttpFault(503, message, { 'retry-after': '10' });
      }
      sockets.handleUpgrade(request, socket, head, (opened) => {
        opened.on('pong', () => silent.delete(opened));
        serve(opened);
      });
    },
    stop: async () => {
      stopping = true;
      clearInterval(pings);
      const closed = [...sockets.clients].map(
        (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
      );
      for (const socket of sockets.clients) closeWithin(CLOSING_TIME, socket, GOING_AWAY, 'Going away');
      await Promise.all(closed);
    },
  };
}
