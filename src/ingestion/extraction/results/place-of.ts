import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { tokenAt } from '../text/token';
import { type Quantity } from './quantity';

/**
 * Of the mentions of one kind in a sentence, all left to right, the one that a quantity was measured on: the next after
 * it and its list where no other finding and no new clause stands between, else the last before it, else, where the
 * sentence names but one thing, that.
 */
export function placeOf(
  document: PaperDocument,
  sentence: Sentence,
  quantities: readonly Quantity[],
  list: readonly Quantity[],
  mentions: readonly Mention[],
): Mention | undefined {
  const { tokens } = document;
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = tokens[first.from]?.start ?? 0;
  const end = tokens[last.to - 1]?.end ?? 0;
  const next = quantities.find((other) => other.from >= last.to);
  const nextStart = next === undefined ? sentence.end : (tokens[next.from]?.start ?? sentence.end);
  const after = mentions.find((mention) => mention.start >= end && mention.end <= nextStart);
  const before = mentions.filter((mention) => mention.end <= start).at(-1);
  const opens = (mention: Mention, joints: RegExp): boolean =>
    opensClause(document, last.to, tokenAt(tokens, mention.start), joints);
  if (after !== undefined && !opens(after, next === undefined ? NEW_SENTENCE : NEW_CLAUSE)) return after;
  if (before !== undefined) return before;
  return mentions.find((mention) => mention.start >= end && !opens(mention, FAR));
}

/** Signs and words that part what stands before them from what stands after. */
const NEW_SENTENCE = /^;$/;
const FAR = /^(;|while|whereas)$/;
/** The same, and those that do where a preposition follows: ", on X it reaches 90 %". */
const NEW_CLAUSE = /^(,|and|while|whereas|but)$/;

function opensClause({ tokens }: PaperDocument, from: number, to: number, joints: RegExp): boolean {
  for (let at = from; at < to; at++) {
    const key = tokens[at]?.key ?? '';
    if (key === ';') return true;
    if (!joints.test(key)) continue;
    if (joints !== NEW_CLAUSE || /^(on|in|for|at|with)$/.test(tokens[at + 1]?.key ?? '')) return true;
  }
  return false;
}
