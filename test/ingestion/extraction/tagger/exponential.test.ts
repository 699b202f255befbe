import { exponential } from '../../../../src/ingestion/extraction/tagger/exponential';

it('writes exp(score - largest) to nine digits and returns the largest', () => {
  const scores = Float32Array.from({ length: 4000 }, (_, i) => Math.sin(i) * 30 + (i % 7));
  const into = new Float64Array(4000);
  const largest = exponential(scores, 1000, 2000, into);
  expect(largest).toBe(Math.max(...scores.subarray(1000, 3000)));
  for (let i = 1000; i < 3000; i++) expect(into[i]! / Math.exp(scores[i]! - largest)).toBeCloseTo(1, 9);
  expect(into[999]).toBe(0);
  expect(into[3000]).toBe(0);
});

it('keeps scores that are far apart finite', () => {
  const into = new Float64Array(3);
  expect(exponential(Float32Array.of(-1e30, 700, 3e4), 0, 3, into)).toBe(3e4);
  expect(into[2]).toBe(1);
  expect(into[0]).toBeLessThan(1e-300);
  expect(into[1]).toBeLessThan(1e-300);
});
