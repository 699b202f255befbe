import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompiledProgram, compileProgram } from './compiled-program';

const PAGE = join(__dirname, '../fixtures/daily-papers-page.txt');

function bytesIn(directory: string): number {
  if (!existsSync(directory)) return 0;
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}

describe('the program as a process', () => {
  let program: CompiledProgram;
  let directory: string;
  const children: ChildProcess[] = [];
  beforeAll(() => {
    program = compileProgram();
    directory = mkdtempSync(join(tmpdir(), 'papergraph-process-'));
  });
  afterAll(async () => {
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL'))
        await once(child, 'exit');
    }
    rmSync(directory, { recursive: true });
    program.remove();
  });

  function start(words: readonly string[], data: string) {
    const env = { PATH: process.env['PATH'], DATA_DIR: join(directory, data), PORT: '0' };
    const child = spawn(process.execPath, [program.main, ...words], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    children.push(child);
    const said = { output: '', messages: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.messages += chunk.toString()));
    const exit = once(child, 'close').then(([code]) => code as number | null);
    const url = async (): Promise<string> => {
      for (;;) {
        const found = /http:\/\/localhost:\d+\/graphql/.exec(said.output)?.[0];
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.messages}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    return { child, said, exit, url };
  }
  async function paperCount(url: string): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ papers { totalCount } }"}',
    });
    return ((await response.json()) as { data: { papers: { totalCount: unknown } } }).data.papers.totalCount;
  }

  it('helps at once', async () => {
    const before = performance.now();
    const { said, exit } = start(['--help'], 'none');
    expect(await exit).toBe(0);
    expect(said.output).toContain('Usage: papergraph');
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('serves the shipped papers, stops on SIGTERM, and serves the same graph again at once', async () => {
    const first = start(['serve'], 'served');
    const count = await paperCount(await first.url());
    expect(count).toBe(55);
    expect(first.said.messages).toMatch(/The graph is empty[^]*55 papers read .* 55 created/);
    const second = start(['ingest', PAGE], 'served');
    expect(await second.exit).toBe(1);
    expect(second.said.messages).toMatch(/DATA_DIR/);
    const asked = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);

    const again = start(['serve'], 'served');
    expect(await paperCount(await again.url())).toBe(55);
    expect(again.said.messages).toBe('');
    again.child.kill('SIGINT');
    expect(await again.exit).toBe(0);
  }, 60_000);

  it('prints a query worth trying, and it is answered', async () => {
    const { said, url, child, exit } = start(['serve'], 'query');
    const address = await url();
    const query = /^ {2}(\{.*\})$/m.exec(said.output)?.[1];
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: { papers: { nodes: unknown[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.papers.nodes).toHaveLength(3);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
  }, 60_000);

  it('stops an ingestion on SIGINT, ends with 130, and completes it when it is run again', async () => {
    const lines = Array.from({ length: 2_000 }, (_, n) =>
      JSON.stringify({
        title: `Kite ${n}`,
        abstract: `We measure accuracy ${n} on ImageNet with an NVIDIA A100 GPU.`,
      }),
    );
    const path = join(directory, 'kites.jsonl');
    writeFileSync(path, lines.join('\n'));
    const first = start(['ingest', '-'], 'stopped');
    first.child.stdin.write(`${lines.slice(0, 1_000).join('\n')}\n`); // and nothing more: it waits for the rest
    while (bytesIn(join(directory, 'stopped')) < 100_000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(130);
    const created = Number(/(\d+) created/.exec(first.said.output)?.[1]);
    expect(created).toBeGreaterThan(0);
    expect(created).toBeLessThanOrEqual(1_000);
    const second = start(['ingest', path], 'stopped');
    expect(await second.exit).toBe(0);
    expect(second.said.output).toContain(`${2_000 - created} created, 0 updated, ${created} unchanged`);
  }, 90_000);

  it('does not mind a reader that stops early', async () => {
    const { child, exit, said } = start(['extract', PAGE], 'none');
    child.stdout.destroy();
    expect([0, 130]).toContain(await exit);
    expect(said.messages).toBe('');
  });
});
