import { type DraftRow, draftRow } from '../../src/curation/draft-row';
import { standUnderHeads, standUnderOriginals } from '../../src/curation/hierarchy';
import { addAcronyms, mergeRows, uniteForms } from '../../src/curation/merge-rows';

const concept = (name: string, rest: Partial<DraftRow> = {}): DraftRow =>
  draftRow({ thing: 'CONCEPT', name, source: 'curated', conceptKind: 'METHOD', ...rest });
const names = (rows: readonly DraftRow[]): string[] => rows.map((row) => row.name);

describe('mergeRows', () => {
  it('leaves out later rows whose name is known and drops aliases that are held', () => {
    const merged = mergeRows(
      [concept('speculative decoding', { aliases: ['speculative sampling'] })],
      [
        concept('Speculative Samplings'),
        concept('tree decoding', { aliases: ['speculative-decoding', 'TD'] }),
      ],
    );
    expect(names(merged)).toEqual(['speculative decoding', 'tree decoding']);
    expect(merged[1]?.aliases).toEqual(['TD']);
  });
});

describe('uniteForms', () => {
  it('makes one row of the forms of one name, the first row staying', () => {
    const united = uniteForms([
      concept('reinforcement learning agent'),
      concept('RL agents', { aliases: ['deep RL agent'] }),
      concept('web agent'),
    ]);
    expect(names(united)).toEqual(['reinforcement learning agent', 'web agent']);
    expect(united[0]?.aliases).toEqual(['RL agents', 'deep RL agent']);
  });
});

describe('addAcronyms', () => {
  it('adds an acronym to its long form and takes up a mined row that is nothing but the acronym', () => {
    const rows = addAcronyms(
      [concept('low-rank adaptation'), concept('LORA', { source: 'paper-abstracts' })],
      new Map([['LORA', 'lowrankadaptation']]),
    );
    expect(names(rows)).toEqual(['low-rank adaptation']);
    expect(rows[0]?.aliases).toEqual(['LORA']);
  });

  it('leaves curated rows alone', () => {
    const rows = addAcronyms(
      [concept('sliding average'), concept('SA')],
      new Map([['SA', 'slidingaverage']]),
    );
    expect(names(rows)).toEqual(['sliding average', 'SA']);
  });
});

describe('standUnderHeads', () => {
  it('gives the parent that the last words name, the longest one', () => {
    const rows = standUnderHeads([
      concept('language model'),
      concept('large language model'),
      concept('multimodal large language model'),
      concept('tiny language models'),
    ]);
    expect(rows.map((row) => row.parents)).toEqual([
      [],
      ['language model'],
      ['large language model'],
      ['language model'],
    ]);
  });
});

describe('standUnderOriginals', () => {
  it('puts a version of a dataset under the dataset', () => {
    const dataset = (name: string): DraftRow => draftRow({ thing: 'DATASET', name, source: 'curated' });
    const rows = standUnderOriginals([dataset('ImageNet'), dataset('ImageNet-1k'), dataset('ImageNetics')]);
    expect(rows.map((row) => row.parents)).toEqual([[], ['ImageNet'], []]);
  });
});
