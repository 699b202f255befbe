import { type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { type Curve, interpolate } from '../curve';
import { type Sentence } from '../text/sentences';
import { changeWord, type NearbyChange, resultKindOf } from './change';
import { fits, GREATEST_COST, type MetricChoice, type NamedMetric } from './metric-choice';
import { objectPhrase } from './object-phrase';
import { scoredDataset } from './dataset-score';
import { type Quantity } from './quantity';
import { METRIC_OF_DIMENSION, METRIC_OF_UNIT } from './units';

/** A metric that stands farther off than this yields to what the sentence says has changed. */
const OBJECT_COST = 3;
/** A plain number can be anything, so its metric must stand beside it. */
const PLAIN_COST = 3.2;

/** A metric that stands farther off yields to that of the number before, where nothing names it again. */
const ELLIPSIS_COST = 1;
/** Tokens at most to the word of change that tells a metric by itself. */
const NEAR_CHANGE = 14;

/**
 * How often the nearest metric is the right one, by its cost: cross-validated shares, and what a rule says is its own
 * share in the same way, with a little held back where it was seen less than 20 times.
 */
const RIGHT_BY_COST: Curve = [
  [0, 0.99],
  [0.4, 0.97],
  [1, 0.88],
  [1.6, 0.7],
  [4, 0.6],
  [8, 0.45],
];

/** What a quantity measures. */
export interface Reading {
  readonly quantity: Quantity;
  readonly metric: NamedMetric;
  readonly rule: string;
  readonly confidence: number;
}

export function readMetric(
  document: PaperDocument,
  mentions: readonly Mention[],
  sentence: Sentence,
  quantity: Quantity,
  list: readonly Quantity[],
  choice: MetricChoice | undefined,
  last: Reading | undefined,
  quality: Mention | undefined,
): Reading | undefined {
  const { unit, dimension } = quantity;
  const change = changeWord(document, sentence, quantity);
  const limit = dimension === undefined ? PLAIN_COST : GREATEST_COST;
  const efficiency = efficiencyWord(document, list.at(-1) ?? quantity);
  if (
    efficiency !== undefined &&
    (choice === undefined || choice.cost > 0.2 || /^(energy|power|area|memory)$/.test(choice.metric.name))
  ) {
    return {
      quantity,
      metric: impliedMetric(document, quantity, efficiency),
      rule: 'metric-as-adjective',
      confidence: 0.9,
    };
  }
  const ofUnit =
    (unit === undefined ? undefined : METRIC_OF_UNIT.get(unit)) ??
    (dimension === 'RATE' && unit?.endsWith('/s') === true ? 'throughput' : undefined) ??
    (dimension === undefined ? undefined : METRIC_OF_DIMENSION[dimension]);
  const told =
    change?.metric !== undefined &&
    change.distance <= 1 &&
    (choice === undefined || !choice.after || choice.cost > 1.5);
  const misfit = choice !== undefined && ofUnit !== undefined && !fits(quantity, choice.metric);
  const object =
    dimension === 'SHARE' || dimension === 'FACTOR' || dimension === 'POINTS'
      ? objectPhrase(document, mentions, sentence, quantity)
      : undefined;
  if (
    last !== undefined &&
    isElliptic(document, last.quantity, quantity) &&
    !told &&
    (choice === undefined || choice.cost > ELLIPSIS_COST)
  )
    return { quantity, metric: last.metric, rule: 'metric-of-number-before', confidence: 0.8 };
  if (object !== undefined && !told && (choice === undefined || choice.cost > OBJECT_COST)) {
    return { quantity, metric: object, rule: 'object-phrase', confidence: 0.8 };
  }
  if (choice !== undefined && choice.cost <= limit && !told && !misfit) {
    return {
      quantity,
      metric: choice.metric,
      rule: 'metric-beside-number',
      confidence: interpolate(RIGHT_BY_COST, choice.cost),
    };
  }
  const scored = dimension === undefined || dimension === 'SHARE' || dimension === 'POINTS';
  if (scored && scoredDataset(document.tokens, datasetsIn(mentions), quantity, list) !== undefined) {
    const metric =
      last?.rule === 'metric-beside-number' && last.quantity.dimension === dimension
        ? last.metric
        : qualityOr(document, quantity, quality, dimension === undefined ? 'score' : 'accuracy');
    return { quantity, metric, rule: 'score-on-dataset', confidence: 0.9 };
  }
  if (dimension === 'TIME' && unit !== 'hours' && unit !== 'days' && tellsDuration(document, quantity))
    return {
      quantity,
      metric: impliedMetric(document, quantity, 'latency'),
      rule: 'duration',
      confidence: 0.7,
    };
  const near = change !== undefined && change.distance <= NEAR_CHANGE;
  const implied =
    (near && (dimension === 'FACTOR' || dimension === 'SHARE') ? change.metric : undefined) ?? ofUnit;
  if (implied !== undefined)
    return {
      quantity,
      metric: impliedMetric(document, quantity, implied),
      rule: 'metric-from-unit',
      confidence: 0.85,
    };
  const sameDimension =
    last !== undefined &&
    last.quantity.dimension === dimension &&
    dimension !== undefined &&
    !(dimension === 'FACTOR' && isParted(document, last.quantity.to, quantity.from));
  if (sameDimension)
    return { quantity, metric: last.metric, rule: 'metric-of-number-before', confidence: 0.8 };
  const better =
    (near && change.direction === 'UP') || /^(over|than)$/.test(document.tokens[quantity.to]?.key ?? '');
  if (dimension === 'FACTOR' && better && !tellsHow(document, quantity)) {
    return {
      quantity,
      metric: impliedMetric(document, quantity, isOutdone(change) ? 'performance' : 'speedup'),
      rule: 'factor-unnamed',
      confidence: 0.5,
    };
  }
  if (dimension === 'POINTS') {
    const metric = qualityOr(document, quantity, quality, 'accuracy');
    return { quantity, metric, rule: 'points-unnamed', confidence: 0.85 };
  }
  const changed = resultKindOf(document, sentence, quantity, list) !== 'ABSOLUTE';
  if (change !== undefined && changed && dimension === 'SHARE' && change.distance <= 6) {
    return {
      quantity,
      metric: impliedMetric(document, quantity, 'performance'),
      rule: 'metric-unnamed',
      confidence: 0.4,
    };
  }
  return undefined;
}

/** "4.5x over A and up to 10.5x over B": the second number has the first one's metric. */
function isElliptic({ tokens }: PaperDocument, last: Quantity, { from, to, dimension }: Quantity): boolean {
  if (dimension === undefined || dimension !== last.dimension) return false;
  if (!/^(over|on|for|vs|against|relative|compared|when)$/.test(tokens[to]?.key ?? '')) return false;
  let before = from - 1;
  while (/^(up|to|by|about|a|an|of|nearly|roughly|over|around|~|\+)$/.test(tokens[before]?.key ?? ''))
    before--;
  return before >= last.to && /^(and|,)$/.test(tokens[before]?.key ?? '');
}

const datasetsIn = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ kind }) => kind === 'DATASET');

/** "generates an image in 0.59 s". */
const tellsDuration = ({ tokens }: PaperDocument, { from }: Quantity): boolean =>
  /^(in|within|takes|took|taking|just|only|under)$/.test(tokens[from - 1]?.key ?? '');

/** A semicolon, or a new verdict on a rival, stands between two multiples. */
function isParted({ tokens }: PaperDocument, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(;|outperforms|outperforming|surpasses|surpassing)$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "outperforms X by 2x" does not say in what. */
const isOutdone = (change: NearbyChange | undefined): boolean =>
  /^(outperform|surpass|exceed|beat)/.test(change?.word ?? '');

/** "6x more frequently", "10x larger": multiples of no speed. */
const tellsHow = ({ tokens }: PaperDocument, { to }: Quantity): boolean =>
  /^(larger|bigger|longer|deeper|wider)$/.test(tokens[to]?.key ?? '') ||
  (/^(more|less)$/.test(tokens[to]?.key ?? '') && /ly$/.test(tokens[to + 1]?.key ?? ''));

function qualityOr(
  document: PaperDocument,
  quantity: Quantity,
  quality: Mention | undefined,
  name: string,
): NamedMetric {
  if (quality === undefined) return impliedMetric(document, quantity, name);
  return {
    from: quantity.from,
    to: quantity.to,
    mention: quality,
    name: quality.thing?.name ?? document.view.slice(quality.start, quality.end),
  };
}

/** "25× more energy-efficient": the metric as an adjective. */
function efficiencyWord({ tokens }: PaperDocument, { to }: Quantity): string | undefined {
  for (let at = to; at < to + 5; at++) {
    if (tokens[at]?.key === 'efficient') {
      const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
      return before !== undefined &&
        /^(energy|power|area|memory|sample|data|cost|parameter|compute)$/.test(before.key)
        ? `${before.key} efficiency`
        : undefined;
    }
  }
  return undefined;
}

/** A metric that only its number tells: known by name, its mention the number itself. */
function impliedMetric({ lexicon, tokens }: PaperDocument, quantity: Quantity, name: string): NamedMetric {
  const thing = lexicon.names.lookUp(name).find((entry) => entry.thing.kind === 'METRIC')?.thing;
  const mention = mentionOf({
    start: tokens[quantity.from]?.start ?? 0,
    end: tokens[quantity.to - 1]?.end ?? 0,
    kind: 'METRIC',
    relation: 'MEASURES',
    confidence: 0.6,
    rule: 'metric-from-number',
    name,
    thing,
  });
  return { from: quantity.from, to: quantity.to, mention, name };
}
