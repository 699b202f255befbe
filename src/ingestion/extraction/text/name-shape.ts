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
const SMALL_LETTERS = /^[a-z-]*$/;

export function nameShape(text: string): NameShape {
  if (SMALL_LETTERS.test(text)) return 'PLAIN';
  if (INNER_CAPITAL.test(text) && !HYPHENED_WORDS.test(text)) return 'STRONG';
  return FIRST_CAPITAL.test(text) ? 'CAPITAL' : 'PLAIN';
}
