import { type Token } from '../text/token';
import { type Dimension, UNITS } from './units';

export interface ReadUnit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly to: number;
}

/** The unit that begins at a token: up to three words or signs, `tokens/s`, `percentage points`, `mm^2`. */
export function unitAt(tokens: readonly Token[], at: number, to: number): ReadUnit | undefined {
  let best: ReadUnit | undefined;
  let text = '';
  for (let end = at; end < Math.min(to, at + 6); end++) {
    const token = tokens[end];
    if (token === undefined || (token.type === 'MARK' && !'%×/^-µμ²$.'.includes(token.text))) break;
    text += (token.glued || end === at ? '' : ' ') + token.text;
    const unit = UNITS.get(text) ?? (text.length > 2 ? UNITS.get(text.toLowerCase()) : undefined);
    const open =
      tokens[end + 1]?.glued === true &&
      (tokens[end + 1]?.type !== 'MARK' || '/^'.includes(tokens[end + 1]?.text ?? ''));
    if (
      unit !== undefined &&
      !(open && token.type === 'WORD' && tokens[end + 1]?.type !== 'MARK') &&
      mayBeUnit(tokens, at, text)
    )
      best = { ...unit, to: end + 1 };
  }
  const unit = best ?? ratePerSecond(tokens, at, to);
  return unit === undefined ? undefined : compound(tokens, unit);
}

/** "events per second", "samples/sec" of anything. */
function ratePerSecond(tokens: readonly Token[], at: number, to: number): ReadUnit | undefined {
  const what = tokens[at];
  if (what?.type !== 'WORD' || at + 2 >= to) return undefined;
  const per = tokens[at + 1];
  const second = tokens[at + 2]?.key ?? '';
  const rate =
    (per?.key === 'per' && /^(second|sec|s)$/.test(second)) ||
    (per?.text === '/' && per.glued && /^(s|sec|second)$/.test(second));
  return rate ? { name: `${what.text}/s`, dimension: 'RATE', to: at + 3 } : undefined;
}

/** A letter that is a unit only close to its number, or that is more often a name. */
function mayBeUnit(tokens: readonly Token[], at: number, text: string): boolean {
  if (text === 'B' || text === 'X') return tokens[at]?.glued === true;
  if (text === 's' || text === 'h' || text === 'x')
    return (
      tokens[at]?.glued === true ||
      tokens[at + 1]?.type !== 'MARK' ||
      text === 'x' ||
      tokens[at + 1]?.glued === true
    );
  if (text === 'times')
    return (
      !/^(in|a|the|per|and)$/.test(tokens[at + 1]?.key ?? '') ||
      /^(as|the|than)$/.test(tokens[at + 1]?.key ?? '')
    );
  return true;
}

/** `ms/step`, `pJ/SOP`: a unit per something keeps what stands after the stroke. */
function compound(tokens: readonly Token[], unit: ReadUnit): ReadUnit {
  const stroke = tokens[unit.to];
  const per = tokens[unit.to + 1];
  if (
    stroke?.text !== '/' ||
    !stroke.glued ||
    per?.type !== 'WORD' ||
    !per.glued ||
    unit.dimension === 'SHARE' ||
    unit.dimension === 'FACTOR'
  )
    return unit;
  const efficiency = unit.dimension === 'COMPUTE_RATE' || unit.dimension === 'RATE';
  return {
    name: `${unit.name}/${per.text}`,
    dimension: efficiency && /^(W|mm2|J|mm)$/.test(per.text) ? 'EFFICIENCY' : unit.dimension,
    to: unit.to + 2,
  };
}
