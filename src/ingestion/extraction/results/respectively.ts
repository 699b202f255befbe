import { type Sentence } from '../text/sentences';
import { type Token } from '../text/token';
import { type MetricChoice, type NamedMetric } from './metric-choice';
import { type Quantity } from './quantity';

/**
 * Shares out a "respectively" list: where as many metrics as numbers are listed, first goes with first, second with
 * second. Other sentences keep the choices made for each number.
 */
export function distribute(
  tokens: readonly Token[],
  sentence: Sentence,
  quantities: readonly Quantity[],
  metrics: readonly NamedMetric[],
  choices: readonly (MetricChoice | undefined)[],
): readonly (MetricChoice | undefined)[] {
  const respectively = tokens.slice(sentence.from, sentence.to).some((token) => token.key === 'respectively');
  const lists = listsOf(tokens, quantities).filter((list) => list.length > 1);
  if (lists.length === 0) return choices;
  const metricLists = listsOf(tokens, metrics, respectively ? 3 : 0).filter((list) => list.length > 1);
  const shared = [...choices];
  let told: readonly NamedMetric[] = [];
  for (const numbers of lists) {
    const first = numbers[0];
    if (first === undefined) continue;
    shareWithin(numbers, quantities, shared);
    const partner = metricLists
      .filter((list) => list.length === numbers.length)
      .sort((a, b) => distance(a, numbers) - distance(b, numbers))[0];
    const adjacent = partner !== undefined && distance(partner, numbers) <= 4;
    const settled = numbers.some((quantity) => (choiceAt(quantities, shared, quantity)?.cost ?? 9) <= 1);
    const own = partner !== undefined && (adjacent || (respectively && !settled)) ? partner : undefined;
    // "cuts A and B by 4% and 8% on X, and by 3% and 7% on Y": the second list has the first one's metrics.
    const before = told.length > 0 ? told : metricsBefore(quantities, shared, numbers);
    const again = own === undefined && !settled && before.length === numbers.length ? before : undefined;
    told = own ?? again ?? [];
    numbers.forEach((quantity, index) => {
      const metric = told[index];
      if (metric !== undefined)
        shared[quantities.indexOf(quantity)] = { metric, cost: 1, after: metric.from > quantity.from };
    });
  }
  return shared;
}

/** The metrics of as many numbers right before a list, each beside its own: "4% of A and 8% of B on X, 3% and 7% on Y". */
function metricsBefore(
  quantities: readonly Quantity[],
  choices: readonly (MetricChoice | undefined)[],
  numbers: readonly Quantity[],
): readonly NamedMetric[] {
  const first = quantities.findIndex((quantity) => quantity === numbers[0]);
  const before = quantities.slice(Math.max(0, first - numbers.length), first);
  const metrics = before.flatMap((quantity) => {
    const choice = choiceAt(quantities, choices, quantity);
    const beside = choice !== undefined && choice.cost <= 1 && quantity.dimension === numbers[0]?.dimension;
    return beside ? [choice.metric] : [];
  });
  return new Set(metrics).size === numbers.length ? metrics : [];
}

/** Numbers of one list that have no metric of their own take that of their neighbour: "a 2× and 3× lower latency". */
function shareWithin(
  numbers: readonly Quantity[],
  quantities: readonly Quantity[],
  shared: (MetricChoice | undefined)[],
): void {
  const choiceOf = (quantity: Quantity | undefined): MetricChoice | undefined =>
    choiceAt(quantities, shared, quantity);
  const best = Math.min(...numbers.map((quantity) => choiceOf(quantity)?.cost ?? Number.POSITIVE_INFINITY));
  if (best > 3) return;
  numbers.forEach((quantity, index) => {
    const own = choiceOf(quantity);
    if (own !== undefined && own.cost <= best + 1.2) return;
    const before = choiceOf(numbers[index - 1]);
    const after = numbers
      .slice(index + 1)
      .map(choiceOf)
      .find((choice) => choice !== undefined && choice.cost <= best + 1.2);
    const taken = before !== undefined && !before.after ? before : after?.after === true ? after : undefined;
    if (taken !== undefined && quantity.dimension === numbers[0]?.dimension)
      shared[quantities.indexOf(quantity)] = { ...taken, cost: taken.cost + 0.5 };
  });
}

function choiceAt(
  quantities: readonly Quantity[],
  choices: readonly (MetricChoice | undefined)[],
  quantity: Quantity | undefined,
): MetricChoice | undefined {
  return quantity === undefined ? undefined : choices[quantities.indexOf(quantity)];
}

interface Ranged {
  readonly from: number;
  readonly to: number;
}

/** Runs of items with nothing but commas, "and", small words and so many `others` between them. */
export function listsOf<Item extends Ranged>(
  tokens: readonly Token[],
  items: readonly Item[],
  others = 0,
): readonly (readonly Item[])[] {
  const sorted = [...items].sort((a, b) => a.from - b.from);
  const lists: Item[][] = [];
  for (const item of sorted) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list !== undefined && before !== undefined && isListGap(tokens, before.to, item.from, others))
      list.push(item);
    else lists.push([item]);
  }
  return lists;
}

function isListGap(tokens: readonly Token[], from: number, to: number, others: number): boolean {
  if (to <= from || to - from > 5) return false;
  let left = others;
  let separated = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === ',' || token.key === 'and' || token.text === '/' || token.text === '&')
      separated = true;
    else if (token.type === 'WORD' && separated && left > 0 && !/(ing|ed)$/.test(token.key)) left--;
    else if (!/^(the|by|up|to|about|a|an|of|over|in|as|or|also|both|\$|~|\+|respectively)$/.test(token.key))
      return false;
  }
  return separated;
}

/** Tokens between two lists. */
function distance(list: readonly Ranged[], others: readonly Ranged[]): number {
  const [first, last, otherFirst, otherLast] = [list[0], list.at(-1), others[0], others.at(-1)];
  if (first === undefined || last === undefined || otherFirst === undefined || otherLast === undefined)
    return Number.POSITIVE_INFINITY;
  return last.to <= otherFirst.from ? otherFirst.from - last.to : Math.max(0, first.from - otherLast.to);
}
