import {
  goldText,
  type GoldPaper,
  occurrences,
} from '../../../../../src/ingestion/extraction/tagger/training/gold-texts';
import {
  joinText,
  type LabelledText,
} from '../../../../../src/ingestion/extraction/tagger/training/labelled-text';
import { silverText } from '../../../../../src/ingestion/extraction/tagger/training/silver-texts';
import { labelTokens } from '../../../../../src/ingestion/extraction/tagger/training/training-set';
import { tokenize } from '../../../../../src/ingestion/extraction/tagger/tokens';
import { marked } from './toy-corpus';

const NONE: GoldPaper = {
  title: 'A title',
  introduces: [],
  concepts: [],
  models: [],
  hardware: [],
  datasets: [],
  metrics: [],
};
const name = (mention: string, aliases: string[] = [], must = true): GoldPaper['concepts'][number] => ({
  name: mention,
  mention,
  aliases,
  must,
});
const shown = ({ text, spans }: LabelledText): string[] =>
  spans.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('occurrences', () => {
  it.each([
    ['graph pruning', 'Graph pruning is pruning; graph prunings help.', ['Graph pruning', 'graph prunings']],
    ['SNN', 'SNNs, an SNN and an snn of DSNN', ['SNNs', 'SNN']],
    ['C++', 'We use C++ and C.', ['C++']],
    ['İ', 'İ and i', ['İ']],
    ['', 'anything', []],
  ])('%j', (form, text, expected) => {
    expect(occurrences(text, form).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe('annotated texts', () => {
  it('mark mention and aliases wherever they stand, optional names too', () => {
    const paper = {
      ...NONE,
      concepts: [name('state space model', ['SSM'])],
      metrics: [name('speed', [], false)],
    };
    expect(shown(goldText(paper, 'State space models (SSMs) have speed. An SSM is small.', 1))).toEqual([
      'CONCEPT State space models',
      'CONCEPT SSMs',
      'METRIC speed',
      'CONCEPT SSM',
    ]);
  });

  it('let the longer form stand, save for rarer kinds that a concept only holds', () => {
    const concepts = [name('GPU kernels'), name('kernels'), name('fast graph pruning'), name('pruning')];
    const paper = { ...NONE, concepts, hardware: [name('GPU')] };
    expect(shown(goldText(paper, 'GPU kernels for fast graph pruning.', 1))).toEqual([
      'HARDWARE GPU',
      'CONCEPT kernels',
      'CONCEPT fast graph pruning',
    ]);
  });

  it('let what the paper introduces stand over what its name holds', () => {
    const paper = { ...NONE, introduces: [name('GPU-Zip')], hardware: [name('GPU')] };
    expect(shown(goldText(paper, 'We propose GPU-Zip for any GPU.', 1))).toEqual([
      'INTRODUCES GPU-Zip',
      'HARDWARE GPU',
    ]);
  });

  it('part a name from its acronym', () => {
    const paper = { ...NONE, concepts: [name('Sweet Spot Learning (SSL)')] };
    expect(shown(goldText(paper, 'On Sweet Spot Learning (SSL) we build.', 1))).toEqual([
      'CONCEPT Sweet Spot Learning',
      'CONCEPT SSL',
    ]);
  });
});

describe('machine-labelled texts', () => {
  it('keep the surer of two overlapping spans, with its probability', () => {
    const text = silverText(
      {
        arxivId: '1',
        spans: [
          [9, 13, 'C', 0.6],
          [9, 21, 'D', 0.9],
          [0, 7, 'I', 0.8],
        ],
      },
      'A title',
      'some long\nnames here',
    );
    expect(text.text).toBe(joinText('A title', 'some long names here'));
    expect(shown(text)).toEqual(['INTRODUCES A title', 'DATASET some long na']);
    expect(text.spans[1]!.probability).toBe(0.9);
  });

  it('refuse a kind that nobody knows', () => {
    expect(() => silverText({ arxivId: '7', spans: [[0, 1, 'Q', 1]] }, 'A', 'b')).toThrow(/7.*"Q"/);
  });
});

describe('labelTokens', () => {
  it('labels begin, inside, end and single tokens; a span inside a token takes it whole', () => {
    const labelled = marked('On [C:big-graph pruning] of [H:X]100 and [D:PicSet].', 0.5);
    const tokens = tokenize(labelled.text);
    const { labels, certainties } = labelTokens(labelled, tokens);
    // O, then big - graph pruning as B I I E of kind 1, O, X100 as S of kind 2, O, PicSet as S of kind 3, O
    expect([...labels]).toEqual([0, 5, 6, 6, 7, 0, 12, 0, 16, 0]);
    expect([...certainties]).toEqual([0, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0.5, 0]);
  });
});
