import { SPAN_KINDS, type SpanKind } from './tagger';

/**
 * One label a token: 0 is outside; each kind has four, for the begin, inside and end of a name of several tokens and
 * for a name of one. With ends marked, the probability of exactly one span is that of one run of labels.
 */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;
export const KIND_COUNT = SPAN_KINDS.length;
export const LABEL_COUNT = 1 + 4 * KIND_COUNT;

/**
 * Between two tokens that no name joins, the chain forgets all but what it leaves and what it enters: 0 outside, k + 1
 * a name of kind k. Arcs of one such pair share one weight, so that a step costs SIDES x SIDES instead of labels x
 * labels.
 */
export const SIDES = KIND_COUNT + 1;
/** Weights of arcs: one a pair of sides, at `left x SIDES + entered`, then four a kind within a name. */
export const ARC_COUNT = SIDES * SIDES + 4 * KIND_COUNT;

/** `labelOf(2, BEGIN)`: the first token of a name of the third kind. */
export function labelOf(kind: number, part: number): number {
  return 4 * kind + part;
}

/** The part (BEGIN to SINGLE, or OUTSIDE) that a label stands for. */
export function partOf(label: number): number {
  return label === OUTSIDE ? OUTSIDE : ((label - 1) % 4) + 1;
}

/** The kind of a label other than OUTSIDE, as a position in SPAN_KINDS. */
export function kindOf(label: number): number {
  return (label - 1) >> 2;
}

export function kindIndex(kind: SpanKind): number {
  return SPAN_KINDS.indexOf(kind);
}

/** Whether a text may start with a label, or a label follow the end of a name. */
export const mayStart = (label: number): boolean => partOf(label) !== INSIDE && partOf(label) !== END;
/** Whether a text may end with a label, or a name start after it. */
export const mayStop = (label: number): boolean => partOf(label) !== BEGIN && partOf(label) !== INSIDE;

const sideOf = (label: number): number => (label === OUTSIDE ? 0 : kindOf(label) + 1);

/** Where the weights of a kind's arcs within names start: begin to inside, begin to end, inside to inside, inside to end. */
export function innerArcs(kind: number): number {
  return SIDES * SIDES + 4 * kind;
}

/** The weight that the arc between two labels has; -1 where there is no arc: a name once begun ends, in its own kind. */
export function arcBetween(from: number, to: number): number {
  if (mayStop(from)) return mayStart(to) ? sideOf(from) * SIDES + sideOf(to) : -1;
  if (mayStart(to) || kindOf(from) !== kindOf(to)) return -1;
  return innerArcs(kindOf(from)) + (partOf(from) === INSIDE ? 2 : 0) + (partOf(to) === END ? 1 : 0);
}
