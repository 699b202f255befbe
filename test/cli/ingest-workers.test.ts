import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IngestReport } from '../../src/ingestion/ingest-report';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { dumpGraph } from '../graph/graph-dump';
import { type CompiledProgram, compileProgram } from './compiled-program';
import { papergraph } from './capture-terminal';

/** Enough papers for threads to be started, a bad one now and then, and some that come twice. */
function lines(): string {
  const systems = ['FooNet', 'BarServe', 'BazFold', 'QuuxLM'];
  return Array.from({ length: 800 }, (_, n) => {
    if (n % 97 === 5) return '{"title": "broken';
    const system = `${systems[n % 4] ?? ''}-${n % 300}`;
    return JSON.stringify({
      title: n % 61 === 3 ? '' : `${system}: paper number ${n % 760}`,
      abstract: `We propose ${system}, a serving engine. It runs ${n % 50}.5x faster than vLLM on an NVIDIA A100 and keeps an accuracy of ${n % 100}% on ImageNet.`,
    });
  }).join('\n');
}

describe('papergraph ingest with threads', () => {
  let program: CompiledProgram;
  let directory: string;
  beforeAll(() => {
    program = compileProgram();
    directory = mkdtempSync(join(tmpdir(), 'papergraph-workers-'));
    writeFileSync(join(directory, 'papers.jsonl'), lines());
  });
  afterAll(() => {
    program.remove();
    rmSync(directory, { recursive: true });
  });

  interface Outcome {
    readonly code: number;
    readonly report: Omit<IngestReport, 'seconds'>;
    readonly rejects: string;
    readonly graph: readonly string[];
  }
  async function ingested(workers: number): Promise<Outcome> {
    const at = (name: string): string => join(directory, `${name}-${workers}`);
    const words = [
      'ingest',
      join(directory, 'papers.jsonl'),
      '--rejects',
      at('rejects'),
      '--report',
      at('report'),
    ];
    const env = { PATH: process.env['PATH'], DATA_DIR: at('data'), INGEST_WORKERS: String(workers) };
    const code = await new Promise<number>((resolve) => {
      execFile(process.execPath, [program.main, ...words], { env }, (error) =>
        resolve(Number(error?.code ?? 0)),
      );
    });
    const store = await openGraphStore({ directory: at('data') });
    const graph = await dumpGraph(store);
    await store.close();
    const { seconds: _, ...report } = JSON.parse(readFileSync(at('report'), 'utf8')) as IngestReport;
    const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g; // when it was read and written
    return {
      code,
      report,
      rejects: readFileSync(at('rejects'), 'utf8'),
      graph: graph.map((line) => line.replace(instant, '')),
    };
  }

  it('brings in what it brings in without, and refuses the same in the same order', async () => {
    const [without, withTwo] = [await ingested(0), await ingested(2)];
    expect(without.code).toBe(3);
    expect(without.report).toMatchObject({ read: 800, rejected: { total: 23 } });
    expect(withTwo).toEqual(without);
  });

  it('refuses numbers of threads that make no sense', async () => {
    const setting = { environment: { DATA_DIR: join(directory, 'none') }, input: '' };
    for (const workers of ['-1', 'two', '65', '1.5']) {
      const { code, messages } = await papergraph(['ingest', '-', `--workers=${workers}`], setting);
      expect({ code, messages }).toEqual({
        code: 1,
        messages: '--workers must be a whole number from 0 to 64.\n',
      });
    }
    const { messages } = await papergraph(['ingest', '-'], { environment: { INGEST_WORKERS: '65' } });
    expect(messages).toBe('INGEST_WORKERS must be a whole number from 0 to 64.\n');
  });
});
