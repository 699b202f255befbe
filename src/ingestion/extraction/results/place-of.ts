import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { type Token, tokenAt } from '../text/token';
import { type Quantity } from './quantity';

/**
 * Of the mentions of one kind in a sentence, all left to right, the one that a quantity was measured on: the next after
 * it and its list where no other finding and no new clause stands between, else the last before it, else the next after
 * it that nothing parts from it.
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
  if (after !== undefined) {
    const to = tokenAt(tokens, after.start);
    // The last finding of a sentence may tell only then where it was made: "…, and it is 3 % better on X".
    if (!(next === undefined ? isParted : opensClause)(tokens, last.to, to)) return after;
  }
  if (before !== undefined) return before;
  return mentions.find(
    (mention) =>
      mention.start >= end &&
      !isParted(tokens, last.to, tokenAt(tokens, mention.start)) &&
      !isContrasted(tokens, last.to, tokenAt(tokens, mention.start)),
  );
}

function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ';') return true;
  return false;
}

function isContrasted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(while|whereas)$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "; on X" and ", on X it reaches 90 %": what stands there belongs to the next finding. */
function opensClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const joint = /^(,|and|while|whereas|but)$/.test(tokens[at]?.key ?? '');
    if (joint && /^(on|in|for|at|with)$/.test(tokens[at + 1]?.key ?? '')) return true;
  }
  return isParted(tokens, from, to);
}
