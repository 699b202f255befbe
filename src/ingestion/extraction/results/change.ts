import { type ResultKind } from '../../../domain/result';
import { type PaperDocument } from '../document';
import { type Sentence } from '../text/sentences';
import { type Quantity } from './quantity';
import { CHANGE_WORDS } from './result-words';

/** Signs and words right after a number beyond which no word of change belongs to it. */
const ENDS_AFTER = new Set(', ; . ) over than compared and'.split(' '));
/** Words of change that say nothing of a number after them. */
const ONLY_AFTER = new Set('over relative more less larger longer'.split(' '));

export interface NearbyChange {
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
    const change = CHANGE_WORDS.get(token.key);
    if (change !== undefined) return { ...change, distance: at - to };
  }
  for (let at = from - 1; at >= Math.max(sentence.from, from - 14); at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') break;
    const change = CHANGE_WORDS.get(token.key);
    if (change !== undefined && !ONLY_AFTER.has(token.key)) return { ...change, distance: from - at };
  }
  return undefined;
}

/** Whether a quantity is a value, a difference to something, or a multiple of it. */
export function resultKindOf(document: PaperDocument, sentence: Sentence, quantity: Quantity): ResultKind {
  if (quantity.dimension === 'FACTOR') return 'RATIO';
  const change = changeWord(document, sentence, quantity);
  if (change === undefined) return 'ABSOLUTE';
  const follows = CHANGE_WORDS.has(document.tokens[quantity.to]?.key ?? '');
  if (!follows && quantity.dimension !== 'POINTS' && !hasBy(document, sentence, quantity.from))
    return 'ABSOLUTE';
  return change.direction === 'UP' ? 'IMPROVEMENT' : 'REDUCTION';
}

function hasBy({ tokens }: PaperDocument, sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 5); at--) {
    const key = tokens[at]?.key ?? '';
    if (key === 'by') return true;
    if (/^(improvement|improvements|reduction|reductions|gain|gains|increase|decrease|drop|boost)$/.test(key))
      return true;
    if (/^[,;]$/.test(key)) return false;
  }
  return false;
}
