import { oneLetterApart } from '../../../src/graph/audit/one-letter-apart';
import { SeededRandom } from '../seeded-random';

it.each([
  ['a dropped letter', ['segmentation', 'segmentaton'], true],
  ['a changed letter', ['segmentation', 'segmentatiom'], true],
  ['two letters', ['segmentation', 'segmentatmon1'], false],
  ['other digits', ['cluster10', 'cluster20'], false],
  ['a further digit', ['cluster1', 'cluster10'], false],
  ['letters changing places', ['segmentation', 'segmentatoin'], false],
  ['short keys', ['pruna', 'prune'], false],
  ['a series', ['stage-a', 'stage-b', 'stage-c', 'stage-d'], false],
])('%s', (_, keys, found) => {
  expect(oneLetterApart(keys)).toEqual(found ? [[...keys].sort()] : []);
});

it('finds what comparing every pair finds', () => {
  const random = new SeededRandom(5);
  for (let round = 0; round < 60; round++) {
    // Few letters and words far apart in length, so that pairs are many and no series is longer than three.
    const keys = [...new Set(Array.from({ length: 14 }, () => word(random, random.between(6, 9))))];
    const expected = keys
      .flatMap((one) =>
        keys.filter((other) => one < other && isOneApart(one, other)).map((other) => [one, other]),
      )
      .sort((a, b) => (a.join() < b.join() ? -1 : 1));
    const series = keys.flatMap((one) =>
      Array.from(one, (_, at) => `${at} ${one.slice(0, at)}${one.slice(at + 1)}`),
    );
    const largest = Math.max(
      ...[...new Set(series)].map((key) => series.filter((other) => other === key).length),
    );
    if (largest <= 3) expect(oneLetterApart(keys)).toEqual(expected);
  }
});

function word(random: SeededRandom, length: number): string {
  return Array.from({ length }, () => random.pick(['a', 'b', '1'])).join('');
}

function isOneApart(one: string, other: string): boolean {
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length)
    return Array.from(short).filter((letter, at) => letter !== long[at]).length === 1;
  return (
    long.length === short.length + 1 &&
    Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}
