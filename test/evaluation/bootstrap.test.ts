import { bootstrapIntervals } from '../../src/evaluation/bootstrap';
import { emptyTallies, type Tallies } from '../../src/evaluation/tally';

const paper = (found: number, must: number): Tallies => ({
  ...emptyTallies(),
  metrics: { must, found, predicted: found, right: found },
});

describe('bootstrapIntervals', () => {
  it('is the same for the same seed and another for another', () => {
    const papers = Array.from({ length: 40 }, (_, i) => paper(i % 5, 5));
    const first = bootstrapIntervals(papers, { draws: 200, seed: 7 });
    expect(bootstrapIntervals(papers, { draws: 200, seed: 7 })).toEqual(first);
    expect(bootstrapIntervals(papers, { draws: 200, seed: 8 })).not.toEqual(first);
  });

  it('is a point where all papers are alike', () => {
    const papers = Array.from({ length: 10 }, () => paper(1, 2));
    expect(bootstrapIntervals(papers).metrics).toEqual({
      precision: { low: 1, high: 1 },
      recall: { low: 0.5, high: 0.5 },
      f1: { low: expect.closeTo(2 / 3, 12) as number, high: expect.closeTo(2 / 3, 12) as number },
    });
  });

  it('for papers of one entry each is near the interval of a share', () => {
    // 100 papers, 80 right: the standard error of the recall is sqrt(.8 · .2 / 100) = .04.
    const papers = Array.from({ length: 100 }, (_, i) => paper(i < 80 ? 1 : 0, 1));
    const { low, high } = bootstrapIntervals(papers, { draws: 4_000 }).metrics.recall;
    expect(low).toBeGreaterThan(0.8 - 1.96 * 0.04 - 0.015);
    expect(low).toBeLessThan(0.8 - 1.96 * 0.04 + 0.015);
    expect(high).toBeGreaterThan(0.8 + 1.96 * 0.04 - 0.015);
    expect(high).toBeLessThan(0.8 + 1.96 * 0.04 + 0.015);
  });

  it('of no papers is zero', () => {
    expect(bootstrapIntervals([], { draws: 10 }).results.f1).toEqual({ low: 0, high: 0 });
  });
});
