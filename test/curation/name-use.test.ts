import { mineAcronyms } from '../../src/curation/acronyms';
import { guessConceptKind } from '../../src/curation/concept-kinds';
import { draftRow } from '../../src/curation/draft-row';
import { countNames } from '../../src/curation/name-counts';
import { parseCsv } from '../../src/curation/raw-lists';
import { exactByUse } from '../../src/curation/written-use';

describe('mineAcronyms', () => {
  const paper = 'We use low-rank adaptation (LoRA) and mixtures of experts (MoE).';

  it('takes a definition that three papers agree on', () => {
    expect(mineAcronyms([paper, paper, paper])).toEqual(
      new Map([
        ['LoRA', 'lowrankadaptation'],
        ['MoE', 'mixturesofexpert'],
      ]),
    );
  });

  it('takes none that two papers give, and none that papers disagree on', () => {
    expect(mineAcronyms([paper, paper])).toEqual(new Map());
    const other = 'A method of experts (MoE) is shown.';
    expect(mineAcronyms([paper, paper, paper, other, other]).has('MoE')).toBe(false);
  });

  it('asks that the letters open the words', () => {
    const odd = 'Our evaluation on benchmarks (GLUE) shows gains.';
    expect(mineAcronyms([odd, odd, odd])).toEqual(new Map());
  });
});

describe('countNames', () => {
  const text = 'A vision transformer beats CLIP. We clip gradients of transformers.';

  it('counts the longest name at each place, and where it was marked', () => {
    const counts = countNames(
      ['transformer', 'vision transformer', 'CLIP'],
      [{ text, names: { C: ['Vision Transformers', 'CLIP'], H: [], D: ['CLIP'], M: [] } }],
    );
    expect(counts.get('visiontransformer')).toEqual({ occurs: 1, marked: { C: 1, H: 0, D: 0, M: 0 } });
    expect(counts.get('transformer')).toEqual({ occurs: 1, marked: { C: 0, H: 0, D: 0, M: 0 } });
    expect(counts.get('clip')).toEqual({ occurs: 1, marked: { C: 1, H: 0, D: 1, M: 0 } });
  });

  it('does not count a name in capitals for the word in lower case', () => {
    const counts = countNames(['CLIP'], [{ text: 'We clip it.', names: { C: [], H: [], D: [], M: [] } }]);
    expect(counts.get('clip')?.occurs).toBe(0);
  });
});

describe('exactByUse', () => {
  const rows = [
    draftRow({ thing: 'DATASET', name: 'MultiPL-E', source: 'curated' }),
    draftRow({ thing: 'DATASET', name: 'ImageNet', source: 'curated' }),
  ];

  it('marks names that papers write as ordinary words', () => {
    const marked = exactByUse(rows, [
      'multiple tasks',
      'multiple steps',
      'on imagenet',
      'ImageNet',
      'ImageNet-1k',
    ]);
    expect(marked.map((row) => row.exact)).toEqual([['MultiPL-E'], []]);
  });

  it('pays no heed to web addresses', () => {
    const marked = exactByUse(
      rows,
      Array.from({ length: 5 }, () => 'see https://example.org/imagenet'),
    );
    expect(marked.map((row) => row.exact)).toEqual([[], []]);
  });
});

describe('guessConceptKind', () => {
  it.each([
    ['catastrophic forgetting', 'PROBLEM'],
    ['graph neural network', 'ARCHITECTURE'],
    ['novel view synthesis', 'TASK'],
    ['contrastive learning', 'METHOD'],
    ['Qwen3-8B', 'MODEL'],
    ['3D prior', 'TECHNIQUE'],
  ])('%s is a %s', (name, kind) => {
    expect(guessConceptKind(name, false, [])).toBe(kind);
  });

  it('believes most annotators before the ending', () => {
    expect(guessConceptKind('contrastive learning', false, ['technique', 'technique', 'method'])).toBe(
      'TECHNIQUE',
    );
  });
});

describe('parseCsv', () => {
  it('reads quoted cells with commas, quotes and line ends', () => {
    expect(parseCsv('name,note\n"A ""big"" one","x, y\nz"\nB,')).toEqual([
      { name: 'A "big" one', note: 'x, y\nz' },
      { name: 'B', note: '' },
    ]);
  });
});
