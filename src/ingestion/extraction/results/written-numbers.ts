import { type Token } from '../text/token';
import { NUMBER_WORDS } from './number';
import { type Quantity } from './quantity';

const FOLDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twofold: 2,
    threefold: 3,
    fourfold: 4,
    fivefold: 5,
    sixfold: 6,
    sevenfold: 7,
    eightfold: 8,
    ninefold: 9,
    tenfold: 10,
    twice: 2,
    double: 2,
    doubling: 2,
    doubles: 2,
    doubled: 2,
    triple: 3,
    triples: 3,
    tripling: 3,
    tripled: 3,
    quadruple: 4,
    quadruples: 4,
    quadrupling: 4,
    halves: 0.5,
    halving: 0.5,
    halved: 0.5,
  }),
);
/** Words before a multiple whose sign stands first: "speedups of x17.8". */
const BEFORE_MULTIPLE = new Set(
  'of by to at about reaching over than least ( and , up average nearly'.split(' '),
);
/** Architectures that look like one. */
const NO_MULTIPLE = new Set(['x86', 'x64', 'x32']);

/** A quantity that begins with a word or sign: "three orders of magnitude", "twice", "by half", "five-fold", "×17.8". */
export function writtenQuantity(tokens: readonly Token[], at: number, to: number): Quantity | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.type === 'MARK') return token.text === '×' ? signedMultiple(tokens, at, to) : undefined;
  if (token.type === 'WORD') {
    const fold = FOLDS.get(token.key);
    if (fold !== undefined) return tokens[at + 1]?.glued === true ? undefined : factor(at, at + 1, fold);
    if (token.key === 'half') return half(tokens, at);
    if (token.key.startsWith('x')) return letteredMultiple(tokens, at, to);
  }
  return orders(tokens, at, to);
}

/** "an order of magnitude", "2 orders of magnitude", "five-fold". */
function orders(tokens: readonly Token[], at: number, to: number): Quantity | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return undefined;
  if (next.text !== '-' && next.key !== 'orders' && next.key !== 'order') return undefined;
  const one = /^(an|a|one)$/.test(token.key);
  const count = one ? 1 : token.type === 'NUMBER' ? Number(token.text) : NUMBER_WORDS.get(token.key);
  if (count === undefined) return undefined;
  if (next.text !== '-') {
    const said = tokens[at + 2]?.key === 'of' && tokens[at + 3]?.key === 'magnitude' && at + 4 <= to;
    return said ? factor(at, at + 4, Math.pow(10, count)) : undefined;
  }
  return token.type === 'WORD' && !one && tokens[at + 2]?.key === 'fold'
    ? factor(at, at + 3, count)
    : undefined;
}

/** "only half the cost" is a multiple, "by half" a share. */
function half(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at - 1]?.key === 'by')
    return {
      from: at,
      to: at + 1,
      value: 50,
      valueHigh: undefined,
      unit: '%',
      dimension: 'SHARE',
      scaled: false,
      digits: false,
    };
  return /^(the|its|their|that)$/.test(tokens[at + 1]?.key ?? '') ? factor(at, at + 1, 0.5) : undefined;
}

/** "×17.8" where no number stands before the sign. */
function signedMultiple(tokens: readonly Token[], at: number, to: number): Quantity | undefined {
  const number = tokens[at + 1];
  if (number?.type !== 'NUMBER' || !number.glued || at + 2 > to) return undefined;
  if (tokens[at]?.glued === true && tokens[at - 1]?.text !== '(') return undefined;
  return { ...factor(at, at + 2, Number(number.text.replaceAll(',', ''))), digits: true };
}

/** "of x17.8": the letter and the digits before the point are one word. */
function letteredMultiple(tokens: readonly Token[], at: number, to: number): Quantity | undefined {
  const token = tokens[at];
  if (token === undefined || !/^x\d{1,5}$/.test(token.text) || NO_MULTIPLE.has(token.text)) return undefined;
  if (!BEFORE_MULTIPLE.has(tokens[at - 1]?.key ?? '') || (token.glued && tokens[at - 1]?.text !== '('))
    return undefined;
  const decimals =
    tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true ? tokens[at + 2] : undefined;
  if (decimals?.type === 'NUMBER' && decimals.glued && at + 3 <= to)
    return { ...factor(at, at + 3, Number(`${token.text.slice(1)}.${decimals.text}`)), digits: true };
  return { ...factor(at, at + 1, Number(token.text.slice(1))), digits: true };
}

const factor = (from: number, to: number, value: number): Quantity => ({
  from,
  to,
  value,
  valueHigh: undefined,
  unit: 'x',
  dimension: 'FACTOR',
  scaled: false,
  digits: false,
});

/** Whether a quantity may begin with a word. */
export const mayBegin = ({ type, key }: Token): boolean =>
  type === 'NUMBER' ||
  key === '×' ||
  key === 'a' ||
  key === 'an' ||
  key === 'half' ||
  FOLDS.has(key) ||
  NUMBER_WORDS.has(key) ||
  (key.length < 7 && key.startsWith('x'));
