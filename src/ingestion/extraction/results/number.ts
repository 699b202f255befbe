import { type Token } from '../text/token';

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    K: 1e3,
    k: 1e3,
    M: 1e6,
    B: 1e9,
    T: 1e12,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }),
);
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    twenty: 20,
    hundred: 100,
    thousand: 1000,
  }),
);

export interface ReadNumber {
  readonly value: number;
  readonly to: number;
  readonly scaled: boolean;
  /** Digits stand in the text, not a number word. */
  readonly digits: boolean;
}

/** The number that begins at a token, with its power of ten or scale word. */
export function numberAt(tokens: readonly Token[], at: number, to: number): ReadNumber | undefined {
  const token = tokens[at];
  if (token === undefined || at >= to) return undefined;
  if (token.type !== 'NUMBER') {
    const value = NUMBER_WORDS.get(token.key);
    return value === undefined ? undefined : { value, to: at + 1, scaled: false, digits: false };
  }
  let value = Number(token.text.replaceAll(',', ''));
  if (!Number.isFinite(value)) return undefined;
  let end = at + 1;
  const power = powerAt(tokens, end, token.text);
  if (power !== undefined)
    return {
      value: power.base * Math.pow(10, power.exponent) * (power.times ? value : 1),
      to: power.to,
      scaled: true,
      digits: true,
    };
  const next = tokens[end];
  const scale = next !== undefined && end < to ? SCALES.get(next.text) : undefined;
  const scaleWord = next !== undefined && next.text.length > 1;
  if (
    scale !== undefined &&
    next !== undefined &&
    (next.glued || scaleWord || (next.text !== 'T' && isBare(tokens, end)))
  ) {
    value *= scale;
    end++;
    return { value, to: end, scaled: true, digits: true };
  }
  return { value, to: end, scaled: false, digits: true };
}

/** "4 B parameters": a scale letter that stands alone before a noun. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  /^(param|token|model)/.test(tokens[at + 1]?.key ?? '');

/** `10^3`, `2×10^3`, `2e-4`: the tokens after a mantissa. */
function powerAt(
  tokens: readonly Token[],
  at: number,
  mantissa: string,
):
  | { readonly base: number; readonly exponent: number; readonly times: boolean; readonly to: number }
  | undefined {
  let next = at;
  let times = false;
  if ((tokens[next]?.text === '×' || tokens[next]?.text === '·') && tokens[next + 1]?.text === '10') {
    times = true;
    next += 2;
  } else if (mantissa !== '10') return undefined;
  if (tokens[next]?.text !== '^') return undefined;
  const negative = tokens[next + 1]?.text === '-';
  const digits = tokens[next + (negative ? 2 : 1)];
  if (digits?.type !== 'NUMBER' || !/^\d{1,2}$/.test(digits.text)) return undefined;
  return {
    base: 1,
    exponent: Number(digits.text) * (negative ? -1 : 1),
    times,
    to: next + (negative ? 3 : 2),
  };
}
