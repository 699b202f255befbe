import fc from 'fast-check';
import { tokenize } from '../../../../src/ingestion/extraction/tagger/tokens';

function pieces(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

describe('tokenize', () => {
  it.each([
    ['LLM-based A100/H100', ['LLM', '-', 'based', 'A100', '/', 'H100']],
    ['LLaDA1.5-8B gains 20.4%.', ['LLaDA1.5', '-', '8B', 'gains', '20.4', '%', '.']],
    ['pass@1 (see U.S. law)', ['pass', '@', '1', '(', 'see', 'U', '.', 'S', '.', 'law', ')']],
    ['Größe π₀ 模型', ['Größe', 'π₀', '模型']],
    ['a\u00a0b\u2003c', ['a', 'b', 'c']],
    ['😀x 𝒜𝒷', ['😀', 'x', '𝒜𝒷']],
    ['', []],
    ['  \n ', []],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('covers all but white space of any text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends } = tokenize(text);
        let rest = '';
        let last = 0;
        for (let i = 0; i < count; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          rest += text.slice(last, starts[i]);
          last = ends[i]!;
        }
        rest += text.slice(last);
        expect(/^[\s\p{Cc}]*$/u.test(rest)).toBe(true);
      }),
    );
  });
});
