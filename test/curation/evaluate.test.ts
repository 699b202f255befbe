import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/curation/evaluate';

const folder = mkdtempSync(join(tmpdir(), 'papergraph-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...rows: object[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

async function run(...words: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await evaluate(words, (part) => {
    text += part;
  });
  return { code, text };
}

const GOLD = file('gold.jsonl', {
  title: 'Serving fast',
  hardware: [{ name: 'NVIDIA A100', mention: 'A100', aliases: [], must: true }],
  datasets: [{ name: 'Sampled prompts', mention: 'sampled prompts', aliases: [], must: true }],
});
const TEXTS = file(
  'texts.jsonl',
  { title: 'Another paper', abstract: 'It is not annotated. It names an H100.' },
  { title: 'Serving fast', abstract: 'We serve on an A100. Our load is\nsampled prompts and nothing else.' },
);

it('reads the annotated papers of the texts and scores them', async () => {
  const { code, text } = await run('--gold', GOLD, '--texts', TEXTS);
  expect(code).toBe(0);
  expect(text).toMatch(/^papers 1, without a reading 0\n/);
  expect(text).toMatch(/^hardware +1\.000 \[1 1\] +1\.000 \[1 1\] +1\.000 \[1 1\] +1\/1 +1\/1$/m);
  expect(text).toMatch(/^datasets +0\.000 \[\.000 \.000\] .* 0\/1 +0\/0$/m);
});

it('lists mistakes with the sentence that prints them', async () => {
  const { text } = await run('--gold', GOLD, '--texts', TEXTS, '--misses');
  expect(text).toContain('missed    datasets    Sampled prompts "sampled prompts"\n');
  expect(text).toContain('Our load is sampled prompts and nothing else.  (Serving fast)\n');
});

it('scores readings that are there, as JSON', async () => {
  const readings = file('readings.jsonl', {
    title: 'Serving fast',
    hardware: [
      { name: 'NVIDIA A100', confidence: 0.95, rule: 'known' },
      { name: 'Abacus', confidence: 0.4, rule: 'guess', evidence: 'An abacus.' },
    ],
  });
  const { code, text } = await run('--gold', GOLD, '--readings', readings, '--json', '--misses');
  expect(code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({
    papers: 1,
    columns: { hardware: { precision: 0.5, recall: 1, must: 1, found: 1, predicted: 2, right: 1 } },
    mistakes: [
      { problem: 'WRONG', what: 'Abacus', rule: 'guess', confidence: 0.4, sentence: 'An abacus.' },
      { problem: 'MISSED', what: 'Sampled prompts' },
    ],
  });
});

it('says how it is called', async () => {
  expect(await run('--gold', GOLD)).toMatchObject({
    code: 2,
    text: expect.stringContaining('--readings') as string,
  });
  expect(await run('--help')).toMatchObject({ code: 0 });
  await expect(run('--gold', GOLD, '--surprise')).rejects.toThrow(/surprise/);
});
