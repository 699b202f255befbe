import { type ResultKind } from '../../../domain/result';
import { type PaperDocument } from '../document';
import { type Sentence } from '../text/sentences';
import { type Quantity } from './quantity';
import { CHANGE_WORDS } from './result-words';

/** Signs and words right after a number beyond which no word of change belongs to it. */
const ENDS_AFTER = new Set(', ; . ) over than compared and'.split(' '));
/** Words of change that say nothing of a number after them. */
const ONLY_AFTER = new Set('over relative more less larger longer above below ahead'.split(' '));

/** Tokens between a number and the verb that it belongs to: "improves … of the best self-supervised method by 44%". */
const FARTHEST_VERB = 24;

export interface NearbyChange {
  /** Folded. */
  readonly word: string;
  readonly direction: 'UP' | 'DOWN';
  readonly metric?: string;
  /** Words between. */
  readonly distance: number;
}

/** The nearest word of change: right after the number, or a verb before it in the same clause. */
export function changeWord(
  { tokens }: PaperDocument,
  sentence: Sentence,
  { from, to }: Quantity,
): NearbyChange | undefined {
  for (let at = to; at < Math.min(sentence.to, to + 4); at++) {
    const token = tokens[at];
    if (token === undefined || ENDS_AFTER.has(token.key)) break;
    // "89% relative to", "a 35% relative reduction": it says what to, not which way.
    if (token.key === 'relative') continue;
    const change = CHANGE_WORDS.get(token.key);
    if (change !== undefined) return { ...change, word: token.key, distance: at - to };
  }
  for (let at = from - 1; at >= Math.max(sentence.from, from - FARTHEST_VERB); at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') break;
    const change = CHANGE_WORDS.get(token.key);
    if (change !== undefined && !ONLY_AFTER.has(token.key))
      return { ...change, word: token.key, distance: from - at };
  }
  return undefined;
}

/** Nouns that say that the number before them is a change, not a value. */
const CHANGE_NOUN =
  /^(improvement|reduction|gain|drop|increase|decrease|boost|saving|decline|degradation|lift|uplift|cut)s?$/;

/**
 * Whether a quantity is a value, a difference to something, or a multiple of it. `list` holds the numbers that are
 * listed with it, itself too: what is said before the first holds for all.
 */
export function resultKindOf(
  document: PaperDocument,
  sentence: Sentence,
  quantity: Quantity,
  list: readonly Quantity[],
): ResultKind {
  const { tokens } = document;
  if (quantity.dimension === 'FACTOR') return 'RATIO';
  const change = changeWord(document, sentence, quantity);
  if (tokens[quantity.from - 1]?.text === '+')
    return change?.direction === 'DOWN' ? 'REDUCTION' : 'IMPROVEMENT';
  if (change === undefined) return 'ABSOLUTE';
  const first = list[0] ?? quantity;
  const follows =
    CHANGE_WORDS.has(tokens[quantity.to]?.key ?? '') || namesChange(document, sentence, quantity.to);
  if (!follows && quantity.dimension !== 'POINTS' && !hasBy(document, sentence, first.from))
    return 'ABSOLUTE';
  return change.direction === 'UP' ? 'IMPROVEMENT' : 'REDUCTION';
}

/** "42% FID improvement": the noun of change follows the metric. */
function namesChange({ tokens }: PaperDocument, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.to, from + 4); at++) {
    const token = tokens[at];
    if (token === undefined || token.type === 'NUMBER' || (token.type === 'MARK' && token.text !== '-'))
      return false;
    if (CHANGE_NOUN.test(token.key)) return true;
    if (/^(and|with|while|in|on|at|over|than|for|from|to|of)$/.test(token.key)) return false;
  }
  return false;
}

function hasBy({ tokens }: PaperDocument, sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 5); at--) {
    const key = tokens[at]?.key ?? '';
    if (key === 'by' || CHANGE_NOUN.test(key)) return true;
    // "improves up to 19% in accuracy", "saves 54% of power".
    if (/^(improv|boost|gain|sav|outperform|surpass|beat|led)/.test(key) && CHANGE_WORDS.has(key))
      return true;
    // "rises from 19.9 to 59.1": values, though they change.
    if (/^([,;(]|from|to)$/.test(key) && !(key === 'to' && tokens[at - 1]?.key === 'up')) return false;
  }
  return false;
}

/**
 * "a gain of 3.7% in A, 2.8% in B and 1.9% in C": a number that is listed with a change is one too, where nothing but
 * what it is the change of stands between, no verb and no other number.
 */
export function continuesChange({ tokens }: PaperDocument, last: Quantity, quantity: Quantity): boolean {
  if (last.unit !== quantity.unit || quantity.from - last.to > FARTHEST_LISTED) return false;
  let before = quantity.from - 1;
  while (/^(up|to|by|about|a|an|of|nearly|roughly|over|around|~|\+)$/.test(tokens[before]?.key ?? ''))
    before--;
  if (before < last.to || !/^(and|,)$/.test(tokens[before]?.key ?? '')) return false;
  for (let at = last.to; at < before; at++) {
    const token = tokens[at];
    if (token === undefined || /^[;:]$/.test(token.text) || CHANGE_WORDS.has(token.key)) return false;
    if (/(ing|ed)$/.test(token.key) || /^(to|from|while|is|are|has|achieves|reaches)$/.test(token.key))
      return false;
  }
  return true;
}
const FARTHEST_LISTED = 14;
