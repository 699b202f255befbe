import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type TokenRange } from '../text/acronyms';
import { chunkAt } from '../text/chunk';
import { introducedMention } from './introduced-mention';
import { kindAfter } from './kind-beside';
import { GENERIC_SUFFIX, isKnown, isNameOfItsOwn } from './new-name';

/** "X: what it does": the usual title of a paper that names its system. */
export function titledNames(document: PaperDocument): Mention[] {
  const { tokens, abstractToken } = document;
  const whole = wholeTitle(document);
  if (whole !== undefined) return [whole];
  const colon = tokens.findIndex(
    (token, at) =>
      at < abstractToken &&
      (token.text === ':' ||
        token.text === '—' ||
        (token.text === '-' && !token.glued && at > 0 && tokens[at + 1]?.glued === false)),
  );
  if (colon < 1 || colon >= abstractToken - 2 || colon > 12) return [];
  const range = { from: 0, to: colon };
  const chunk = chunkAt(tokens, 0);
  if (chunk === undefined) return [];
  const single = chunk.to === colon;
  const again = occurrences(document, range, abstractToken);
  const { shape } = chunk;
  const known = document.matches.some((match) => match.from === 0 && match.to === colon);
  if (single && shape === 'STRONG' && !GENERIC_SUFFIX.test(chunk.text)) {
    if (again === 0 && known) return [];
    return [
      introducedMention(
        document,
        range,
        'title-name',
        again > 0 ? 0.97 : 0.85,
        kindAfter(document, colon, abstractToken),
      ),
    ];
  }
  if (
    again > 0 &&
    (!known || (single && isNameOfItsOwn(document, 0))) &&
    (single || colon <= 7) &&
    (isCapitalised(document, range) || (single && again > 1))
  ) {
    return [
      introducedMention(
        document,
        range,
        single ? 'title-word' : 'title-phrase',
        single ? 0.95 : 0.85,
        kindAfter(document, colon, abstractToken),
      ),
    ];
  }
  return [];
}

/** A short title without a colon that the abstract repeats word for word: the name itself. */
function wholeTitle(document: PaperDocument): Mention | undefined {
  const { tokens, abstractToken } = document;
  const to = tokens[abstractToken - 1]?.text === '.' ? abstractToken - 1 : abstractToken;
  const range = { from: 0, to };
  if (to < 2 || to > 7 || isKnown(document, range) || !isCapitalised(document, range)) return undefined;
  if (occurrences(document, range, abstractToken, to > 2) === 0) return undefined;
  return introducedMention(
    document,
    range,
    'title-phrase',
    0.85,
    kindAfter(document, abstractToken, tokens.length),
  );
}

/** Words of a capitalised phrase; small words may be lower case. */
function isCapitalised({ tokens }: PaperDocument, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.type === 'WORD' && token.text.length > 4 && !token.glued && token.form.shape === 'PLAIN')
      return false;
  }
  return true;
}

/** How often the words of a range stand after a token, in the same case or in any. */
export function occurrences(
  { tokens }: PaperDocument,
  range: TokenRange,
  after: number,
  anyCase = false,
): number {
  let count = 0;
  const length = range.to - range.from;
  const spelling = anyCase ? 'key' : 'text';
  const first = tokens[range.from]?.[spelling];
  for (let at = after; at + length <= tokens.length; at++) {
    if (tokens[at]?.[spelling] !== first) continue;
    let same = 1;
    while (same < length && tokens[at + same]?.[spelling] === tokens[range.from + same]?.[spelling]) same++;
    if (same === length) count++;
  }
  return count;
}
