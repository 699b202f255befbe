import { type Token } from '../text/token';

const WHOLE = /^\d{1,5}$/;

/**
 * End of numbers that measure nothing: the sides of something ("256 x 256 x 3", "400×720") or a fraction, a
 * proportion or two years ("2/3", "1:2", "AIME 2024/2025").
 */
export function shapeEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  if (!isWhole(tokens[at])) return undefined;
  let end = at + 1;
  while (end + 1 < to && isSide(tokens, end) && isWhole(tokens[end + 1])) end += 2;
  if (end > at + 1) return isSide(tokens, end) ? undefined : end;
  const stroke = tokens[end];
  const second = tokens[end + 1];
  const fraction =
    (stroke?.text === '/' || stroke?.text === ':') &&
    stroke.glued &&
    second?.glued === true &&
    isWhole(second);
  const after = tokens[end + 2];
  const open = after?.glued === true && (after.text === '%' || after.type === 'WORD' || after.text === '/');
  return fraction && end + 2 <= to && !open ? end + 2 : undefined;
}

const isWhole = (token: Token | undefined): boolean => token?.type === 'NUMBER' && WHOLE.test(token.text);

function isSide(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.text;
  return sign === '×' || sign === 'x' || sign === 'X';
}
