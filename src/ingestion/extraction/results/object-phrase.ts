import { type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { type Sentence } from '../text/sentences';
import { type Token } from '../text/token';
import { type NamedMetric } from './metric-choice';
import { NOT_IN_PHRASE } from './metric-words';
import { type Quantity } from './quantity';

const MAX_PHRASE = 5;
/** Verbs whose object is what changed; "outperforms X by" tells of a rival. */
const CHANGING = /^(reduc|cut|decreas|lower|shrink|increas|rais|boost|sav|shorten|enhanc)/;

/**
 * What changed by a quantity, where no known metric stands beside it: "cuts data size by 81%", "63% more bugs",
 * "4.8× reduction in search steps". Names of papers' things are no metrics.
 */
export function objectPhrase(
  document: PaperDocument,
  mentions: readonly Mention[],
  sentence: Sentence,
  quantity: Quantity,
): NamedMetric | undefined {
  const { tokens, view } = document;
  const range =
    phraseBefore(tokens, sentence, quantity) ??
    phraseOfChange(tokens, sentence, quantity) ??
    phraseAfter(tokens, sentence, quantity);
  if (range === undefined) return undefined;
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? 0;
  const named = mentions.some(
    (mention) =>
      mention.kind !== 'METRIC' &&
      mention.start <= start &&
      mention.end >= end &&
      mention.relation !== 'DISCUSSES',
  );
  if (named || !/\p{L}{3}/u.test(view.slice(start, end))) return undefined;
  const mention = mentionOf({
    start,
    end,
    kind: 'METRIC',
    relation: 'MEASURES',
    confidence: 0.5,
    rule: 'object-phrase',
  });
  return { ...range, mention, name: view.slice(start, end) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "VERB phrase by NUMBER". */
function phraseBefore(tokens: readonly Token[], sentence: Sentence, quantity: Quantity): Range | undefined {
  let by = quantity.from - 1;
  while (
    by > sentence.from &&
    by > quantity.from - 6 &&
    /^(up|to|an|average|of|about|around|over|approximately|roughly|nearly|as|much|more|than|at|least|almost|~|\+|\$)$/.test(
      tokens[by]?.key ?? '',
    )
  )
    by--;
  if (tokens[by]?.key !== 'by') return undefined;
  let from = by;
  while (from > sentence.from && by - from < MAX_PHRASE && isInside(tokens, from - 1)) from--;
  if (from === by) return undefined;
  let verb = from - 1;
  while (/^(the|its|and|,)$/.test(tokens[verb]?.key ?? '')) verb--;
  if (CHANGING.test(tokens[verb]?.key ?? '')) return { from, to: by };
  // "cuts data size by 81% and operations by 27%": the verb stands before the number before.
  const joined = verb < from - 1 && /^(%|x|×|times|points|point|fold)$/.test(tokens[verb]?.key ?? '');
  return joined && verbBefore(tokens, sentence, verb) ? { from, to: by } : undefined;
}

function verbBefore(tokens: readonly Token[], sentence: Sentence, end: number): boolean {
  for (let at = end; at > Math.max(sentence.from - 1, end - 16); at--)
    if (CHANGING.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "PHRASE reductions of NUMBER". */
function phraseOfChange(tokens: readonly Token[], sentence: Sentence, quantity: Quantity): Range | undefined {
  let of = quantity.from - 1;
  while (of > sentence.from && of > quantity.from - 5 && BOUND.test(tokens[of]?.key ?? '')) of--;
  if (
    tokens[of]?.key !== 'of' ||
    !/^(reduction|increase|decrease|saving|drop)s?$/.test(tokens[of - 1]?.key ?? '')
  )
    return undefined;
  const to = of - 1;
  let from = to;
  while (from > sentence.from && to - from < MAX_PHRASE && isInside(tokens, from - 1)) from--;
  return from === to || /ing$/.test(tokens[from]?.key ?? '') ? undefined : { from, to };
}
const BOUND = /^(up|to|an|average|about|around|over|approximately|roughly|nearly|more|than|at|least|~|\+)$/;
const CHANGE_NOUN = /^(reduction|increase|decrease|saving|gain|improvement|drop|boost)s?$/;

/** "NUMBER more phrase", "NUMBER reduction in phrase", "NUMBER times the phrase". */
function phraseAfter(tokens: readonly Token[], sentence: Sentence, quantity: Quantity): Range | undefined {
  let at = quantity.to;
  if (CHANGE_NOUN.test(tokens[at]?.key ?? '') && /^(in|of)$/.test(tokens[at + 1]?.key ?? '')) at += 2;
  else if (quantity.dimension === 'FACTOR' && tokens[at]?.key === 'the') at++;
  else if (/^(more|fewer|less|higher|lower)$/.test(tokens[at]?.key ?? '')) at++;
  else return undefined;
  const from = at;
  while (at < sentence.to && at - from < MAX_PHRASE && isInside(tokens, at)) at++;
  return at === from ? undefined : { from, to: at };
}

function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.type === 'NUMBER') return false;
  if (token.type === 'MARK') return token.text === '-' && token.glued && tokens[at + 1]?.glued === true;
  return !NOT_IN_PHRASE.has(token.key) && !/(ly)$/.test(token.key) && !(token.text === 's' && token.glued);
}
