import { type SpanKind } from '../tagger';
import { joinText, type LabelledSpan, type LabelledText, settleSpans } from './labelled-text';

/** A paper that models have labelled: `[start, end, kind, probability]` over the joined text. */
export interface SilverPaper {
  readonly arxivId: string;
  readonly spans: readonly (readonly [start: number, end: number, kind: string, probability: number])[];
}

const KIND_OF: Readonly<Record<string, SpanKind>> = {
  I: 'INTRODUCES',
  C: 'CONCEPT',
  H: 'HARDWARE',
  D: 'DATASET',
  M: 'METRIC',
};

/** The labels as spans of weight 1; of overlapping ones the surest stands. Unknown kinds throw. */
export function silverText(paper: SilverPaper, title: string, abstract: string): LabelledText {
  const text = joinText(title, abstract);
  const candidates = paper.spans.map(([start, end, letter, probability]): LabelledSpan & { rank: number } => {
    const kind = KIND_OF[letter];
    if (kind === undefined)
      throw new Error(`Silver labels of ${paper.arxivId}: unknown kind "${letter}", use I, C, H, D or M.`);
    return { start, end, kind, probability, rank: -probability };
  });
  return { title, text, spans: settleSpans(text, candidates), weight: 1 };
}
