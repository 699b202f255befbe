import { type Mention } from '../findings';
import { type Token, tokenAt } from '../text/token';
import { type Quantity } from './quantity';

/**
 * The dataset that a number is the score on: "84.2 on MMLU", "80.1 (+2.3) on MMLU", "from 70.1 to 84.2 on MMLU",
 * "MMLU (84.2)", and each number of "84.2, 70.1 and 65.0 on A, B and C". `list` holds the numbers that are listed with
 * it, itself too.
 */
export function scoredDataset(
  tokens: readonly Token[],
  datasets: readonly Mention[],
  quantity: Quantity,
  list: readonly Quantity[],
): Mention | undefined {
  return datasetAfter(tokens, datasets, quantity, list) ?? datasetAround(tokens, datasets, quantity);
}

function datasetAfter(
  tokens: readonly Token[],
  datasets: readonly Mention[],
  quantity: Quantity,
  list: readonly Quantity[],
): Mention | undefined {
  let at = (list.at(-1) ?? quantity).to;
  if (tokens[at]?.text === '(') at = afterBracket(tokens, at);
  if (tokens[at]?.key === 'to' && tokens[at + 1]?.type === 'NUMBER')
    at += tokens[at + 2]?.text === '%' ? 3 : 2;
  if (!/^(on|at|for)$/.test(tokens[at]?.key ?? '')) return undefined;
  at += /^(the|both)$/.test(tokens[at + 1]?.key ?? '') ? 2 : 1;
  const first = datasets.findIndex(({ start }) => start === tokens[at]?.start);
  if (first < 0) return undefined;
  const index = list.indexOf(quantity);
  const listed = datasets[first + Math.max(0, index)];
  return index > 0 && listed !== undefined && isListed(tokens, datasets[first], listed)
    ? listed
    : datasets[first];
}

/** Nothing but names, commas and "and" stand between the first and another dataset of a list. */
function isListed(tokens: readonly Token[], first: Mention | undefined, other: Mention): boolean {
  if (first === undefined) return false;
  for (let at = tokenAt(tokens, first.start); (tokens[at]?.start ?? other.start) < other.start; at++)
    if (/^[.;()]$|^(with|while|by|in)$/.test(tokens[at]?.key ?? '') && tokens[at + 1]?.glued !== true)
      return false;
  return true;
}

/** "MMLU (84.2)", "MMLU (70.1 to 84.2)" and "MMLU: 84.2": the number stands first in a bracket that a dataset opens. */
function datasetAround(
  tokens: readonly Token[],
  datasets: readonly Mention[],
  { from }: Quantity,
): Mention | undefined {
  let at = from - 1;
  while (/^[~+-]$/.test(tokens[at]?.text ?? '')) at--;
  if (tokens[at]?.key === 'to') while (at > from - 5 && tokens[at]?.text !== '(') at--;
  if (!/^[(:]$/.test(tokens[at]?.text ?? '')) return undefined;
  const end = tokens[at - 1]?.end;
  return datasets.find((mention) => mention.end === end);
}

/** The token after a short bracket; the bracket itself where it is not closed near. */
function afterBracket(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < open + 8; at++) if (tokens[at]?.text === ')') return at + 1;
  return open;
}
