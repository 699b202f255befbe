import { type IncomingMessage } from 'node:http';

const DAY = '86400';
const HEADER_NAMES = /^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/i;

/** The headers that let a page of an allowed origin read the answer; none for other origins. */
export function corsHeaders(
  { headers }: IncomingMessage,
  allowed: '*' | readonly string[],
): Readonly<Record<string, string>> {
  const { origin } = headers;
  if (allowed === '*') return { 'access-control-allow-origin': '*' };
  if (origin === undefined || !allowed.includes(origin)) return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

/** What a browser asks before it sends a request with a JSON body or a bearer token. */
export function preflightHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const asked = headers['access-control-request-headers'] ?? '';
  return {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': HEADER_NAMES.test(asked) ? asked : 'content-type, authorization',
    'access-control-max-age': DAY,
  };
}
