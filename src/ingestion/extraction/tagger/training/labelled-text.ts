import { type SpanKind } from '../tagger';

/** A span that a text is to be labelled with, and how sure that is: 1 where a person said so. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  readonly probability: number;
}

/** One text to learn from. Spans ascend and do not overlap. */
export interface LabelledText {
  readonly title: string;
  /** `title + ". " + abstract`, white space collapsed. */
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  /** How many times the text counts. */
  readonly weight: number;
}

/** The text that titles and abstracts are labelled in. */
export function joinText(title: string, abstract: string): string {
  return `${title}. ${abstract}`.replace(/\s+/g, ' ').trim();
}

/**
 * Keeps the spans that no better one overlaps, by `rank` (lower is better, ties by position), and parts "name
 * (ACRONYM)" into its name and its acronym: they are two names of one thing.
 */
export function settleSpans(
  text: string,
  candidates: readonly (LabelledSpan & { readonly rank: number })[],
): LabelledSpan[] {
  const parted = candidates.flatMap((span) => partAcronym(text, span));
  const taken = new Uint8Array(text.length);
  const kept: LabelledSpan[] = [];
  for (const { start, end, kind, probability } of [...parted].sort(
    (a, b) => a.rank - b.rank || a.start - b.start || a.end - b.end,
  )) {
    if (start >= end || taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push({ start, end, kind, probability });
  }
  return kept.sort((a, b) => a.start - b.start);
}

function partAcronym<Span extends LabelledSpan>(text: string, span: Span): Span[] {
  const found = /^([^()]*[^()\s])\s*\(\s*([^()]*[^()\s])\s*\)?$/u.exec(text.slice(span.start, span.end));
  const [, name, acronym] = found ?? [];
  if (name === undefined || acronym === undefined) return [span];
  const inner = span.start + text.slice(span.start, span.end).indexOf(acronym, name.length + 1);
  return [
    { ...span, end: span.start + name.length },
    { ...span, start: inner, end: inner + acronym.length },
  ];
}
