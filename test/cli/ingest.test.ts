import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type IngestReport } from '../../src/ingestion/ingest-report';
import { papergraph } from './capture-terminal';

const PAGE = join(__dirname, '../fixtures/daily-papers-page.txt');
const GOOD =
  '{"title":"Bats and Boats","abstract":"We measure the accuracy of ResNet-50 on ImageNet with an NVIDIA A100."}';

describe('papergraph ingest, stats and doctor', () => {
  let directory: string;
  let environment: Record<string, string>;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'papergraph-cli-'));
    environment = { DATA_DIR: join(directory, 'data') };
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const run = (words: readonly string[], input = '') => papergraph(words, { environment, input });
  const at = (name: string): string => join(directory, name);
  async function counts(): Promise<Record<string, number>> {
    const { output } = await run(['stats', '--json']);
    const { counts: found } = JSON.parse(output) as { counts: { kind: string; count: number }[] };
    return Object.fromEntries(found.map(({ kind, count }) => [kind, count]));
  }

  it('ingests a listing, and the same again changes nothing', async () => {
    const first = await run(['ingest', PAGE, '--report', at('report.json')]);
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^5 papers read .* 5 created, 0 updated/) as string,
    });
    const before = await counts();
    expect(before).toMatchObject({ Paper: 5, Organization: 1 });
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as IngestReport;
    expect(report).toEqual({
      read: 5,
      created: 5,
      updated: 0,
      unchanged: 0,
      rejected: { total: 0, byStage: {}, byReason: [] },
      seconds: expect.any(Number) as number,
      dryRun: false,
      stopped: false,
    });
    const second = await run(['ingest', PAGE]);
    expect(second.output).toMatch(/0 created, 0 updated, 5 unchanged, 0 rejected/);
    expect(await counts()).toEqual(before);
    expect((await run(['stats'])).output).toMatch(/^Paper +5$/m);
  });

  it('ends with 3 where records were refused, keeps them, and takes them once they are mended', async () => {
    const input = `${GOOD}\n{"abstract":"no title"}\nnot json\n`;
    const first = await run(
      ['ingest', '-', '--rejects', at('rejects.jsonl'), '--report', at('report.json')],
      input,
    );
    expect(first.code).toBe(3);
    expect(first.output).toMatch(/3 papers read .*1 created.* 2 rejected\./);
    expect(first.output).toMatch(/1 {2}record {6}no title: add one/);
    expect(JSON.parse(readFileSync(at('report.json'), 'utf8'))).toMatchObject({
      rejected: { total: 2, byStage: { SOURCE: 1, RECORD: 1 } },
    });
    const rejects = readFileSync(at('rejects.jsonl'), 'utf8');
    const mended = rejects
      .replace('"raw":{', '"raw":{"title":"Has One Now",')
      .replace(/^.*"not json".*$/m, '{"title":"Was Not JSON","abstract":"It is now."}');
    writeFileSync(at('rejects.jsonl'), mended);
    const second = await run(['ingest', at('rejects.jsonl')]);
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('2 created') as string });
    expect(await counts()).toMatchObject({ Paper: 3 });
  });

  it('writes nothing in a dry run, not even a graph', async () => {
    const { code, output } = await run(['ingest', '--dry-run', '-'], `${GOOD}\n{}\n`);
    expect(code).toBe(3);
    expect(output).toMatch(/1 could be ingested, 1 rejected/);
    expect((await run(['doctor'])).output).toMatch(/embedded, not there yet/);
  });

  it('does not overwrite its own source', async () => {
    copyFileSync(PAGE, at('page.txt'));
    const { code, messages } = await run(['ingest', at('page.txt'), '--rejects', `${directory}/./page.txt`]);
    expect(code).toBe(1);
    expect(messages).toContain('would overwrite the source');
    expect(readFileSync(at('page.txt'))).toEqual(readFileSync(PAGE));
  });

  it('says that the rejects or the report cannot be written', async () => {
    const nowhere = at('no/such/file');
    for (const option of ['--rejects', '--report']) {
      const { code, messages } = await run(['ingest', PAGE, option, nowhere]);
      expect(code).toBe(1);
      expect(messages).toContain(nowhere);
      expect(messages).not.toContain('    at ');
    }
  });

  it('ends with 130 where it was stopped', async () => {
    const { code, output } = await papergraph(['ingest', PAGE], { environment, signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(output).toMatch(/run the same command again to complete it/);
  });

  it('reports what went in before a source broke off, and completes it', async () => {
    const lines = Array.from({ length: 900 }, (_, index) => {
      const abstract = `A note on run ${index} with the seed ${Math.sin(index)} and nothing else.`;
      return JSON.stringify({ title: `Note ${index}`, abstract });
    });
    const ingestNotes = () =>
      run(['ingest', PAGE, at('notes.gz'), '--report', at('report.json'), '--workers', '0']);
    const whole = gzipSync(`${lines.join('\n')}\n`);
    writeFileSync(at('notes.gz'), whole.subarray(0, whole.length - 2_000));
    const first = await ingestNotes();
    expect(first).toMatchObject({ code: 1, messages: expect.stringContaining('notes.gz') as string });
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as IngestReport & { error: string };
    expect(report.stopped).toBe(true);
    expect(report.created).toBeGreaterThanOrEqual(205);
    expect(report.created).toBeLessThan(905);
    expect(first.messages).toContain(report.error);
    writeFileSync(at('notes.gz'), whole);
    const second = await ingestNotes();
    expect(second.code).toBe(0);
    expect(await counts()).toMatchObject({ Paper: 905 });
  });

  it('says that Neo4j does not answer and names the variable', async () => {
    environment = { GRAPH_URL: 'bolt://127.0.0.1:9' };
    const { code, messages } = await run(['ingest', PAGE]);
    expect(code).toBe(1);
    expect(messages).toMatch(/GRAPH_URL/);
    expect(messages).not.toContain('    at ');
  });

  it('checks a graph that is well and one that lacks its schema or server', async () => {
    await run(['ingest', PAGE]);
    const well = await run(['doctor']);
    expect(well.code).toBe(0);
    expect(well.output).toMatch(/^ok {5}schema/m);
    expect(well.output).toMatch(/^ok {5}contents +5 Paper/m);
    environment = { GRAPH_URL: 'bolt://127.0.0.1:9', WRITE_TOKEN: 'short' };
    const ill = await run(['doctor']);
    expect(ill.code).toBe(1);
    expect(ill.output).toMatch(/^to do {2}graph .*GRAPH_URL/m);
    expect(ill.output).toMatch(/^to do {2}writes .*WRITE_TOKEN/m);
    environment = { PORT: 'x' };
    expect((await run(['doctor'])).output).toMatch(/^to do {2}configuration +PORT must be/m);
  });

  it('applies the schema to a new graph, again and again', async () => {
    for (const _ of [1, 2]) {
      expect(await run(['schema', 'apply'])).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^Constraints and indexes stand in /) as string,
      });
    }
    expect((await run(['doctor'])).output).toMatch(/contents +nothing yet/);
  });
});
