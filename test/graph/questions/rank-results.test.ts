import { boardDirection, rankResults, type MeasuredResult } from '../../../src/graph/questions/rank-results';

const result = (id: string, value: number, more: Partial<MeasuredResult> = {}): MeasuredResult => ({
  ...{
    id,
    value,
    valueHigh: null,
    unit: 'ms',
    confidence: 0.9,
    paperId: `paper:${id}`,
    subjectId: `concept:${id}`,
  },
  ...more,
});
const ranks = (...args: Parameters<typeof rankResults>) =>
  rankResults(...args).entries.map(({ id, rank, value }) => [id, rank, value]);

describe('rankResults', () => {
  test('lower is better where the metric says so, across units; equal values share a rank', () => {
    const results = [
      result('a', 0.3, { unit: 's' }),
      result('b', 300),
      result('c', 12),
      result('d', 0.4, { unit: 's' }),
    ];
    expect(ranks(results, 'LOWER_IS_BETTER', 'ms')).toEqual([
      ['c', 1, 12],
      ['a', 2, 300],
      ['b', 2, 300],
      ['d', 4, 400],
    ]);
    expect(rankResults(results, 'LOWER_IS_BETTER', 'ms').unit).toBe('ms');
    expect(rankResults(results, 'LOWER_IS_BETTER', 's').unit).toBe('s');
  });

  test('a range counts by its worse end', () => {
    const range = result('range', 10, { valueHigh: 30 });
    expect(ranks([range, result('b', 20)], 'LOWER_IS_BETTER', 'ms').map(([id]) => id)).toEqual([
      'b',
      'range',
    ]);
    expect(ranks([range, result('b', 9)], 'HIGHER_IS_BETTER', 'ms').map(([id]) => id)).toEqual([
      'range',
      'b',
    ]);
  });

  test('one entry a subject, its best; without a subject one a paper', () => {
    const own = { subjectId: 'concept:one' };
    const none = { subjectId: null, paperId: 'paper:one' };
    const results = [result('a', 5, own), result('b', 9, own), result('c', 7, none), result('d', 6, none)];
    expect(ranks(results, 'HIGHER_IS_BETTER', 'ms')).toEqual([
      ['b', 1, 9],
      ['c', 2, 7],
    ]);
  });

  test('of equal results of one subject the surer one stands', () => {
    const own = { subjectId: 'concept:one' };
    const results = [
      result('a', 5, { ...own, confidence: 0.5 }),
      result('b', 5, { ...own, confidence: 0.8 }),
    ];
    expect(ranks(results, 'HIGHER_IS_BETTER', null)).toEqual([['b', 1, 5]]);
  });

  test('only what can be compared is ranked, and the rest is counted', () => {
    const results = [result('a', 5), result('b', 6), result('c', 7, { unit: 'FPS' })];
    expect(rankResults(results, 'LOWER_IS_BETTER', null)).toMatchObject({ unit: 'ms', incomparableCount: 1 });
    expect(rankResults([], 'LOWER_IS_BETTER', null)).toEqual({
      unit: null,
      entries: [],
      incomparableCount: 0,
    });
  });

  test('what the metric is usually given in is ranked, however much else was printed', () => {
    const results = [
      result('a', 90, { unit: '%' }),
      result('b', 32, { unit: 'kB' }),
      result('c', 64, { unit: 'kB' }),
    ];
    expect(rankResults(results, 'HIGHER_IS_BETTER', '%')).toMatchObject({
      unit: '%',
      incomparableCount: 2,
      entries: [{ id: 'a' }],
    });
    expect(rankResults(results, 'HIGHER_IS_BETTER', null)).toMatchObject({
      unit: 'kB',
      incomparableCount: 1,
    });
  });

  test('more is better for improvements, reductions and ratios', () => {
    expect(boardDirection('REDUCTION', 'LOWER_IS_BETTER')).toBe('HIGHER_IS_BETTER');
    expect(boardDirection('RATIO', 'LOWER_IS_BETTER')).toBe('HIGHER_IS_BETTER');
    expect(boardDirection('ABSOLUTE', 'LOWER_IS_BETTER')).toBe('LOWER_IS_BETTER');
  });
});
