import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
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
  const range = phraseBefore(tokens, sentence, quantity) ?? phraseAfter(tokens, sentence, quantity);
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
  const mention: Mention = {
    start,
    end,
    kind: 'METRIC',
    relation: 'MEASURES',
    confidence: 0.5,
    rule: 'object-phrase',
  };
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
  const verb =
    tokens[from - 1]?.key === 'the' || tokens[from - 1]?.key === 'and'
      ? tokens[from - 2]?.key
      : tokens[from - 1]?.key;
  return CHANGING.test(verb ?? '') ? { from, to: by } : undefined;
}

/** "NUMBER more phrase", "NUMBER reduction in phrase". */
function phraseAfter(tokens: readonly Token[], sentence: Sentence, quantity: Quantity): Range | undefined {
  let at = quantity.to;
  if (!/^(more|fewer|less|higher|lower)$/.test(tokens[at]?.key ?? '')) return undefined;
  at++;
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
