import { type PaperDocument } from '../document';
import { type Sentence } from '../text/sentences';
import { tokenAt } from '../text/token';

const AGAINST = new Set(
  'than over versus vs against compared outperforming outperforms outperform surpassing surpasses surpass exceeding exceeds beating beats baseline relative'.split(
    ' ',
  ),
);
/** What begins a phrase of its own, so that a comparison before it is not with what follows. */
const ENDS_PHRASE = new Set(
  ', ; . : ( ) in on of for at from by using across when under while that which is are was within'.split(' '),
);
const FARTHEST = 6;

/** A word of comparison stands before a place, and nothing but the phrase that begins there between. */
export function followsComparison({ tokens }: PaperDocument, sentence: Sentence, start: number): boolean {
  const at = tokenAt(tokens, start);
  for (let before = at - 1; before >= Math.max(sentence.from, at - FARTHEST); before--) {
    const key = tokens[before]?.key ?? '';
    // "over 4x", "more than 3 times": a bound, no rival.
    if (AGAINST.has(key)) return tokens[before + 1]?.type !== 'NUMBER';
    if ((key === 'to' || key === 'with') && !AGAINST.has(tokens[before - 1]?.key ?? '')) return false;
    if (ENDS_PHRASE.has(key)) return false;
  }
  return false;
}
