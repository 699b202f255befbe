import { type Mention } from '../findings';
import { type Token } from '../text/token';
import { type Quantity } from './quantity';
import { BETWEEN_AFTER, BETWEEN_BEFORE } from './result-words';
import { type Dimension, DIMENSION_WORDS } from './units';

/** A metric named in the sentence. */
export interface NamedMetric {
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly mention: Mention;
  readonly name: string;
}

export interface MetricChoice {
  readonly metric: NamedMetric;
  /** 0 for a metric right beside its number; grows with what stands between. */
  readonly cost: number;
  readonly after: boolean;
}

/** Beyond this the metric is somebody else's. */
export const GREATEST_COST = 9;
/** What a metric costs that another number has already. */
const TAKEN_COST = 4;
/** Tokens between a number and its metric at most. */
const FARTHEST = 60;

/**
 * The metric of a sentence that a quantity most likely measures: the nearest, counting each word between that does
 * not belong to "metric of number" or "number higher metric", other numbers, and units that do not fit.
 */
export function chooseMetric(
  tokens: readonly Token[],
  quantity: Quantity,
  metrics: readonly NamedMetric[],
  quantities: readonly Quantity[],
): MetricChoice | undefined {
  let best: MetricChoice | undefined;
  for (const metric of metrics) {
    // A metric inside a number's unit ("tokens per second") is no other number's.
    if (quantities.some((other) => metric.from < other.to && metric.to > other.from)) continue;
    if (isUnlike(quantity, metric)) continue;
    const after = metric.from >= quantity.to;
    const gap = after
      ? costAfter(tokens, quantity.to, metric.from)
      : costBefore(tokens, metric.to, quantity.from);
    if (gap > GREATEST_COST) continue;
    const [low, high] = after ? [quantity.to, metric.from] : [metric.to, quantity.from];
    const others = quantities.filter(
      (other) => other !== quantity && other.from >= low && other.to <= high,
    ).length;
    const taken = !after && isTaken(tokens, metric, quantity, quantities) ? TAKEN_COST : 0;
    const cost = gap + others * (after ? 5 : 3) + (fits(quantity, metric) ? 0 : 5) + taken;
    if (best === undefined || cost < best.cost) best = { metric, cost, after };
  }
  return best !== undefined && best.cost <= GREATEST_COST ? best : undefined;
}

/** "41% success and 77% progress", "31.3 mAP at 1.47": the number right before a metric has it, not the next one. */
function isTaken(
  tokens: readonly Token[],
  metric: NamedMetric,
  quantity: Quantity,
  quantities: readonly Quantity[],
): boolean {
  if (!/^(and|at|,)$/.test(tokens[quantity.from - 1]?.key ?? '')) return false;
  return quantities.some(({ to, dimension }) => to === metric.from && dimension === quantity.dimension);
}

function costAfter(tokens: readonly Token[], from: number, to: number): number {
  let cost = 0;
  if (to - from > FARTHEST) return Number.POSITIVE_INFINITY;
  for (let at = aside(tokens, from); at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '-') continue;
    if (BETWEEN_AFTER.has(token.key)) cost += token.key === 'and' ? 3 : 0.3;
    else if (token.type === 'MARK') cost += token.text === '(' || token.text === ')' ? 1.5 : 4;
    else
      cost +=
        /^(than|over|compared|with|while|from|at|by|to|when|using|under|within|across|without|but)$/.test(
          token.key,
        )
          ? 4
          : 1.2;
  }
  return cost;
}

/** "3.36 times (geomean) better": a short bracket right after a number says how it was taken. */
function aside(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== '(') return from;
  for (let at = from + 1; at <= from + 3; at++) if (tokens[at]?.text === ')') return at + 1;
  return from;
}

function costBefore(tokens: readonly Token[], from: number, to: number): number {
  // "an error of 0.64% for capacitance": nothing joins more closely than "of", but for "energy by 2x".
  let cost = /^(of|by)$/.test(tokens[from]?.key ?? '') ? 0 : 0.5;
  if (to - from > FARTHEST) return Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '-') continue;
    if (BETWEEN_BEFORE.has(token.key)) cost += 0.2;
    else if (token.text === '.' || token.text === ';') cost += 6;
    else if (token.text === ',') cost += 2.5;
    else if (token.key === 'and') cost += 1.5;
    else if (/^(while|whereas|but|with|than|compared)$/.test(token.key)) cost += 2.5;
    else if (token.type === 'NUMBER') cost += 1;
    else cost += 0.9;
  }
  return cost;
}

/** A known metric that the unit, or the size of a plain number, rules out: 48 GB are no parameters, 100M no loss. */
function isUnlike(quantity: Quantity, { name, mention }: NamedMetric): boolean {
  if (quantity.dimension === undefined) return quantity.scaled && !COUNTS.test(name);
  if (quantity.dimension === 'SHARE' && mention.thing !== undefined && DECIBELS.test(name)) return true;
  const words = PHYSICAL.has(quantity.dimension) ? DIMENSION_WORDS[quantity.dimension] : undefined;
  return words !== undefined && mention.thing !== undefined && !words.test(name);
}
const PHYSICAL: ReadonlySet<Dimension> = new Set([
  'TIME',
  'MEMORY',
  'FREQUENCY',
  'DECIBEL',
  'MONEY',
  'SIZE',
] as const);
const DECIBELS = /psnr|signal-to|\bsnr|sndr/i;
const COUNTS =
  /param|flop|mac|token|size|count|number|operation|cost|sample|throughput|steps|speed|rate|edp|cycle|usage|product/i;

export function fits(quantity: Quantity, metric: NamedMetric): boolean {
  const { dimension } = quantity;
  if (dimension === undefined)
    return !/latency|energy|power|speedup|throughput|overhead|time$/i.test(metric.name);
  const words = DIMENSION_WORDS[dimension];
  if (words !== undefined) return words.test(metric.name);
  if (dimension === 'FACTOR') return true;
  if (dimension === 'LENGTH' || dimension === 'COUNT')
    return /length|tokens|distance|error|bits|size|usage|count/i.test(metric.name);
  return !(dimension === 'POINTS' && /latency|throughput|speedup/i.test(metric.name));
}
