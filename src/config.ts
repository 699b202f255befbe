import { resolve } from 'node:path';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Most threads that `ingest` can be told to read papers in. */
export const MAX_INGEST_WORKERS = 64;

/** All that can be set from outside, checked. Every variable is described in `.env.example`. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly graph: {
    /** Undefined: the embedded graph in `dataDirectory`. */
    readonly url: string | undefined;
    readonly user: string | undefined;
    readonly password: string | undefined;
    readonly database: string;
  };
  /** Absolute; the embedded graph lies in it. */
  readonly dataDirectory: string;
  /** Whether an empty graph is filled with the shipped papers when the server starts. */
  readonly seed: 'auto' | 'off';
  readonly writeToken: string | undefined;
  /** Origins whose pages may call the API; `*` for all. */
  readonly corsOrigins: '*' | readonly string[];
  readonly logLevel: LogLevel;
  readonly logFormat: 'pretty' | 'json';
  /** Longest request body, in bytes. */
  readonly maxBodyBytes: number;
  /** WebSockets that are open at once; 0 for none. */
  readonly maxWebSockets: number;
  /** Threads that `ingest` reads papers in beside its own; 0 for none, undefined for one less than there are cores. */
  readonly ingestWorkers: number | undefined;
  /** What one GraphQL request may ask for; what is not set is left to the API. */
  readonly limits: {
    readonly cost?: number;
    readonly depth?: number;
    readonly aliases?: number;
    readonly fields?: number;
    readonly tokens?: number;
  };
}

/** A variable that is set to something that is not allowed; the message names it and what is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration that the environment asks for. A variable that is set to nothing counts as not set. Throws
 * ConfigError, naming every variable that is wrong.
 */
export function readConfig(environment: Environment = process.env): Config {
  const faults: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | undefined, wanted: string): T => {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return fallback;
    const parsed = parse(value);
    if (parsed === undefined) faults.push(`${name} must be ${wanted}.`);
    return parsed ?? fallback;
  };
  const limit = (name: string): number | undefined =>
    read<number | undefined>(
      name,
      undefined,
      wholeNumber(1, 100_000_000),
      'a whole number from 1 to 100000000',
    );
  const config: Config = {
    host: read('HOST', '127.0.0.1', parseHost, 'a host name or address, such as 127.0.0.1 or 0.0.0.0'),
    port: read('PORT', 4000, wholeNumber(0, 65_535), 'a whole number from 0 to 65535'),
    graph: {
      url: read(
        'GRAPH_URL',
        undefined,
        parseGraphUrl,
        'an address such as bolt://localhost:7687 or neo4j+s://host',
      ),
      user: read<string | undefined>('GRAPH_USER', undefined, (value) => value, 'a name'),
      password: environment['GRAPH_PASSWORD'] === '' ? undefined : environment['GRAPH_PASSWORD'],
      database: read(
        'GRAPH_DATABASE',
        'neo4j',
        parseDatabase,
        'a name of 3 to 63 letters, digits, dots and hyphens',
      ),
    },
    dataDirectory: read('DATA_DIR', resolve('data'), (value) => resolve(value), 'a directory'),
    seed: read('SEED', 'auto', oneOf(['auto', 'off'] as const), '"auto" or "off"'),
    writeToken: read<string | undefined>(
      'WRITE_TOKEN',
      undefined,
      parseToken,
      'visible ASCII characters without spaces',
    ),
    corsOrigins: read<'*' | readonly string[]>(
      'CORS_ORIGINS',
      '*',
      parseOrigins,
      '"*", "none" or origins such as https://app.example.org, with commas between',
    ),
    logLevel: read('LOG_LEVEL', 'warn', oneOf(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`),
    logFormat: read('LOG_FORMAT', 'pretty', oneOf(['pretty', 'json'] as const), '"pretty" or "json"'),
    maxBodyBytes: read(
      'MAX_BODY_BYTES',
      4 * 1024 * 1024,
      wholeNumber(1024, 256 * 1024 * 1024),
      'a whole number from 1024 to 268435456',
    ),
    maxWebSockets: read('MAX_WEBSOCKETS', 200, wholeNumber(0, 100_000), 'a whole number from 0 to 100000'),
    ingestWorkers: read<number | undefined>(
      'INGEST_WORKERS',
      undefined,
      wholeNumber(0, MAX_INGEST_WORKERS),
      `a whole number from 0 to ${MAX_INGEST_WORKERS}`,
    ),
    limits: readLimits(limit),
  };
  const { url, user, password } = config.graph;
  if (url !== undefined && (user === undefined) !== (password === undefined)) {
    faults.push(
      `${user === undefined ? 'GRAPH_USER' : 'GRAPH_PASSWORD'} must be set too: give both, or neither where Neo4j asks for none.`,
    );
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

function readLimits(read: (name: string) => number | undefined): Config['limits'] {
  const limits = {
    cost: read('MAX_COST'),
    depth: read('MAX_DEPTH'),
    aliases: read('MAX_ALIASES'),
    fields: read('MAX_FIELDS'),
    tokens: read('MAX_TOKENS'),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function wholeNumber(least: number, most: number): (value: string) => number | undefined {
  return (value) =>
    /^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined;
}

function oneOf<const T extends string>(allowed: readonly T[]): (value: string) => T | undefined {
  return (value) => allowed.find((candidate) => candidate === value.toLowerCase());
}

function parseHost(value: string): string | undefined {
  return /^[a-z0-9.:_-]+$/i.test(value) ? value : undefined;
}

function parseGraphUrl(value: string): string | undefined {
  return /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?(?:\?\S*)?$/.test(value) && URL.canParse(value)
    ? value
    : undefined;
}

function parseDatabase(value: string): string | undefined {
  return /^[a-z][a-z0-9.-]{2,62}$/i.test(value) ? value : undefined;
}

function parseToken(value: string): string | undefined {
  return /^[\x21-\x7e]{1,512}$/.test(value) ? value : undefined;
}

function parseOrigins(value: string): '*' | readonly string[] | undefined {
  if (value === '*') return '*';
  if (value === 'none') return [];
  const origins = value.split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  return origins.every((origin) => /^https?:\/\/[^/\s]+$/.test(origin) && URL.canParse(origin))
    ? origins
    : undefined;
}
