import fc from 'fast-check';
import { codeUnits } from '../../../../src/ingestion/extraction/text/code-units';

describe('codeUnits', () => {
  it('gives the units of any text, however long and whatever they are', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('\ud800 half \u00e9'),
      fc.constant('x'.repeat(20_000)),
    );
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        for (const text of [first + second, (first + second).slice(1)]) {
          const expected = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
          expect(Array.from(codeUnits(text).subarray(0, text.length))).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});
