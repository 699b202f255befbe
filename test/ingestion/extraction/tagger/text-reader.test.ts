import { TextReader } from '../../../../src/ingestion/extraction/tagger/text-reader';
import { NOTHING_LISTED } from './training/toy-corpus';

const reader = (met: string[] = [], capacity?: number): TextReader =>
  new TextReader(NOTHING_LISTED, ({ text, id }) => met.push(`${id} ${text}`), capacity);

describe('a text reader', () => {
  it('tells title, sentences, brackets and joints', () => {
    const read = reader().read('Big maps. We use (very [old]) maps, e.g. of v1.5 x-rays. Ok?');
    const at = (flags: ArrayLike<number>): string =>
      read.words.map(({ text }, i) => `${text}${flags[i] || ''}`).join(' ');
    expect(at(read.starts)).toBe(
      'Big1 maps . We1 use ( very [ old ] ) maps , e . g . of v1.5 x - rays . Ok1 ?',
    );
    expect(read.titleEnd).toBe(3);
    expect(at(read.depth)).toBe(
      'Big maps . We use ( very1 [1 old2 ]1 ) maps , e . g . of v1.5 x - rays . Ok ?',
    );
    expect(at(read.joined)).toBe(
      'Big maps .1 We use ( very1 [ old1 ]1 )1 maps ,1 e .1 g1 .1 of v1.5 x -1 rays1 .1 Ok ?1',
    );
  });

  it('tells the nearest everyday words in the sentence', () => {
    const { words, anchorBefore, anchorAfter } = reader().read(
      'A title. We train the FooNet and serve it. Bar',
    );
    const foo = words.findIndex(({ text }) => text === 'FooNet');
    expect(words[anchorBefore[foo]!]?.text).toBe('train');
    expect(words[anchorAfter[foo]!]?.text).toBe('serve');
    expect(anchorBefore[words.length - 1]).toBe(-1);
    expect(anchorAfter[words.length - 1]).toBe(-1);
  });

  it('meets each word once, and again after it had to forget', () => {
    const met: string[] = [];
    const small = reader(met, 3);
    small.read('a b a b');
    small.read('b c');
    expect(met.splice(0)).toEqual(['0 a', '1 b', '2 c']);
    small.read('c a');
    expect(met).toEqual(['0 c', '1 a']);
  });
});
