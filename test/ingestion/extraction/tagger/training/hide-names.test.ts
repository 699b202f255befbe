import { Gazetteer } from '../../../../../src/ingestion/extraction/tagger/gazetteer';
import { TextReader } from '../../../../../src/ingestion/extraction/tagger/text-reader';
import { hideNames } from '../../../../../src/ingestion/extraction/tagger/training/hide-names';

const names = Array.from({ length: 300 }, (_, i) => `name${i} part`);
const gazetteer = Gazetteer.of([
  ...names.map((name) => ({ name, kind: 'CONCEPT' as const, exact: false })),
  { name: 'part', kind: 'METRIC', exact: false },
]);

function marks(text: string, share: number, seed: number): number[] {
  const read = new TextReader(gazetteer, () => undefined).read(text);
  hideNames(read, share, seed);
  return [...read.listed];
}

describe('hiding listed names', () => {
  const text = names.join(' . ');
  const all = marks(text, 0, 1);

  it('hides about its share of names, wholly, and only of the kind that it chose', () => {
    const left = marks(text, 0.2, 1);
    const hidden = names.filter((_, i) => (left[3 * i]! & 15) === 0);
    expect(hidden.length).toBeGreaterThan(30);
    expect(hidden.length).toBeLessThan(90);
    names.forEach((_, i) => expect((left[3 * i + 1]! & 15) === 0).toBe((left[3 * i]! & 15) === 0));
    // "part" is one word: a metric everywhere or nowhere.
    expect(new Set(names.map((_, i) => left[3 * i + 1]! >> 12)).size).toBe(1);
  });

  it('hides none for a share of 0, all for 1', () => {
    expect(all.every((mark, at) => at % 3 === 2 || mark !== 0)).toBe(true);
    expect(marks(text, 1, 1).every((mark) => mark === 0)).toBe(true);
  });

  it('hides a name everywhere in a text or nowhere, the same for the same seed', () => {
    const twice = `${text} . ${text}`;
    const left = marks(twice, 0.5, 7);
    expect(left.slice(0, all.length)).toEqual(left.slice(all.length + 1));
    expect(marks(twice, 0.5, 7)).toEqual(left);
    expect(marks(twice, 0.5, 8)).not.toEqual(left);
  });
});
