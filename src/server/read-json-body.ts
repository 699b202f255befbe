import { type IncomingMessage } from 'node:http';
import { HttpFault } from './http-answer';

/**
 * The JSON value of a request's body. Throws HttpFault: 400 not JSON, 413 longer than `limit` bytes (nothing more is
 * held), 415 another content type, encoding or compressed.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  checkType(request);
  const tooLong = `The body is longer than ${limit} bytes: send less at once, or raise MAX_BODY_BYTES.`;
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    throw new HttpFault(413, tooLong, { connection: 'close' });
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) throw new HttpFault(413, tooLong, { connection: 'close' });
    parts.push(part);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    throw new HttpFault(400, 'The body is not JSON: send {"query": "…", "variables": {…}} as UTF-8.');
  }
}

function checkType(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new HttpFault(415, 'The body is compressed: send it as it is.');
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') {
    throw new HttpFault(415, 'The content type must be application/json.');
  }
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new HttpFault(415, 'The body must be UTF-8.');
  }
}
