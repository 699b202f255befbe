import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGoldFile, readReadingsFile } from '../../src/evaluation/guide-file';

const folder = mkdtempSync(join(tmpdir(), 'papergraph-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: string[]): string {
  const path = join(folder, 'papers.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

it('reads a paper a line, lists that are left out as empty', () => {
  const path = file('{"title":"One","metrics":[{"name":"latency","must":true}]}', '', '{"title":"Two"}');
  expect(readGoldFile(path)).toEqual([
    expect.objectContaining({ title: 'One', metrics: [{ name: 'latency', must: true }], results: [] }),
    expect.objectContaining({ title: 'Two', introduces: [], concepts: [] }),
  ]);
});

it('readings need no must', () => {
  expect(readReadingsFile(file('{"title":"One","models":[{"name":"Llama"}]}'))).toHaveLength(1);
});

it.each([
  ['{"title":', 'no JSON; one paper a line is wanted'],
  ['[]', 'no JSON object; one paper a line is wanted'],
  ['{"n":1}', 'no title; it tells which paper is which'],
  ['{"title":"One","models":"Llama"}', 'models must be a list of objects'],
  ['{"title":"One","models":[{"name":"Llama"}]}', 'models[0].must must be true or false'],
  ['{"title":"One","models":[{"must":true}]}', 'models[0].name must be a text'],
  [
    '{"title":"One","results":[{"must":true,"value":"38"}]}',
    'results[0].value must be a number or [low, high]',
  ],
])('refuses %s', (line, reason) => {
  const path = file('{"title":"Before"}', line);
  expect(() => readGoldFile(path)).toThrow(`${path}, line 2: ${reason}.`);
});

it('names a file that is not there', () => {
  expect(() => readGoldFile(join(folder, 'none.jsonl'))).toThrow(/none\.jsonl cannot be read/);
});
