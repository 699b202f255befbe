import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type ServedGraph } from './served-graph';

export interface Heard {
  /** Answers so far, in order. */
  readonly answers: readonly unknown[];
  /** What ended the subscription: errors, a close event, or undefined where it was completed. */
  readonly ended: Promise<unknown>;
  /** Resolves when there are `count` answers; rejects after two seconds. */
  heard(count: number): Promise<readonly unknown[]>;
  stop(): void;
}

export interface Subscriber {
  readonly client: Client;
  /** The socket that is open; undefined before the first subscription and between two. */
  socket(): WebSocket | undefined;
  /** Resolves when the server has taken the subscription (or refused it). */
  subscribe(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Heard>;
  close(): Promise<void>;
}

/** Where the WebSockets of a server are opened. */
export function socketUrl({ server }: ServedGraph): string {
  return `ws://127.0.0.1:${server.port}/graphql`;
}

/** A client as frontends use one: graphql-ws, over a WebSocket. It does not reconnect. */
export function subscriberOf(served: ServedGraph): Subscriber {
  let open: WebSocket | undefined;
  let connected: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (connected = resolve));
  const client = createClient({
    url: socketUrl(served),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: {
      opened: (socket) => (open = socket as WebSocket),
      connected: () => connected(),
      closed: () => (open = undefined),
    },
  });
  return {
    client,
    socket: () => open,
    subscribe: async (query, variables = {}) => {
      const answers: unknown[] = [];
      const waits: { readonly count: number; readonly resolve: () => void }[] = [];
      let stop: () => void = () => undefined;
      const ended = new Promise<unknown>((resolve) => {
        stop = client.subscribe(
          { query, variables },
          {
            next: (answer) => {
              answers.push(JSON.parse(JSON.stringify(answer)));
              for (const { count, resolve: tell } of waits) if (answers.length >= count) tell();
            },
            error: resolve,
            complete: () => resolve(undefined),
          },
        );
      });
      await ready;
      await setImmediate(); // the message is on its way
      open?.ping();
      if (open) await Promise.race([once(open, 'pong'), once(open, 'close')]); // it has been answered to
      return {
        answers,
        ended,
        stop: () => stop(),
        heard: (count) =>
          new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Error(`${answers.length} of ${count} answers`)), 2_000);
            const done = (): void => {
              clearTimeout(late);
              resolve(answers);
            };
            waits.push({ count, resolve: done });
            if (answers.length >= count) done();
          }),
      };
    },
    close: async () => client.dispose(),
  };
}
