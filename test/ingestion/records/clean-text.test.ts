import { assert, constantFrom, property, array } from 'fast-check';
import { cleanText } from '../../../src/ingestion/records/clean-text';

const signs = constantFrom(
  'a',
  'é',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00A0',
  '\u0007',
  '\u0085',
  '\u3000',
  '\u200B',
  '&amp;',
);

it('leaves no white space but single spaces between words', () => {
  assert(
    property(array(signs, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const words = text
        .replaceAll('\u200B', '')
        .replaceAll('&amp;', '&')
        .split(/[\s\u0001-\u001F\u007F-\u009F]+/)
        .filter((word) => word !== '');
      expect(cleanText(text)).toBe(words.join(' '));
    }),
  );
});
