import fc from 'fast-check';
import { FILLER, plainView } from '../../../../src/ingestion/extraction/text/plain-view';

const shown = (text: string): string => plainView(text).replaceAll(FILLER, '');

describe('the plain view', () => {
  test.each([
    ['a $2.7\\times$ speedup', 'a 2.7× speedup'],
    ['\\textbf{FooNet} wins', 'FooNet wins'],
    ['76.3\\% of $\\sim$12', '76.3% of ~12'],
    ['6times faster', '6× faster'],
    ['sometimes faster, 3 timestamps', 'sometimes faster, 3 timestamps'],
    ['R&amp;D &lt; 5', 'R&D < 5'],
    ['1.9–2.7 “quoted” don’t', '1.9-2.7 "quoted" don\'t'],
    ['$\\tau$-bench and 10$^{3}$', 'τ-bench and 10^3'],
    ['0.127\\,mm', '0.127 mm'],
    ['from $12 to $15 a run', 'from $12 to $15 a run'],
    ['plain text', 'plain text'],
    ['a low- rank and a semi-\nsupervised one', 'a low-rank and a semi-supervised one'],
    ['low- and high-rank, a - b', 'low- and high-rank, a - b'],
    ['\\constructor \\toString \\valueOf &toString;', 'constructor toString valueOf &toString;'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('has the length of the text, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '\\',
          '\\times',
          '\\textbf{',
          '}',
          '$',
          '&amp;',
          '&',
          '6times',
          '\u00AD',
          '–',
          'a- b',
          '\\constructor',
        ),
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(plainView(text)).toHaveLength(text.length);
      }),
    );
  });
});
