import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { tokenAt } from '../text/token';
import { isAgainst } from './comparison';
import { type Quantity } from './quantity';

/**
 * What a quantity is compared with, among the rivals that a sentence names, left to right: the one named between it and
 * the next number ("2.4x over vLLM"), the last one named since the number before ("outperforms vLLM by 2.4x"), the one
 * that the next comparison after it names ("1.6x and, on long texts, 2.4x over vLLM"), the last one named before. A
 * comparison with something that is no rival ("over a CPU") is with nothing. Of as many things compared with as numbers,
 * first goes with first: right after the numbers, or before them in a sentence that says "respectively".
 */
export function rivalOf(
  document: PaperDocument,
  sentence: Sentence,
  quantity: Quantity,
  quantities: readonly Quantity[],
  list: readonly Quantity[],
  compared: ReadonlySet<Mention>,
): Mention | undefined {
  const { tokens } = document;
  const [first, last] = [list[0], list.at(-1)];
  const all = [...compared];
  const rivals = all.filter((mention) => isBaseline(document, mention));
  if (rivals.length === 0 || first === undefined || last === undefined) return undefined;
  const among = (mentions: readonly Mention[], from: number, to: number): readonly Mention[] => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.start ?? sentence.end];
    return mentions.filter((mention) => mention.start >= start && mention.start < end);
  };
  const between = (from: number, to: number): readonly Mention[] => among(rivals, from, to);
  const index = quantities.indexOf(last);
  const limit = quantities[index + 1]?.from ?? sentence.to;
  const beside = between(last.to, limit);
  if (list.length > 1) {
    const shared = [
      among(all, last.to, limit),
      respectively(document, sentence) ? among(all, sentence.from, first.from) : [],
    ].find((mentions) => mentions.length === list.length)?.[list.indexOf(quantity)];
    if (shared !== undefined) return rivals.includes(shared) ? shared : undefined;
  }
  if (beside.length > 0) return beside.length === list.length ? beside[list.indexOf(quantity)] : beside[0];
  if (compares(document, last.to, limit)) return undefined;
  const previous = quantities[quantities.indexOf(first) - 1]?.to ?? sentence.from;
  const before = between(previous, first.from).at(-1);
  if (before !== undefined) return before;
  for (let next = index + 1; next < quantities.length; next++) {
    const from = quantities[next]?.to ?? sentence.to;
    const to = quantities[next + 1]?.from ?? sentence.to;
    if (parts(document, quantities[next - 1]?.to ?? from, from)) break;
    if (compares(document, from, to)) return between(from, to)[0];
  }
  return between(sentence.from, first.from).at(-1);
}

const respectively = ({ tokens }: PaperDocument, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ key }) => key === 'respectively');

/** A word of comparison stands between two tokens, and no bound of a number. */
function compares({ tokens }: PaperDocument, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isAgainst(tokens[at]?.key ?? '') && tokens[at + 1]?.type !== 'NUMBER') return true;
  return false;
}

function parts({ tokens }: PaperDocument, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ';') return true;
  return false;
}

/** Whether a rival is a named concept of others, and does not only say what kind is meant ("LLM-based baselines"). */
function isBaseline({ tokens }: PaperDocument, { kind, relation, end }: Mention): boolean {
  if (kind !== 'CONCEPT' || relation === 'INTRODUCES') return false;
  const after = tokens[tokenAt(tokens, end)];
  return !(after?.text === '-' && after.glued && after.start === end);
}
