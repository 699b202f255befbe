import { type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { type Sentence } from '../text/sentences';
import { singular } from '../text/singular';
import { type Token } from '../text/token';
import { type NamedMetric } from './metric-choice';
import { NOT_IN_PHRASE, PHRASE_HEADS, VAGUE_HEADS } from './metric-words';

const MAX_PHRASE = 5;

/** The metrics that a sentence names: those already found, and noun phrases that a measuring noun ends. */
export function metricsIn(
  document: PaperDocument,
  mentions: readonly Mention[],
  sentence: Sentence,
): NamedMetric[] {
  const found: NamedMetric[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'METRIC' || mention.start < sentence.start || mention.end > sentence.end) continue;
    const metric = rangeOf(document, mention, sentence);
    if (isAdjective(document.tokens, metric.to) || metric.name.length < 2) continue;
    if (!found.some((other) => other.from < metric.to && other.to > metric.from)) found.push(metric);
  }
  for (let at = sentence.from; at < sentence.to; at++) {
    const phrase = phraseEndingAt(document, sentence, at, found);
    if (phrase === undefined) continue;
    for (let index = found.length - 1; index >= 0; index--) {
      const other = found[index];
      if (other !== undefined && other.from < phrase.to && other.to > phrase.from) found.splice(index, 1);
    }
    found.push(phrase);
  }
  return headsOf(
    document,
    found.sort((a, b) => a.from - b.from),
  );
}

/**
 * Of names side by side ("human preference accuracy"), and of one and what it is of ("throughput of data transfers"),
 * the head is what is measured.
 */
function headsOf(document: PaperDocument, metrics: readonly NamedMetric[]): NamedMetric[] {
  const { tokens } = document;
  const heads: NamedMetric[] = [];
  for (const metric of metrics) {
    const before = heads.at(-1);
    if (before?.to === metric.from && !/speed-?up/i.test(metric.name))
      heads[heads.length - 1] = joined(document, before, metric);
    else if (before === undefined || !isOf(tokens, before.to, metric.from)) heads.push(metric);
  }
  return heads;
}

function joined(document: PaperDocument, before: NamedMetric, head: NamedMetric): NamedMetric {
  for (let from = before.from; from < head.from; from++) {
    const known = metricNamed(document, from, head.to);
    if (known !== undefined)
      return {
        from: before.from,
        to: head.to,
        mention: metricMention(document, from, head.to, known),
        name: known.name,
      };
  }
  return { ...head, from: before.from };
}

function isOf(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.key !== 'of' || to - from > 6) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.type === 'NUMBER' || (token?.type === 'MARK' && token.text !== '-') || token?.key === 'and')
      return false;
  }
  return true;
}

/** "memory-bound", "bandwidth-constrained": no metric, though it names one. */
function isAdjective(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (
    next?.text === '-' && next.glued && tokens[to + 1]?.type === 'WORD' && tokens[to + 1]?.glued === true
  );
}

function rangeOf({ tokens, view }: PaperDocument, mention: Mention, sentence: Sentence): NamedMetric {
  let from = sentence.from;
  while (from < sentence.to && (tokens[from]?.end ?? 0) <= mention.start) from++;
  let to = from;
  while (to < sentence.to && (tokens[to]?.start ?? 0) < mention.end) to++;
  return { from, to, mention, name: mention.thing?.name ?? view.slice(mention.start, mention.end) };
}

/**
 * The phrase that ends with a measuring noun at a token: with what stands before it where that is no metric found
 * already. A known metric in the phrase's own name wins over a new one: "decode latency" is latency, "bug coverage"
 * is itself.
 */
function phraseEndingAt(
  document: PaperDocument,
  sentence: Sentence,
  at: number,
  found: readonly NamedMetric[],
): NamedMetric | undefined {
  const { tokens } = document;
  const head = tokens[at];
  if (head?.type !== 'WORD' || !PHRASE_HEADS.has(singular(head.key)) || isHeadOf(tokens, sentence, at))
    return undefined;
  if (isAdjective(tokens, at + 1)) return undefined;
  const vague = VAGUE_HEADS.has(singular(head.key));
  const standing = found.find((metric) => metric.to > at && metric.from <= at);
  if (standing !== undefined && (!vague || standing.from < at)) return undefined;
  let from = at;
  // "the model scores 84.2": a verb.
  const verb = head.key === 'scores' && tokens[at + 1]?.type === 'NUMBER';
  while (!verb && from > sentence.from && at - from < MAX_PHRASE && joins(tokens, from)) from--;
  while (from < at && tokens[from]?.type === 'MARK') from++;
  for (let first = from; first < at; first++) {
    const known = tokens[first]?.type === 'MARK' ? undefined : metricNamed(document, first, at + 1);
    if (known !== undefined)
      return { from, to: at + 1, mention: metricMention(document, first, at + 1, known), name: known.name };
  }
  const alone = metricNamed(document, at, at + 1);
  if (from === at && vague && !verb) return undefined;
  if (alone !== undefined && (verb || !vague))
    return { from, to: at + 1, mention: metricMention(document, at, at + 1, alone), name: alone.name };
  return {
    from,
    to: at + 1,
    mention: metricMention(document, from, at + 1, undefined),
    name: document.view.slice(tokens[from]?.start, head.end),
  };
}

/** A further measuring noun follows at once, so that the phrase ends later. */
function isHeadOf(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= sentence.to || next.type !== 'WORD') return false;
  return PHRASE_HEADS.has(singular(next.key)) && !NOT_IN_PHRASE.has(next.key);
}

/** The token before `from` belongs to the same phrase. */
function joins(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.type === 'NUMBER') return tokens[from]?.glued === true;
  if (before.type === 'MARK')
    return (before.text === '-' || before.text === '@') && before.glued && tokens[from]?.glued === true;
  if (before.text === 's' && before.glued) return false;
  return !NOT_IN_PHRASE.has(before.key) && !/(ly|ing)$/.test(before.key);
}

function metricNamed({ tokens, view, lexicon }: PaperDocument, from: number, to: number): Mention['thing'] {
  const name = view.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return lexicon.names
    .lookUp(name)
    .find((entry) => entry.thing.kind === 'METRIC' && entry.exact === undefined)?.thing;
}

function metricMention(
  { tokens }: PaperDocument,
  from: number,
  to: number,
  thing: Mention['thing'],
): Mention {
  return mentionOf({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    kind: 'METRIC',
    relation: 'MEASURES',
    confidence: thing === undefined ? 0.6 : 0.85,
    rule: thing === undefined ? 'metric-phrase' : 'known-metric-phrase',
    thing,
  });
}
