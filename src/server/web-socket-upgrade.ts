import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { type Duplex } from 'node:stream';
import { faultAnswer, HttpFault } from './http-answer';

interface UpgradeOptions {
  /** The only path at which WebSockets are opened. */
  readonly path: string;
  /** Origins whose pages may open one; pages of the server itself always may. */
  readonly origins: '*' | readonly string[];
  /** Takes over a connection. Throws HttpFault where it does not take this one. */
  readonly open: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Opens WebSockets on a server of HTTP. Whoever offers another protocol (h2c, as some clients do with every first
 * request) is answered over HTTP/1.1, as a server that knows no upgrades would.
 */
export function acceptWebSockets(server: Server, { path, origins, open }: UpgradeOptions): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      answerWithoutUpgrade(server, request, socket, head);
      return;
    }
    socket.on('error', () => socket.destroy()); // a client that hangs up; there is nobody to tell
    try {
      check(request, path, origins);
      open(request, socket, head);
    } catch (error) {
      refuse(
        socket,
        error instanceof HttpFault ? error : new HttpFault(500, 'The WebSocket cannot be opened.'),
      );
    }
  });
}

function check({ url = '', headers }: IncomingMessage, path: string, origins: '*' | readonly string[]): void {
  const [asked = ''] = url.split('?');
  if (asked.replace(/\/$/, '') !== path) throw new HttpFault(404, `WebSockets are opened at ${path}.`);
  const { origin, host } = headers;
  if (origin === undefined || origins === '*' || origins.includes(origin)) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new HttpFault(
    403,
    'Pages of this origin may not call the API: its operator names those that may in CORS_ORIGINS.',
  );
}

/** An upgrade is answered by hand: a socket that asks for one has no ServerResponse. */
function refuse(socket: Duplex, fault: HttpFault): void {
  const { status, headers, body } = faultAnswer(fault);
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}

/** Gives the request back to the server as it came, but for the offer to upgrade. */
function answerWithoutUpgrade(
  server: Server,
  { method = 'GET', url = '/', httpVersion, rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const lines: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!['upgrade', 'connection', 'http2-settings'].includes(name.toLowerCase()))
      lines.push(`${name}: ${rawHeaders[at + 1] ?? ''}\r\n`);
  }
  socket.unshift(head);
  socket.unshift(Buffer.from(`${method} ${url} HTTP/${httpVersion}\r\n${lines.join('')}\r\n`, 'latin1'));
  server.emit('connection', socket);
}
