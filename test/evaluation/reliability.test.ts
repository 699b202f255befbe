import { reliabilityTable } from '../../src/evaluation/reliability';

const judged = (confidence: number, right: boolean) => ({ kind: 'concepts', confidence, right }) as const;

test('confidences fall into tenths, the upper ends into the next, one into the last', () => {
  const table = reliabilityTable(
    [0, 0.69, 0.7, 0.7, 0.79999, 0.9, 1].map((confidence, i) => judged(confidence, i % 2 === 0)),
  );
  expect(table.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 1, 3, 0, 2]);
  expect(table[7]).toEqual({
    from: 0.7,
    to: 0.8,
    count: 3,
    right: 2,
    meanConfidence: expect.closeTo(2.19999 / 3, 9) as number,
  });
  expect(table[1]).toEqual({ from: 0.1, to: 0.2, count: 0, right: 0, meanConfidence: 0 });
});
