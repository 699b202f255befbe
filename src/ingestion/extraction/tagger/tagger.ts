export const SPAN_KINDS = ['INTRODUCES', 'CONCEPT', 'HARDWARE', 'DATASET', 'METRIC'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A stretch of text that the tagger holds for a name: `text.slice(start, end)`. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** Probability of exactly this span and kind, 0 to 1. */
  readonly probability: number;
}

/** Finds names nobody has listed. The text is `title + ". " + abstract`, white space collapsed. */
export interface Tagger {
  tag(text: string): readonly TaggedSpan[];
}
