import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildLexicons } from '../../src/curation/build-lexicons';
import { readCuratedRows, readDeniedNames } from '../../src/curation/curated-rows';
import { RawLists } from '../../src/curation/raw-lists';

const EPOCH_COLUMNS =
  'Hardware name,Manufacturer,Type,Release date,Memory (bytes),Memory bandwidth (byte/s),TDP (W),Process size (nm)';

/** The raw lists of a world of six papers. */
function writeLists(folder: string): void {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const jsonLines = (values: readonly unknown[]): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('');
  const abstracts = Array.from({ length: 6 }, (_, n) => ({
    arxivId: `2401.0000${n}`,
    title: 'Tree pruning',
    abstract: 'We study lattice pruning (LAP) on OrchardBench and on the amazon data.',
  }));
  const spanOf = (text: string, name: string, label: string): [number, number, string, number] => {
    const start = text.indexOf(name);
    return [start, start + name.length, label, 0.9];
  };
  write('corpora/abstracts.jsonl', jsonLines(abstracts));
  write(
    'corpora/silver.jsonl',
    jsonLines(
      abstracts.map(({ arxivId, title, abstract }) => {
        const text = `${title}. ${abstract}`;
        return {
          arxivId,
          spans: [
            spanOf(text, 'lattice pruning', 'C'),
            spanOf(text, 'OrchardBench', 'D'),
            spanOf(text, 'We study', 'C'),
          ],
        };
      }),
    ),
  );
  write('corpora/keywords.jsonl', jsonLines([{ keywords: ['lattice pruning'] }]));
  write(
    'gold/train.jsonl',
    jsonLines([{ concepts: [{ name: 'Lattice pruning', kind: 'technique', aliases: [] }] }]),
  );
  write('gold/train.texts.jsonl', jsonLines([{ title: 'On trees', abstract: 'Lattice pruning helps.' }]));
  write(
    'lexicon/pwc_names.json',
    JSON.stringify({
      tasks: ['16k', 'Tree Counting'],
      datasets: [
        ['Amazon', 3],
        ['Grove-100', 2],
      ],
      benchmarks: [],
    }),
  );
  write('lexicon/benchmarks_datasets.json', JSON.stringify({ opencompass: [{ name: 'OrchardBench' }] }));
  write('lexicon/benchmark_cards_compact.json', '[]');
  write('lexicon/ibm_tdms_datasetKB.tsv', 'd0\tHedge Corpus\tx\n');
  write(
    'lexicon/epoch_ml_hardware.csv',
    `${EPOCH_COLUMNS}\nExample One,Example,GPU,2024-01-02,80000000000,,700,4\n`,
  );
  write(
    'lexicon/rightnow_all_gpus.json',
    JSON.stringify([
      {
        name: 'GeForce RTX 9990 8 GB',
        vendor: 'nvidia',
        architecture: 'Hopper',
        releaseDate: '2030-02-01',
        memorySize: 8,
      },
      {
        name: 'GeForce RTX 9990 16 GB',
        vendor: 'nvidia',
        architecture: 'Hopper',
        releaseDate: '2030-01-01',
        memorySize: 16,
        tdp: 300,
      },
      {
        name: 'Riva 128',
        vendor: 'nvidia',
        architecture: 'Old',
        releaseDate: '1997-01-01',
        memorySize: 0.004,
      },
    ]),
  );
}

const curated = {
  CONCEPT: readCuratedRows('CONCEPT', 'pruning\tMETHOD', 'c'),
  HARDWARE: readCuratedRows(
    'HARDWARE',
    'GPU\tCLASS\nNVIDIA GPU\tCLASS\tNVIDIA\t\tGPU\nNVIDIA Hopper\tGPU\tNVIDIA\t\tNVIDIA GPU\nOne card\tGPU\tExample\t\tGPU\tExample One',
    'h',
  ),
  DATASET: readCuratedRows('DATASET', 'Grove\timage', 'd'),
  METRIC: readCuratedRows('METRIC', 'Accuracy\t+\t%\tACC', 'm'),
};

describe('buildLexicons', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lexicons-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeLists(folder);
  const build = (denied = ''): ReturnType<typeof buildLexicons> =>
    buildLexicons(new RawLists(folder), curated, readDeniedNames(denied));
  const built = build();

  it('makes rows of names that papers use and mark, under the concept that their last words name', () => {
    expect(built.CONCEPT.find((row) => row.id === 'concept:lattice-pruning')).toEqual({
      id: 'concept:lattice-pruning',
      name: 'lattice pruning',
      aliases: ['LAP'],
      parents: ['concept:pruning'],
      source: 'paper-abstracts',
      kind: 'TECHNIQUE',
    });
    expect(built.CONCEPT.map((row) => row.name)).toEqual(['lattice pruning', 'pruning']);
  });

  it('keeps distinctive datasets and drops everyday words and numbers', () => {
    expect(built.DATASET.map((row) => [row.id, row.parents])).toEqual([
      ['dataset:grove', undefined],
      ['dataset:grove-100', ['dataset:grove']],
      ['dataset:orchardbench', undefined],
    ]);
  });

  it('gives platforms their figures and one row a model, that of the first release', () => {
    expect(built.HARDWARE.find((row) => row.id === 'hardware:one-card')).toMatchObject({
      memoryBytes: 80e9,
      thermalDesignPowerWatts: 700,
      processNanometres: 4,
      releasedOn: '2024-01-02',
    });
    expect(built.HARDWARE.filter((row) => row.name.includes('9990'))).toEqual([
      expect.objectContaining({
        name: 'NVIDIA RTX 9990',
        memoryBytes: 16 * 2 ** 30,
        parents: ['hardware:nvidia-hopper'],
      }),
    ]);
    expect(built.HARDWARE.some((row) => row.name.includes('Riva'))).toBe(false);
  });

  it('leaves out what is denied', () => {
    expect(build('DATASET\tOrchardBench\tno').DATASET.map((row) => row.name)).not.toContain('OrchardBench');
  });

  it('gives the same rows every time', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(built));
  });

  it('names a list that is missing', () => {
    rmSync(path.join(folder, 'lexicon/pwc_names.json'));
    expect(() => build()).toThrow(/pwc_names\.json: no such list; see seeds\/lexicons\/SOURCES\.md/);
  });
});
