import { type Token } from '../text/token';
import { numberAt, type ReadNumber } from './number';
import { shapeEnd } from './number-shapes';
import { unitAt } from './unit-reading';
import { type Dimension } from './units';
import { mayBegin, writtenQuantity } from './written-numbers';

/** A number in the text with its unit. Makers set all fields, in this order: one layout is read fastest. */
export interface Quantity {
  /** Half-open range of tokens, number and unit. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly valueHigh?: number;
  /** Normalised; absent for a plain number. */
  readonly unit?: string;
  readonly dimension?: Dimension;
  /** Written with K, M, B or a scale word. */
  readonly scaled: boolean;
  /** Digits stand in the text, not a number word. */
  readonly digits: boolean;
}

/**
 * The quantities among the tokens `from` to `to`, left to right. Numbers inside names (`GPT-4`, `top-1`) are none, and
 * no other token that `isNamed` says is part of a name.
 */
export function findQuantities(
  tokens: readonly Token[],
  from: number,
  to: number,
  isNamed: (token: number) => boolean = () => false,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to;) {
    if (tokens[at]?.type === 'NUMBER' && isNamed(at)) {
      at++;
      continue;
    }
    const shape = shapeEnd(tokens, at, to);
    const quantity = shape === undefined ? quantityAt(tokens, at, to) : undefined;
    if (quantity === undefined) at = shape ?? at + 1;
    else {
      found.push(quantity);
      at = Math.max(quantity.to, at + 1);
    }
  }
  return joinBetween(tokens, repeatUnits(tokens, borrowUnits(tokens, dropErrors(tokens, found))));
}

/** "93.2 ± 0.4%": what stands after the sign is how sure the number before it is, and both have one unit. */
function dropErrors(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const value = kept.at(-1);
    if (value === undefined || tokens[quantity.from - 1]?.text !== '±' || value.to !== quantity.from - 1)
      kept.push(quantity);
    else if (value.unit === undefined && quantity.unit !== undefined)
      kept[kept.length - 1] = { ...value, unit: quantity.unit, dimension: quantity.dimension };
  }
  return kept;
}

/** "between 1.08x and 1.88x" is a range. */
function joinBetween(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const low = joined.at(-1);
    const range =
      low !== undefined &&
      tokens[low.from - 1]?.key === 'between' &&
      quantity.from === low.to + 1 &&
      tokens[low.to]?.key === 'and' &&
      low.dimension === quantity.dimension &&
      low.value < quantity.value;
    if (range)
      joined[joined.length - 1] = {
        ...quantity,
        from: low.from,
        value: low.value,
        valueHigh: quantity.value,
      };
    else joined.push(quantity);
  }
  return joined;
}

/** "25.2 mAP at 0.7 GFLOPs, 31.3 mAP at 1.5": the second number after "at" has the unit of the first. */
function repeatUnits(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  let last: Quantity | undefined;
  return quantities.map((quantity) => {
    if (tokens[quantity.from - 1]?.key !== 'at') return quantity;
    const repeats =
      quantity.unit === undefined &&
      quantity.digits &&
      last?.unit !== undefined &&
      /^([,;.)]|and|to)$/.test(tokens[quantity.to]?.key ?? '');
    if (!repeats) last = quantity;
    return repeats ? { ...quantity, unit: last?.unit, dimension: last?.dimension } : quantity;
  });
}

/** "24.1 and 10.2 points", "+4.8/+2.2 pp", "from 70 to 97%": a plain number takes the unit of the one it is listed with. */
function borrowUnits(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const borrowed = [...quantities];
  for (let index = borrowed.length - 2; index >= 0; index--) {
    const [own, next] = [borrowed[index], borrowed[index + 1]];
    if (
      own === undefined ||
      next?.unit === undefined ||
      next.dimension === undefined ||
      own.unit !== undefined ||
      !own.digits
    )
      continue;
    let listed = next.from > own.to;
    for (let at = own.to; at < next.from; at++)
      listed &&= /^(and|to|or|vs|[,/+~$-])$/.test(tokens[at]?.key ?? '');
    if (listed && next.from - own.to <= 3 && next.dimension !== 'MEMORY')
      borrowed[index] = { ...own, unit: next.unit, dimension: next.dimension };
  }
  return borrowed;
}

function quantityAt(tokens: readonly Token[], at: number, to: number): Quantity | undefined {
  const first = tokens[at];
  if (first === undefined || !mayBegin(first)) return undefined;
  const written = writtenQuantity(tokens, at, to);
  if (written !== undefined || first.type === 'MARK') return written;
  if (insideName(tokens, at)) return undefined;
  const low = numberAt(tokens, at, to);
  if (low === undefined) return undefined;
  const lowUnit = unitAt(tokens, low.to, to);
  const money = tokens[at - 1]?.text === '$' && first.glued;
  const afterLow = lowUnit?.to ?? low.to;
  const high = rangeEnd(tokens, afterLow, to);
  const highUnit = high === undefined ? undefined : unitAt(tokens, high.to, to);
  // "3-5 million" scales both ends; "Llama 3.2-1B" is no range.
  const factor = high?.scaled === true && !low.scaled ? high.value / (baseOf(tokens, high) || 1) : 1;
  const joined =
    high !== undefined &&
    high.value > low.value * factor &&
    (lowUnit === undefined || highUnit === undefined || lowUnit.dimension === highUnit.dimension);
  const spansWords = joined && tokens[afterLow]?.type === 'WORD';
  const unitOfBoth = highUnit ?? lowUnit;
  const twoValues =
    startsFrom(tokens, at) ||
    (high !== undefined && isBracketed(tokens, at, highUnit?.to ?? high.to, unitOfBoth?.dimension));
  if (
    joined &&
    !(spansWords && twoValues) &&
    !(spansWords && highUnit === undefined && lowUnit === undefined)
  ) {
    const unit = unitOfBoth;
    return {
      from: at,
      to: unit === highUnit && highUnit !== undefined ? highUnit.to : high.to,
      value: low.value * factor,
      valueHigh: high.value,
      unit: unit?.name,
      dimension: unit?.dimension,
      scaled: high.scaled,
      digits: low.digits,
    };
  }
  if (
    !low.digits &&
    lowUnit?.dimension !== 'FACTOR' &&
    lowUnit?.dimension !== 'SHARE' &&
    lowUnit?.dimension !== 'POINTS'
  )
    return undefined;
  if (lowUnit === undefined && hasLetterGlued(tokens, low.to)) return undefined;
  const borrowed = lowUnit === undefined && !money && high !== undefined && joined ? undefined : lowUnit;
  return {
    from: at,
    to: afterLow,
    value: low.value,
    valueHigh: undefined,
    unit: money ? '$' : borrowed?.name,
    dimension: money ? 'MONEY' : borrowed?.dimension,
    scaled: low.scaled,
    digits: low.digits,
  };
}

/** The number belongs to a name or setting: a letter or another number's hyphen stands directly before it. */
function insideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.glued !== true) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.type !== 'MARK') return true;
  const two = tokens[at - 2];
  if (before.text === '-' && before.glued) {
    // The second end of a range is read with the first and never comes here.
    const named = two?.type === 'WORD' || two?.type === 'NUMBER';
    return named && tokens[at + 1]?.text !== '%';
  }
  if (before.text === '/' && before.glued) return two?.type === 'WORD' && !/^[x%]$/i.test(two.text);
  return (
    before.text === '@' || before.text === '_' || (before.text === '.' && before.glued) || before.text === '^'
  );
}

function hasLetterGlued(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.glued !== true) return false;
  return (
    next.type === 'WORD' ||
    (next.text === '-' && tokens[at + 1]?.glued === true) ||
    (next.text === ':' && tokens[at + 1]?.glued === true)
  );
}

function baseOf(tokens: readonly Token[], number: ReadNumber): number {
  for (let at = number.to - 1; at >= 0; at--)
    if (tokens[at]?.type === 'NUMBER') return Number(tokens[at]?.text.replaceAll(',', ''));
  return 0;
}

/** The upper end of "1.9-2.7", "1.9× to 2.7×", "1.9%--2.7%". */
function rangeEnd(tokens: readonly Token[], at: number, to: number): ReadNumber | undefined {
  let next = at;
  while (/^(to|-|~)$/.test(tokens[next]?.key ?? '') && next - at < 3) next++;
  if (next === at) return undefined;
  if (tokens[next]?.text === '$') next++;
  return tokens[next]?.type === 'NUMBER' ? numberAt(tokens, next, to) : undefined;
}

/** "(57% to 90%)" tells of two values, as "from 57% to 90%" does; "(1.5x to 2x)" is a range. */
function isBracketed(tokens: readonly Token[], at: number, end: number, dimension?: Dimension): boolean {
  return tokens[at - 1]?.text === '(' && tokens[end]?.text === ')' && dimension !== 'FACTOR';
}

/** "from 3 to 5" tells of two values, "ranging from 3 to 5" of a range. */
function startsFrom(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^[~$(]$|^(about|around|roughly|approximately|only)$/.test(tokens[before]?.key ?? '')) before--;
  if (tokens[before]?.key !== 'from') return false;
  return !/^rang/.test(tokens[before - 1]?.key ?? '');
}
