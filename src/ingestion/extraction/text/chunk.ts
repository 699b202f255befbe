import { type Token } from './token';

/**
 * A printed word with all that hangs on it without a space: `state-of-the-art`, `GPT-4o`, `2.7×`. Brackets, commas,
 * quotes and final full stops are no part of it. Half-open range of tokens.
 */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

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

/** The chunk that begins at a token, up to the next space or sign that ends words; undefined at such a sign. */
export function chunkAt(tokens: readonly Token[], from: number): Chunk | undefined {
  const first = tokens[from];
  if (first === undefined || BOUNDARY.has(first.text)) return undefined;
  let to = from + 1;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined || !token.glued || BOUNDARY.has(token.text)) break;
    to++;
  }
  while (to > from + 1 && tokens[to - 1]?.type === 'MARK' && ".-'*".includes(tokens[to - 1]?.text ?? ''))
    to--;
  let text = '';
  for (let at = from; at < to; at++) text += tokens[at]?.text ?? '';
  return { from, to, text };
}

/**
 * STRONG: no plain word looks like this (`FlashAttention`, `GH200`, `vLLM`, `LoRA`). CAPITAL: begins with a capital.
 * PLAIN: lower case or no letter.
 */
export type NameShape = 'STRONG' | 'CAPITAL' | 'PLAIN';

const INNER_CAPITAL =
  /\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}[\d+^]|\d\p{Lu}|^\p{Lu}-\p{Lu}|\p{Ll}\d+\p{Lu}|\p{L}\d+-|\+\+$/u;
/** Title case with hyphens (`Vision-Language`) is no name by itself. */
const HYPHENED_WORDS = /^\p{Lu}\p{Ll}+(-\p{L}\p{Ll}*)+$/u;
const FIRST_CAPITAL = /^\p{Lu}/u;

export function nameShape(text: string): NameShape {
  if (INNER_CAPITAL.test(text) && !HYPHENED_WORDS.test(text)) return 'STRONG';
  return FIRST_CAPITAL.test(text) ? 'CAPITAL' : 'PLAIN';
}
