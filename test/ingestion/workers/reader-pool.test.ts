import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type PaperReader } from '../../../src/ingestion/paper-reader';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import {
  isRefused,
  prepareRecord,
  type PreparedRecord,
  type Refused,
} from '../../../src/ingestion/prepared-record';
import { type Reading, readPaper, toReading } from '../../../src/ingestion/reading';
import { ReaderPool } from '../../../src/ingestion/workers/reader-pool';
import { type CompiledProgram, compileProgram } from '../../cli/compiled-program';
import { SeededRandom } from '../../graph/seeded-random';

const FRAGMENTS = [
  'We propose FooNet (FN), a graph tokenizer. ', 'It runs 2.7$\\times$ faster than vLLM on an NVIDIA GH200. ',
  'large language models (LLMs) ', '𝛼 is ﬁne \u00AD', 'accuracy of 76.3% on ImageNet and COCO, ', '\\textbf{x}} ((', 'from 3 to 5 ms ',
]; // prettier-ignore

/** Records as a source gives them: the shipped papers, odd texts, and every ninth without a title. */
function records(): (PreparedRecord | Refused)[] {
  const random = new SeededRandom(3);
  const shipped = readFileSync(join(__dirname, '../../../seeds/papers.jsonl'), 'utf8').trim().split('\n');
  const odd = Array.from({ length: 200 }, (_, n) => ({
    title: n % 9 === 0 ? '' : `Odd paper ${n}`,
    abstract: Array.from({ length: random.between(1, 12) }, () => random.pick(FRAGMENTS)).join(''),
  }));
  return [...shipped.map((line) => JSON.parse(line) as object), ...odd].map((fields, index) =>
    prepareRecord({
      kind: 'RECORD',
      index,
      fields: fields as Record<string, unknown>,
      raw: fields,
      bytes: 1_000,
      origin: { name: 'test', retrievedAt: '2026-11-01T08:00:00.000Z' },
    }),
  );
}

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

async function readAll(
  pool: ReaderPool,
  items: readonly (PreparedRecord | Refused)[],
): Promise<(Reading | Refused)[]> {
  const readings: (Reading | Refused)[] = [];
  for await (const reading of pool.read(stream(items))) readings.push(reading);
  return readings;
}

/** Reads nothing: what comes out was read in a thread. */
const absent: PaperReader = {
  read: () => {
    throw new RangeError('read here');
  },
};

describe('a pool of reading threads', () => {
  let program: CompiledProgram;
  let file: string;
  let directory: string;
  const pools: ReaderPool[] = [];
  beforeAll(() => {
    program = compileProgram();
    file = join(dirname(program.main), 'ingestion/workers/reading-worker.js');
    directory = mkdtempSync(join(tmpdir(), 'papergraph-threads-'));
  });
  afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
  afterAll(() => {
    program.remove();
    rmSync(directory, { recursive: true });
  });
  const poolOf = (threads: number, reader: PaperReader, script = file): ReaderPool => {
    const pool = new ReaderPool({ threads, reader, file: script });
    pools.push(pool);
    return pool;
  };
  const script = (text: string): string => {
    const path = join(directory, `thread-${pools.length}.js`);
    writeFileSync(path, `const { parentPort: port } = require('node:worker_threads');\n${text}`);
    return path;
  };

  it('reads what one reader reads, in the same order, to the last field', async () => {
    const items = records();
    const reader = createPaperReader();
    const expected = items.map((item) =>
      isRefused(item) ? item : toReading(item, readPaper(reader, item.record)),
    );
    const pool = poolOf(2, absent);
    await pool.start();
    const readings = await readAll(pool, items);
    expect(readings.filter(isRefused)).toHaveLength(23);
    expect(readings).toStrictEqual(expected);
  });

  it('reads in this thread while the others are not needed', async () => {
    const reader = createPaperReader();
    const items = records().slice(0, 30);
    const expected = items.map((item) =>
      isRefused(item) ? item : toReading(item, readPaper(reader, item.record)),
    );
    expect(await readAll(poolOf(2, reader, join(directory, 'none.js')), items)).toStrictEqual(expected);
  });

  it('a record that a thread cannot read is refused, and the others are read', async () => {
    const pool = poolOf(
      1,
      absent,
      script(`port.on('message', ({ number, records }) => port.postMessage({ kind: 'READ', number, graphs:
        records.map(({ title }) => title.endsWith('1') ? null : { things: [], links: [], results: [] }) }));
        port.postMessage({ kind: 'READY' });`),
    );
    await pool.start();
    const items = records().slice(56, 68);
    const readings = await readAll(pool, items);
    expect(
      readings.map((reading) => (isRefused(reading) ? reading.rejection.stage : reading.record.title)),
    ).toEqual(
      items.map((item) =>
        isRefused(item) ? 'RECORD' : item.record.title.endsWith('1') ? 'EXTRACTION' : item.record.title,
      ),
    );
    expect(readings.filter(isRefused).length).toBeGreaterThan(2);
  });

  it.each([
    ['ends', "port.on('message', () => process.exit(7)); port.postMessage({ kind: 'READY' });", /stopped \(exit code 7\).*--workers 0/],
    ['throws', "port.on('message', () => { throw new Error('torn'); }); port.postMessage({ kind: 'READY' });", /stopped \(torn\)/],
    ['cannot start', "throw new Error('no lexicons');", /stopped \(no lexicons\)/],
    ['can read nothing', "port.on('message', () => {}); port.postMessage({ kind: 'FAILED', message: 'no lexicons' });", /No paper can be read: no lexicons/],
  ])('where a thread %s, reading stops and says so', async (_, text, message) => {
    const pool = poolOf(2, absent, script(text));
    await pool.start();
    const error: unknown = await readAll(pool, records().slice(0, 200)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'IngestError', code: 'READER_FAILED', message: expect.stringMatching(message) as string });
  }); // prettier-ignore

  it('closing ends what is being read', async () => {
    const pool = poolOf(
      1,
      absent,
      script("port.on('message', () => {}); port.postMessage({ kind: 'READY' });"),
    );
    await pool.start();
    const reading = readAll(pool, records().slice(0, 10)).catch((reason: unknown) => reason);
    await new Promise((resolve) => setImmediate(resolve));
    await pool.close();
    expect(await reading).toMatchObject({ code: 'READER_FAILED' });
  });
});
