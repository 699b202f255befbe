import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type Neo4jForTests } from './neo4j-for-tests';

const run = promisify(execFile);
const SERVER = join(process.cwd(), 'test/neo4j/server');
const CACHE = join(process.cwd(), '.cache/neo4j');
const START_MILLISECONDS = 120_000;

/** What Neo4j asks to be opened. */
const OPENED = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/** How a server is run: options of its Java machine, and how much of its files it keeps in memory. */
export interface ServerSize {
  readonly jvm: readonly string[];
  readonly pageCache: string;
}

/** For a quick start: one small heap, no optimising compiler. */
const SMALL: ServerSize = {
  jvm: [
    '-Xms256m',
    '-Xmx1g',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    // Each new query text leaves compiled code; with the default cache the compiler would be turned off half way.
    '-XX:ReservedCodeCacheSize=240m',
  ],
  pageCache: '256m',
};

/** Why the server cannot be started from its jars here, or undefined where it can. */
export async function whyNoJars(): Promise<string | undefined> {
  const java = await versionOf('java', ['-version']);
  const major = Number(/version "(\d+)/.exec(java ?? '')?.[1] ?? 0);
  if (major < 17) return `Java 17 or newer is wanted, ${major === 0 ? 'none' : String(major)} is there`;
  if (!existsSync(join(CACHE, 'lib')) && (await versionOf('mvn', ['-v'])) === undefined)
    return 'Maven is not there';
  return undefined;
}

/** Fetches the published jars the first time, then starts the server in a fresh home on a free port. */
export async function startJars({ jvm, pageCache }: ServerSize = SMALL): Promise<Neo4jForTests> {
  await fetchJars();
  const home = await mkdtemp(join(tmpdir(), 'papergraph-neo4j-'));
  const port = await freePort();
  const password = randomUUID();
  const settings = join(home, 'neo4j.conf');
  await writeFile(settings, configuration(port, pageCache));
  const launch = [
    ...jvm,
    ...OPENED,
    '-cp',
    join(CACHE, 'lib', '*'),
    join(SERVER, 'Neo4jServer.java'),
    home,
    settings,
    password,
  ];
  const server = spawn('java', launch, { stdio: ['pipe', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    const ended = server.exitCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGKILL');
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address: { url: `bolt://127.0.0.1:${port}`, user: 'neo4j', password },
    description: 'a server started from its published jars',
    stop,
  };
}

function configuration(port: number, pageCache: string): string {
  return [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.preallocate=false',
    // Tests empty and fill the graph again and again: by default each text would be planned anew for each filling, and the
    // plans of more texts than 1000 would not be kept. Planning is half of the server's work here.
    'dbms.cypher.min_replan_interval=1h',
    'server.memory.query_cache.per_db_cache_num_entries=5000',
    'db.logs.query.enabled=OFF',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    '',
  ].join('\n');
}

/** Two runs at once may both fetch: each into a folder of its own, the first one to finish gives the cache its jars. */
async function fetchJars(): Promise<void> {
  const jars = join(CACHE, 'lib');
  if (existsSync(jars)) return;
  await mkdir(CACHE, { recursive: true });
  const fetched = await mkdtemp(join(CACHE, 'fetch-'));
  const pom = join(SERVER, 'pom.xml');
  await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fetched}`]);
  try {
    await rename(fetched, jars);
  } catch {
    await rm(fetched, { recursive: true, force: true });
  }
}

async function ready(server: ChildProcess): Promise<void> {
  const { stdout } = server;
  if (stdout === null) throw new Error('The server has no standard output.');
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('The Neo4j server did not start in time.')),
      START_MILLISECONDS,
    );
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      if (line !== 'ready') return;
      clearTimeout(late);
      resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The Neo4j server ended with code ${String(code)} before it was ready.`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port was found.'));
        else resolve(address.port);
      });
    });
  });
}

async function versionOf(command: string, options: string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(command, options);
    return stdout + stderr;
  } catch {
    return undefined;
  }
}
