import fc from 'fast-check';
import { searchQuery, searchText } from '../../src/graph/search-text';

describe('searchText', () => {
  it.each([
    ['GPT-4', 'gpt gpt4'],
    ['mAP@50', 'map 50 map50'],
    ['low-rank', 'low rank lowrank'],
    ['C++ and C#', 'cplusplus csharp'],
    ['Résumé of the naïve Müller', 'resume naive muller'],
    ['int8/fp16, v1.5', 'int8 fp16 int8fp16 v1 v15'],
    ['a b c the of with', ''],
    ['...', ''],
    ['β-VAE', 'beta vae betavae'],
    ['深度学習', '深度学習'],
  ])('turns %j into %j', (text, words) => {
    expect(searchText(text)).toBe(words);
  });

  it('puts the words of all parts one after another and keeps repeated ones', () => {
    expect(searchText('Sparse Nets', 'sparse', '')).toBe('sparse nets sparse');
  });

  it('drops words that are no words', () => {
    expect(searchText(`see ${'x'.repeat(101)} there, ${'y'.repeat(100)}`)).toBe(`see ${'y'.repeat(100)}`);
  });
});

describe('searchQuery', () => {
  it('names each word once', () => {
    expect(searchQuery('attention Attention ATTENTION is all you need')).toBe('attention all need');
  });

  it('looks for a bounded number of words', () => {
    const text = Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(' ');
    expect(searchQuery(text).split(' ')).toHaveLength(64);
  });

  it('gives words that no query language gives a meaning to, and the same for its own output', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const query = searchQuery(text);
        expect(query).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(searchQuery(query)).toBe(query);
      }),
    );
  });

  it('finds each word of a text by itself in the stored form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-z0-9]{3,8}(-[A-Za-z0-9]{2,4})?$/), { maxLength: 8 }),
        (parts) => {
          const stored = new Set(searchText(parts.join(' ')).split(' '));
          for (const part of parts) {
            const query = searchQuery(part);
            if (query !== '') expect(query.split(' ').every((word) => stored.has(word))).toBe(true);
          }
        },
      ),
    );
  });
});
