import { type Mention } from '../findings';

/** Metrics of how well a task is done. */
const QUALITY =
  /accura|success rate|\bf1\b|\bm?ap\b|miou|\biou\b|pass@|pass rate|win rate|exact match|\bauc\b|auroc|score|recall|bleu|rouge/i;

/** The metrics of how well a task is done among a paper's mentions, by place. */
export function qualityMetrics(mentions: readonly Mention[], view: string): readonly Mention[] {
  return mentions.filter(
    ({ kind, thing, start, end }) => kind === 'METRIC' && QUALITY.test(thing?.name ?? view.slice(start, end)),
  );
}

/** The one that a number without a metric most likely tells of: the last named before it, else the first after. */
export function qualityBefore(metrics: readonly Mention[], start: number): Mention | undefined {
  let low = 0;
  let high = metrics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((metrics[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return metrics[Math.max(0, low - 1)];
}
