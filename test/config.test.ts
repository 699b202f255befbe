import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, readConfig } from '../src/config';

function faults(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  it('needs nothing to be set, and takes blank for not set', () => {
    const bare = readConfig({});
    expect(bare).toEqual({
      host: '127.0.0.1',
      port: 4000,
      graph: { url: undefined, user: undefined, password: undefined, database: 'neo4j' },
      dataDirectory: resolve('data'),
      seed: 'auto',
      writeToken: undefined,
      corsOrigins: '*',
      logLevel: 'warn',
      logFormat: 'pretty',
      maxBodyBytes: 4 * 1024 * 1024,
      maxWebSockets: 200,
      ingestWorkers: undefined,
      limits: {},
    });
    expect(readConfig({ PORT: ' ', GRAPH_URL: '', GRAPH_PASSWORD: '', WRITE_TOKEN: '' })).toEqual(bare);
  });

  it('takes what is set', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '0',
      GRAPH_URL: 'neo4j+s://graph.example.org:7687',
      GRAPH_USER: 'neo4j',
      GRAPH_PASSWORD: ' with spaces ',
      GRAPH_DATABASE: 'papers',
      DATA_DIR: '/srv/papers',
      SEED: 'OFF',
      WRITE_TOKEN: 'abc',
      CORS_ORIGINS: 'https://a.example.org, http://localhost:3000/',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
      MAX_COST: '9',
      MAX_DEPTH: '3',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      graph: { url: 'neo4j+s://graph.example.org:7687', password: ' with spaces ', database: 'papers' },
      dataDirectory: '/srv/papers',
      seed: 'off',
      writeToken: 'abc',
      corsOrigins: ['https://a.example.org', 'http://localhost:3000'],
      logLevel: 'debug',
      logFormat: 'json',
      limits: { cost: 9, depth: 3 },
    });
    expect(readConfig({ CORS_ORIGINS: 'none' }).corsOrigins).toEqual([]);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '40o0'],
    ['HOST', 'not a host'],
    ['GRAPH_URL', 'http://localhost:7474'],
    ['GRAPH_URL', 'localhost:7687'],
    ['GRAPH_URL', 'bolt://user:secret@localhost'],
    ['GRAPH_DATABASE', 'a b'],
    ['SEED', 'yes'],
    ['WRITE_TOKEN', 'two words'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://a.example.org/path'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
    ['MAX_BODY_BYTES', '5'],
    ['MAX_WEBSOCKETS', '-1'],
    ['MAX_COST', '0'],
    ['MAX_DEPTH', '1.5'],
  ])('names %s where it is %s, says what is allowed, and repeats no secret', (name, value) => {
    const message = faults({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must be [^\n]+\\.$`));
    expect(message).not.toContain('secret');
  });

  it('tells all that is wrong at once', () => {
    expect(faults({ PORT: 'x', SEED: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(3);
  });

  it('wants user and password of Neo4j together', () => {
    expect(faults({ GRAPH_URL: 'bolt://h', GRAPH_USER: 'neo4j' })).toMatch(/^GRAPH_PASSWORD must be set too/);
    expect(faults({ GRAPH_URL: 'bolt://h', GRAPH_PASSWORD: 'x' })).toMatch(/^GRAPH_USER must be set too/);
    expect(faults({ GRAPH_URL: 'bolt://h' })).toBe('');
  });

  it('reads the variables that .env.example describes, and no others', () => {
    const described = readFileSync(join(__dirname, '../.env.example'), 'utf8').matchAll(/^#?([A-Z_]+)=/gm);
    const read = readFileSync(join(__dirname, '../src/config.ts'), 'utf8').matchAll(
      /(?:read|limit)(?:<[^(]*>)?\(\s*'([A-Z_]+)'|environment\['([A-Z_]+)'\]/g,
    );
    const names = [...read].map((match) => match[1] ?? match[2] ?? '');
    expect([...new Set(names)].sort()).toEqual([...described].map((match) => match[1] ?? '').sort());
  });
});
