import { type Token } from './token';

export interface Sentence {
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set(
  'e.g i.e eg ie vs cf etc al fig figs eq eqs sec ref refs approx resp no dr mr mrs st ca incl w.r.t wrt esp ex'.split(
    ' ',
  ),
);

/** Tokens of the longest sentence; what runs on is cut, so that nothing grows with more than the number of sentences. */
const LONGEST = 400;

/**
 * Splits the tokens `from` to `to` into sentences. A full stop ends one where a capital, digit, bracket or quote
 * follows after a space and the word before is no abbreviation; a question or exclamation mark does likewise.
 */
export function splitSentences(tokens: readonly Token[], from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = from;
  const close = (end: number): void => {
    const opening = tokens[first];
    const closing = tokens[end - 1];
    if (opening && closing && end > first)
      sentences.push({ from: first, to: end, start: opening.start, end: closing.end });
    first = end;
  };
  for (let at = from; at < to; at++) {
    if (at - first >= LONGEST) close(at);
    if (!endsSentence(tokens, at, to)) continue;
    let end = at + 1;
    while (end < to && tokens[end]?.glued === true && /^["')\]]$/.test(tokens[end]?.text ?? '')) end++;
    close(end);
    at = end - 1;
  }
  close(to);
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'MARK' || !'.?!'.includes(token.text)) return false;
  let next = at + 1;
  while (next < to && tokens[next]?.glued === true && /^["')\]]$/.test(tokens[next]?.text ?? '')) next++;
  const following = tokens[next];
  if (next >= to || following === undefined) return true;
  if (following.glued) return false;
  if (token.text !== '.') return !/^\p{Ll}/u.test(following.text);
  const before = tokens[at - 1];
  if (before !== undefined && token.glued) {
    const dotted = tokens[at - 2]?.text === '.' && tokens[at - 1]?.glued === true;
    if (ABBREVIATIONS.has(before.key) || (dotted && before.text.length === 1)) return false;
    if (
      before.text.length === 1 &&
      /\p{Lu}/u.test(before.text) &&
      tokens[at - 2]?.type === 'WORD' &&
      next < to
    )
      return !/^\p{Lu}/u.test(following.text) ? false : before.text !== 'J';
  }
  return (
    !/^[\p{Ll},;:)]/u.test(following.text) || /^(we|our|this|the|it|in|to|however)$/.test(following.text)
  );
}
