import { type ResultKind } from '../../../domain/result';
import { type PaperDocument } from '../document';
import { type Findings, type Measurement, type Mention, withConfidence } from '../findings';
import { MentionPlaces } from '../mention-places';
import { attributesOf } from '../results/attributes';
import { continuesChange, resultKindOf } from '../results/change';
import { rivalsAmong } from '../results/comparison';
import { chooseMetric } from '../results/metric-choice';
import { metricsIn } from '../results/metric-phrases';
import { type Reading, readMetric } from '../results/metric-reading';
import { findQuantities, type Quantity } from '../results/quantity';
import { qualityBefore, qualityMetrics } from '../results/quality-metric';
import { distribute, listsOf } from '../results/respectively';
import { isSetting } from '../results/setting';
import { type Sentence } from '../text/sentences';

/** What a number may mean that its own sentence does not name. */
interface PaperMentions {
  /** The first thing that the paper introduces. */
  readonly own: Mention | undefined;
  /** Its metrics of how well a task is done, by place. */
  readonly quality: readonly Mention[];
}

/** Reads every finding with a number: which metric, which way, of what, on what. */
export function findMeasurements(document: PaperDocument, findings: Findings): Findings {
  const index = new MentionPlaces(findings.mentions);
  const own = findings.mentions.find(({ relation, kind }) => relation === 'INTRODUCES' && kind === 'CONCEPT');
  const quality = qualityMetrics(findings.mentions, document.view);
  const measurements = document.sentences.flatMap((sentence) =>
    readSentence(document, index.overlapping(sentence.start, sentence.end), { own, quality }, sentence),
  );
  const measured = measurements.map(({ metric, confidence }) =>
    withConfidence(metric, Math.max(metric.confidence, confidence)),
  );
  return {
    mentions: [...findings.mentions, ...measured],
    measurements: [...findings.measurements, ...measurements],
  };
}

function readSentence(
  document: PaperDocument,
  mentions: readonly Mention[],
  { own, quality }: PaperMentions,
  sentence: Sentence,
): Measurement[] {
  const { tokens } = document;
  // "AIME 2024": a number at the end of a name.
  const isNamed = (at: number): boolean =>
    mentions.some(
      ({ kind, start, end }) =>
        kind !== 'METRIC' && start < (tokens[at]?.start ?? 0) && end >= (tokens[at]?.end ?? Infinity),
    );
  const quantities = findQuantities(tokens, sentence.from, sentence.to, isNamed).filter(
    (quantity) => !isSetting(document, mentions, quantity),
  );
  if (quantities.length === 0) return [];
  const metrics = metricsIn(document, mentions, sentence);
  const choices = distribute(
    tokens,
    sentence,
    quantities,
    metrics,
    quantities.map((quantity) => chooseMetric(tokens, quantity, metrics, quantities)),
  );
  const lists = listsOf(tokens, quantities);
  const rivals = rivalsAmong(document, sentence, mentions);
  const measurements: Measurement[] = [];
  let last: Reading | undefined;
  let lastKind: ResultKind = 'ABSOLUTE';
  quantities.forEach((quantity, index) => {
    const list = lists.find((others) => others.includes(quantity)) ?? [quantity];
    const change = last !== undefined && isEndOfChange(document, last.quantity, quantity);
    const reading =
      change && last !== undefined
        ? { ...last, quantity, rule: 'from-to', confidence: last.confidence }
        : readMetric(
            document,
            mentions,
            sentence,
            quantity,
            list,
            choices[index],
            last,
            qualityBefore(quality, tokens[quantity.from]?.start ?? 0),
          );
    if (reading === undefined) return;
    const printed = resultKindOf(document, sentence, quantity, list);
    const goesOn =
      printed === 'ABSOLUTE' && last !== undefined && continuesChange(document, last.quantity, quantity);
    const kind = goesOn ? lastKind : printed;
    last = reading;
    lastKind = kind;
    measurements.push({
      start: tokens[quantity.from]?.start ?? 0,
      end: tokens[quantity.to - 1]?.end ?? 0,
      value: quantity.value,
      ...(quantity.valueHigh === undefined ? {} : { valueHigh: quantity.valueHigh }),
      ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
      kind,
      confidence: reading.confidence,
      rule: reading.rule,
      metric: reading.metric.mention,
      ...attributesOf(document, quantity, kind, { sentence, quantities, list, mentions, rivals, own }),
    });
  });
  return measurements;
}

/** "from X to Y": Y is measured by what X is. */
function isEndOfChange({ tokens }: PaperDocument, first: Quantity, second: Quantity): boolean {
  if (tokens[first.to]?.key !== 'to' || second.from - first.to > 4 || first.dimension !== second.dimension)
    return false;
  if (tokens[first.from - 1]?.text === '(') return true;
  for (let at = Math.max(0, first.from - 4); at < first.from; at++)
    if (tokens[at]?.key === 'from') return true;
  return false;
}
