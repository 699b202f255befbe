/** exp(-i) and exp(-i / 1024). */
const WHOLE = Float64Array.from({ length: 746 }, (_, i) => Math.exp(-i));
const FRACTION = Float64Array.from({ length: 1024 }, (_, i) => Math.exp(-i / 1024));

/**
 * Writes exp(score - the largest) of `count` scores from `first` on into the same places of `into` and returns the
 * largest. By table down to steps of 1/1024, and by the first terms of the series below: a relative error under 2e-10,
 * at a fifth of the time of Math.exp. Scores more than 745 apart count as 745 apart.
 */
export function exponential(scores: Float32Array, first: number, count: number, into: Float64Array): number {
  const end = first + count;
  let largest = -Infinity;
  for (let at = first; at < end; at++) if ((scores[at] as number) > largest) largest = scores[at] as number;
  for (let at = first; at < end; at++) {
    const steps = Math.min(762_880, (largest - (scores[at] as number)) * 1024);
    const whole = steps | 0;
    const rest = (steps - whole) / 1024;
    into[at] =
      (WHOLE[whole >> 10] as number) * (FRACTION[whole & 1023] as number) * (1 - rest + 0.5 * rest * rest);
  }
  return largest;
}
