import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApiLogger } from '../api/context';
import { corsHeaders, preflightHeaders } from './cors';
import { faultAnswer, HttpFault, jsonAnswer, send } from './http-answer';

/** Answers requests to one path. `search` is what follows the path, from the question mark on. */
export type Route = (request: IncomingMessage, response: ServerResponse, search: string) => Promise<void>;

interface HttpServerOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly corsOrigins: '*' | readonly string[];
  readonly logger: ApiLogger;
  /** Whether the server is stopping: connections are closed after their answer then. */
  readonly isStopping: () => boolean;
}

const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;
const ALWAYS = { 'x-content-type-options': 'nosniff' };

/** A plain HTTP server over a table of paths. Whatever a client sends, it answers or hangs up, and stays up. */
export function createHttpServer(options: HttpServerOptions): Server {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: 5_000 },
    (request, response) => {
      answer(options, request, response).catch((error: unknown) => {
        if (request.destroyed && !request.complete) {
          response.destroy(); // the client has hung up
          return;
        }
        const fault =
          error instanceof HttpFault ? error : new HttpFault(500, 'Something went wrong inside papergraph.');
        if (fault.status >= 500) options.logger.error({ err: error }, 'A request failed');
        send(response, faultAnswer(fault));
        if (!request.complete) request.resume();
      });
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = STATUS_OF_CLIENT_ERROR[error.code ?? ''] ?? '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  return server;
}

const STATUS_OF_CLIENT_ERROR: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

async function answer(
  { routes, corsOrigins, isStopping }: HttpServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = { ...ALWAYS, ...corsHeaders(request, corsOrigins) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isStopping()) response.setHeader('connection', 'close');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders(request)).end();
    return;
  }
  const [path, search] = splitUrl(request.url ?? '/');
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (route !== undefined) return route(request, response, search);
  const message = `Nothing is here: try ${Object.keys(routes).join(', ')}.`;
  send(response, jsonAnswer(404, { errors: [{ message, extensions: { code: 'NOT_FOUND' } }] }));
}

/** Path and search of a request target; a closing slash does not matter. */
function splitUrl(url: string): readonly [string, string] {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  return [path.length > 1 ? path.replace(/\/$/, '') : path, at < 0 ? '' : url.slice(at)];
}
