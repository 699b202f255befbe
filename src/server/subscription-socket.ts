import { type ExecutionArgs, type ExecutionResult } from 'graphql';
import { CloseCode, makeServer, type Server } from 'graphql-ws';
import { type RawData, type WebSocket } from 'ws';
import { type ApiDependencies, type ApiLogger, createContext } from '../api/context';
import { type ApiError, limitExceeded } from '../api/errors';
import { type SubscriptionOperations } from '../api/subscriptions/subscription-operations';

/** Most subscriptions that one connection holds at once. */
export const MAX_SUBSCRIPTIONS = 10;
/** Most bytes that lie ready for a client that does not read them. */
const MAX_BUFFERED_BYTES = 16 * 1024 * 1024;
/** The code of a connection whose client does not keep up; clients do not open it again by themselves. */
const POLICY_VIOLATION = 1008;
/** How long a client may take to read what is on its way to it and to close its side, in milliseconds. */
const CLOSING_TIME = 10_000;
const TOO_SLOW = 'Too many papers wait: read faster, filter more, or ask "papers" for what was missed.';

interface Extra {
  /** Ends the connection of a client that does not keep up. */
  readonly hangUp: () => void;
}

export interface SubscriptionSocketOptions {
  readonly operations: SubscriptionOperations;
  readonly dependencies: ApiDependencies;
  readonly logger: ApiLogger;
}

/** Speaks graphql-transport-ws on WebSockets that are open; what a client does wrong closes its own socket alone. */
export function subscriptionSockets(options: SubscriptionSocketOptions): (socket: WebSocket) => void {
  const protocol = subscriptionProtocol(options);
  return (socket) => {
    const close = (code = 1000, reason = ''): void => {
      closeWithin(CLOSING_TIME, socket, code, reason);
    };
    const hangUp = (): void => {
      close(POLICY_VIOLATION, TOO_SLOW);
    };
    const fail = (error: unknown): void => {
      if (isUnexpectedMessage(error)) {
        close(CloseCode.BadRequest, 'Invalid message received');
        return;
      }
      options.logger.error({ err: error }, 'A subscription failed');
      close(CloseCode.InternalServerError, 'Internal server error');
    };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => {
          if (socket.bufferedAmount > MAX_BUFFERED_BYTES) hangUp();
          return send(socket, text);
        },
        close,
        onMessage: (answer) => {
          socket.on('message', (message: RawData, isBinary) => {
            if (isBinary) close(CloseCode.BadRequest, 'Invalid message received');
            else answer(textOf(message)).catch(fail);
          });
        },
      },
      { hangUp },
    );
    socket.on('error', () => undefined); // a client that breaks the protocol or hangs up; ws closes the socket
    socket.once('close', (code, reason) => {
      closed(code, reason.toString()).catch(fail);
    });
  };
}

function subscriptionProtocol({ operations, dependencies }: SubscriptionSocketOptions): Server<Extra> {
  const runs = new WeakMap<ExecutionArgs, () => AsyncIterable<ExecutionResult>>();
  return makeServer<Record<string, unknown>, Extra>({
    onSubscribe: ({ subscriptions, extra: { hangUp } }, _id, payload) => {
      if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS) return [tooManySubscriptions()];
      const prepared = operations.prepare(payload);
      if (!('document' in prepared)) return prepared;
      const { document, operationName } = prepared;
      const args = { schema: operations.schema, document, operationName };
      runs.set(args, () =>
        operations.run(prepared, () => createContext(dependencies, { onOverflow: hangUp })),
      );
      return args;
    },
    subscribe: (args) => {
      const run = runs.get(args);
      if (run === undefined) throw new TypeError('Only what was prepared is subscribed to.');
      return run();
    },
    onNext: (_connection, _id, _payload, _args, answer) => operations.formatAnswer(answer),
    onError: (_connection, _id, _payload, errors) => operations.formatErrors(errors),
  });
}

function tooManySubscriptions(): ApiError {
  const advice = `A connection holds at most ${MAX_SUBSCRIPTIONS} subscriptions: complete one first, or join their filters with "or".`;
  return limitExceeded('subscriptions', MAX_SUBSCRIPTIONS + 1, MAX_SUBSCRIPTIONS, advice);
}

/** A message of the protocol that only servers send; the library throws for those without saying so by type. */
function isUnexpectedMessage(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) resolve();
    // A socket that breaks while it is written to is closed, and its subscriptions with it.
    else socket.send(text, () => resolve());
  });
}

/** Closes a socket, and cuts it where the client has not closed its side after `patience` milliseconds. */
export function closeWithin(patience: number, socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.CLOSED) return;
  const cut = setTimeout(() => {
    socket.terminate();
  }, patience);
  socket.once('close', () => {
    clearTimeout(cut);
  });
  socket.close(code, reason);
}

function textOf(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString();
  return Buffer.isBuffer(message) ? message.toString() : Buffer.from(message).toString();
}
