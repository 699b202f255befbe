import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Token } from '../text/token';
import { type Quantity } from './quantity';
import { COUNTED } from './result-words';

/** Words that can follow the value of a finding; a noun after a plain number is what it counts. */
const AFTER_VALUE =
  /^(on|in|at|for|and|or|with|while|vs|versus|compared|over|under|across|to|from|by|when|after|but|as|using|than|respectively|average|which|against|without|of|higher|lower|improvement|where|the|via|is|are|was|per)$/;
const NUMBERED =
  /^(top|figure|table|section|version|phase|stage|step|level|type|no|gen|series|chapter|and|eq)$/;

/** A number that sets the scene (a year, a model size, a count, a version) and measures nothing. */
export function isSetting(
  { tokens }: PaperDocument,
  mentions: readonly Mention[],
  quantity: Quantity,
): boolean {
  const { from, to, unit, dimension, value } = quantity;
  const next = tokens[to];
  const before = tokens[from - 1];
  if (dimension === 'LENGTH' || dimension === 'SIZE') return true;
  // "80 GB GPUs", "the 10 times larger GPT-4": what something is like, no finding.
  if (dimension === 'MEMORY' && startsWith(mentions, 'HARDWARE', next?.start)) return true;
  if (dimension === 'FACTOR' && /^(larger|bigger|smaller)$/.test(next?.key ?? ''))
    if (startsWith(mentions, 'CONCEPT', tokens[to + 1]?.start)) return true;
  // "(1) we …, 2) we …": the place in a list.
  if (
    unit === undefined &&
    next?.text === ')' &&
    before?.text !== '(' &&
    Number.isInteger(value) &&
    value < 10
  )
    if (/^[,;:.]$|^and$/.test(before?.key ?? '')) return true;
  if (
    next?.text === '-' &&
    next.glued &&
    tokens[to + 1]?.glued === true &&
    dimension !== 'SHARE' &&
    dimension !== 'FACTOR'
  )
    return true;
  // "95% CI: [13.0%, 27.4%]": how sure a finding is, and a citation.
  if (
    before?.text === '[' ||
    /^(ci|cis|confidence|bootstrap)$/.test(next?.key ?? '') ||
    isInterval(tokens, from)
  )
    return true;
  if (before?.text === ',' && tokens[to]?.text === ']') return true;
  if (dimension === 'SHARE' && next?.text === '-' && next.glued && tokens[to + 1]?.glued === true)
    return true;
  if (unit === undefined) {
    if (before?.text === '(' && next?.text === ')' && Number.isInteger(value)) return true;
    if (quantity.digits && value >= 1900 && value <= 2100 && Number.isInteger(value) && !quantity.scaled)
      return true;
    if (next?.type === 'WORD' && (COUNTED.has(next.key) || COUNTED.has(tokens[to + 1]?.key ?? '')))
      return true;
    if (quantity.scaled && next?.type === 'WORD') return true;
    if (
      next?.type === 'WORD' &&
      !AFTER_VALUE.test(next.key) &&
      !startsMetric(mentions, next.start, tokens[to + 1]?.start)
    )
      return true;
    if (NUMBERED.test(before?.key ?? '') && Number.isInteger(value) && value < 10) return true;
  }
  if (dimension === 'COUNT' && unit !== undefined) return !/bpp/.test(unit);
  if (dimension === 'FACTOR' && /^cross/.test(next?.key ?? '')) return true;
  return false;
}

/** "an interval of 1.25 to 1.27". */
function isInterval(tokens: readonly Token[], from: number): boolean {
  const of = tokens[from - 2]?.key === 'to' || tokens[from - 1]?.key === 'to' ? from - 3 : from - 1;
  return tokens[of]?.key === 'of' && tokens[of - 1]?.key === 'interval';
}

function startsWith(mentions: readonly Mention[], kind: Mention['kind'], start: number | undefined): boolean {
  return mentions.some((mention) => mention.kind === kind && mention.start === start);
}

function startsMetric(mentions: readonly Mention[], ...starts: readonly (number | undefined)[]): boolean {
  return mentions.some((mention) => mention.kind === 'METRIC' && starts.includes(mention.start));
}
