import { type NameShape, nameShape } from './name-shape';
import { type Token } from './token';

/**
 * A printed word with all that hangs on it without a space: `state-of-the-art`, `GPT-4o`, `2.7×`. Brackets, commas,
 * quotes and final full stops are no part of it. Half-open range of tokens.
 */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly shape: NameShape;
}

/** Tokens of the longest chunk. */
const LONGEST = 64;
const BOUNDARY = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '[',
  ']',
  '"',
  '!',
  '?',
  '→',
  '…',
  '/',
  '—',
  '=',
  '<',
  '>',
  '|',
]);

/** The end of the chunk that begins at a token. */
export function chunkEnd(tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from];
  if (first === undefined || BOUNDARY.has(first.text)) return undefined;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || !token.glued || BOUNDARY.has(token.text)) break;
    to++;
  }
  while (to > from + 1 && tokens[to - 1]?.type === 'MARK' && ".-'*".includes(tokens[to - 1]?.text ?? ''))
    to--;
  return to;
}

/** The chunk that begins at a token, up to the next space or sign that ends words; undefined at such a sign. */
export function chunkAt(tokens: readonly Token[], from: number): Chunk | undefined {
  const to = chunkEnd(tokens, from);
  const first = tokens[from];
  if (to === undefined || first === undefined) return undefined;
  if (to === from + 1) return { from, to, text: first.text, shape: first.form.shape };
  let text = '';
  for (let at = from; at < to; at++) text += tokens[at]?.text ?? '';
  return { from, to, text, shape: nameShape(text) };
}
