/** Times in milliseconds of one question. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

const WARM_UPS = 3;

/**
 * Asks `runs` times after three that do not count, with other parameters each time; at least three times that count,
 * and no more of them once `budget` milliseconds are gone.
 */
export async function measure(
  ask: (run: number) => Promise<unknown>,
  runs: number,
  budget: number,
): Promise<Latencies> {
  for (let run = 0; run < WARM_UPS; run++) await ask(run);
  const times: number[] = [];
  const start = performance.now();
  while (times.length < runs && (times.length < 3 || performance.now() - start < budget)) {
    const before = performance.now();
    await ask(WARM_UPS + times.length);
    times.push(performance.now() - before);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** Of sorted numbers, the smallest that at least this share of them do not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
