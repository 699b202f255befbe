import { readCuratedRows, readDeniedNames } from '../../src/curation/curated-rows';

const line = (...cells: string[]): string => cells.join('\t');

describe('readCuratedRows', () => {
  it('reads names, parents, flags and figures of a platform', () => {
    const text = [
      '# name\tkind\tvendor\taliases\tparents\tfigures\tflags',
      '',
      line(
        'Example One',
        'GPU',
        'Example',
        'E1; Example 1',
        'GPU',
        'Example One 80GB',
        'exact:E1 cue:E1=gpu,example core',
      ),
    ].join('\n');
    expect(readCuratedRows('HARDWARE', text, 'hardware.tsv')).toEqual([
      {
        figures: 'Example One 80GB',
        row: {
          thing: 'HARDWARE',
          name: 'Example One',
          source: 'curated',
          aliases: ['E1', 'Example 1'],
          parents: ['GPU'],
          exact: ['E1'],
          cues: { E1: ['gpu', 'example core'] },
          generic: false,
          hardwareKind: 'GPU',
          vendor: 'Example',
        },
      },
    ]);
  });

  it('reads unit and direction of a metric, and what is weak', () => {
    const [read] = readCuratedRows(
      'METRIC',
      line('Word error rate', '-', '%', 'WER', '', 'weak'),
      'metrics.tsv',
    );
    expect(read?.row).toMatchObject({
      direction: 'LOWER_IS_BETTER',
      unit: '%',
      aliases: ['WER'],
      generic: true,
    });
  });

  it.each([
    ['a direction', 'METRIC', line('Accuracy', 'up')],
    ['a concept kind', 'CONCEPT', line('Transformer', 'NETWORK')],
    ['a hardware kind', 'HARDWARE', line('Example One', 'CARD')],
    ['a flag', 'DATASET', line('ImageNet', 'image', '', '', 'exactly:ImageNet')],
    ['a column too many', 'DATASET', line('ImageNet', 'image', '', '', '', '')],
    ['a name', 'DATASET', line('', 'image')],
  ] as const)('names file and line where it cannot read %s', (_what, thing, text) => {
    expect(() => readCuratedRows(thing, `# head\n${text}`, 'rows.tsv')).toThrow(/^rows\.tsv:2: /);
  });
});

describe('readDeniedNames', () => {
  it('gives look-up keys by kind', () => {
    const denied = readDeniedNames('# kind\tname\treason\nDATASET\tAIME24/25\ttwo datasets\n');
    expect(denied.get('DATASET')).toEqual(new Set(['aime2425']));
    expect(denied.get('METRIC')).toBeUndefined();
  });
});
