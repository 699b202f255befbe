import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
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

/** Whether a folded word sets something against what follows it. */
export const isAgainst = (key: string): boolean => AGAINST.has(key);

/** A word of comparison stands before a place, and nothing but the phrase that begins there between. */
export function followsComparison({ tokens }: PaperDocument, sentence: Sentence, start: number): boolean {
  let words = 0;
  for (let at = tokenAt(tokens, start) - 1; at >= sentence.from && words < FARTHEST; at--) {
    const key = tokens[at]?.key ?? '';
    // "state-of-the-art X" is one word, "vs. X" ends no sentence, "state of the art (SoA) X" no phrase.
    if (key === '-' || (tokens[at]?.glued === true && tokens[at - 1]?.text === '-')) continue;
    if (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true) continue;
    words++;
    if (key === '.' && tokens[at - 1]?.key === 'vs') continue;
    if (key === ')' && tokens[at - 2]?.text === '(') {
      at -= 2;
      continue;
    }
    // "over 4x", "more than 3 times": a bound, no rival.
    if (AGAINST.has(key)) return tokens[at + 1]?.type !== 'NUMBER';
    if (key === 'to' && tokens[at - 1]?.key === 'comparable') return true;
    if ((key === 'to' || key === 'with') && !AGAINST.has(tokens[at - 1]?.key ?? '')) return false;
    if (ENDS_PHRASE.has(key)) return false;
  }
  return false;
}

/** The mentions of things that stand in comparison, and those that are listed with one: "than A, B and C". */
export function rivalsAmong(
  document: PaperDocument,
  sentence: Sentence,
  mentions: readonly Mention[],
): ReadonlySet<Mention> {
  const rivals = new Set<Mention>();
  let before: Mention | undefined;
  for (const mention of mentions) {
    const listed =
      before !== undefined &&
      rivals.has(before) &&
      /^(,? ?(and|or|,|\/|&) ?(an? |the )?)$/.test(document.view.slice(before.end, mention.start));
    if (listed || followsComparison(document, sentence, mention.start)) rivals.add(mention);
    before = mention;
  }
  return rivals;
}
