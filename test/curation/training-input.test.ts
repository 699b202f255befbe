import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { INPUT_OPTIONS, readTrainingInput, type TrainingInput } from '../../src/curation/training-input';

const folder = mkdtempSync(path.join(tmpdir(), 'papergraph-training-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: readonly object[]): string {
  const at = path.join(folder, name);
  writeFileSync(at, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return at;
}

const EMPTY = { introduces: [], concepts: [], models: [], hardware: [], datasets: [], metrics: [] };
const gold = file('gold.jsonl', [
  { ...EMPTY, title: 'On Maps', metrics: [{ name: 'speed', mention: 'speed', aliases: [], must: true }] },
]);
const texts = file('texts.jsonl', [{ title: 'On maps', abstract: 'We gain speed.' }]);
const papers = ['On maps', 'On trees', 'On seas', 'On skies', 'On roads'].map((title, i) => ({
  arxivId: `${i}`,
  title,
  abstract: 'Text.',
}));
const corpus = file('corpus.jsonl', papers);
const silver = file(
  'silver.jsonl',
  papers.map(({ arxivId }) => ({ arxivId, spans: [[0, 2, 'C', 0.5]] })),
);
const names = file('names.jsonl', [{ name: 'Zork', kind: 'DATASET', exact: true }]);
const excluded = file('excluded.jsonl', [{ title: 'On Seas!' }]);

for (const kind of ['concepts', 'hardware', 'datasets']) file(`${kind}.jsonl`, []);
file('metrics.jsonl', [{ id: 'metric:path-length', name: 'path length', aliases: ['PL'] }]);

function input(...args: string[]): TrainingInput {
  return readTrainingInput(
    parseArgs({
      args: ['--gold', gold, '--texts', texts, '--lexicon', folder, ...args],
      options: INPUT_OPTIONS,
    }).values,
  );
}

describe('the input of training', () => {
  it('joins annotations with their texts', () => {
    const [example] = input().gold;
    expect(example).toMatchObject({ abstract: 'We gain speed.', labelled: { weight: 3 } });
    const { text, spans } = example!.labelled;
    expect(text).toBe('On Maps. We gain speed.');
    expect(spans.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'METRIC speed',
    ]);
  });

  it('leaves annotated and excluded titles out of the machine-labelled papers', () => {
    const { silver: found } = input('--silver', silver, '--corpus', corpus, '--exclude', excluded);
    expect(found.map(({ title }) => title)).toEqual(['On trees', 'On skies', 'On roads']);
  });

  it('takes as many machine-labelled papers as asked for, spread over all', () => {
    const { silver: found } = input('--silver', silver, '--corpus', corpus, '--silver-size', '2');
    expect(found.map(({ title }) => title)).toEqual(['On trees', 'On skies']);
  });

  it('lists the names of the lexicons and of further files', () => {
    const { hashes: listed } = input().gazetteer.entries();
    // "path", "path length" and "PL"
    expect(listed).toHaveLength(3);
    expect(input('--names', names).gazetteer.entries().hashes).toHaveLength(4);
  });

  it('reads numbers, and names an option that is none', () => {
    expect(input('--l1', '0.25', '--seed', '9').options).toMatchObject({ l1: 0.25, seed: 9 });
    expect(() => input('--epochs', 'many')).toThrow('--epochs must be a number of at least 0.');
    expect(() => input('--l1=-1')).toThrow('--l1 must be a number of at least 0.');
  });

  it('names the file and the paper that do not go together', () => {
    const other = file('other.jsonl', [{ title: 'Another', abstract: 'Text.' }]);
    expect(() => input('--texts', other)).toThrow(/other\.jsonl has no text for "On Maps"/);
    expect(() => input('--silver', silver, '--corpus', other)).toThrow(/other\.jsonl has no paper 0/);
    writeFileSync(path.join(folder, 'broken.jsonl'), '{"title": "On Maps"}\n{');
    expect(() => input('--texts', path.join(folder, 'broken.jsonl'))).toThrow(
      /broken\.jsonl, line 2: no JSON value/,
    );
  });
});
