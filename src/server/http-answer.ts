import { type OutgoingHttpHeaders, type ServerResponse } from 'node:http';

/** An answer that is whole before it is sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

/** A request that cannot be answered as it stands: the status and a message that says what to change. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  constructor(
    readonly status: number,
    message: string,
    readonly headers: OutgoingHttpHeaders = {},
  ) {
    super(message);
  }
}

export function jsonAnswer(status: number, value: unknown, headers: OutgoingHttpHeaders = {}): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A fault in the shape of a GraphQL answer, so that clients need to know one shape only. */
export function faultAnswer({ status, message, headers }: HttpFault): HttpAnswer {
  const code = status >= 500 ? 'INTERNAL' : 'BAD_REQUEST';
  return jsonAnswer(status, { errors: [{ message, extensions: { code } }] }, headers);
}

export function send(response: ServerResponse, { status, headers, body }: HttpAnswer, withBody = true): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(withBody ? body : undefined);
}
