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
export const LABEL_COUNT = 1 + 4 * SPAN_KINDS.length;

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

const mayStart = (label: number): boolean => partOf(label) !== INSIDE && partOf(label) !== END;
const mayStop = (label: number): boolean => partOf(label) !== BEGIN && partOf(label) !== INSIDE;

function mayFollow(before: number, after: number): boolean {
  if (mayStop(before)) return mayStart(after);
  return !mayStart(after) && kindOf(before) === kindOf(after);
}

/** What a chain may look like: the labels it may start and stop with, and its arcs `from[a] -> to[a]`. */
export interface ChainShape {
  readonly labelCount: number;
  readonly starts: Uint8Array;
  readonly stops: Uint8Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

function chainShape(): ChainShape {
  const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);
  const arcs = labels.flatMap((to) =>
    labels.filter((from) => mayFollow(from, to)).map((from) => ({ from, to })),
  );
  return {
    labelCount: LABEL_COUNT,
    starts: Uint8Array.from(labels, (label) => Number(mayStart(label))),
    stops: Uint8Array.from(labels, (label) => Number(mayStop(label))),
    from: Uint8Array.from(arcs, (arc) => arc.from),
    to: Uint8Array.from(arcs, (arc) => arc.to),
  };
}

/** The one shape of this tagger: a name once begun ends, in its own kind. */
export const SPAN_CHAIN: ChainShape = chainShape();
