import { codeUnits } from '../../../../src/ingestion/extraction/text/code-units';
import { WordTable } from '../../../../src/ingestion/extraction/tagger/word-table';
import { describeWord, type Word } from '../../../../src/ingestion/extraction/tagger/words';

const table = (capacity = 1000): WordTable =>
  new WordTable((text, id) => describeWord(text, id, () => false), capacity);

const get = (words: WordTable, text: string, start = 0, end = text.length): Word =>
  words.get(text, codeUnits(text), start, end);

describe('a word table', () => {
  it('gives one word for the same characters wherever they stand, with ids from 0', () => {
    const words = table();
    const first = get(words, 'the map', 4, 7);
    expect(first).toMatchObject({ text: 'map', id: 0 });
    expect(get(words, 'maps', 0, 4)).toMatchObject({ text: 'maps', id: 1 });
    expect(get(words, 'a map', 2, 5)).toBe(first);
    expect(words.size).toBe(2);
  });

  it('finds all of many words again', () => {
    const words = table();
    const texts = Array.from({ length: 9000 }, (_, i) => `w${i}`);
    const given = texts.map((text) => get(words, text));
    expect(new Set(given.map(({ id }) => id)).size).toBe(9000);
    texts.forEach((text, i) => expect(get(words, text)).toBe(given[i]));
  });

  it('forgets all between texts once it is full, never within one', () => {
    const words = table(2);
    const kept = get(words, 'one', 0, 3);
    words.trim();
    expect(get(words, 'one', 0, 3)).toBe(kept);
    for (const text of ['two', 'six', 'ten']) get(words, text);
    expect(get(words, 'one', 0, 3)).toBe(kept);
    words.trim();
    expect(words.size).toBe(0);
    expect(get(words, 'ten', 0, 3)).toMatchObject({ text: 'ten', id: 0 });
  });

  it('forgets words of many characters sooner', () => {
    const words = table(10);
    get(words, 'x'.repeat(200));
    words.trim();
    expect(words.size).toBe(0);
  });

  it('keeps every character of a word, lone surrogates too', () => {
    const strange = '\ud800ab\u0000é\udc00';
    expect(get(table(), `(${strange})`, 1, 1 + strange.length).text).toBe(strange);
  });
});
