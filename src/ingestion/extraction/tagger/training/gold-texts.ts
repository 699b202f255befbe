import { type SpanKind } from '../tagger';
import { joinText, type LabelledSpan, type LabelledText, settleSpans } from './labelled-text';

/** One annotated name: what it is called, how the text prints it, every other form that is right. */
export interface GoldName {
  readonly name: string;
  readonly mention: string;
  readonly aliases: readonly string[];
  /** False where a system may leave it out. */
  readonly must: boolean;
}

export const GOLD_LISTS = ['introduces', 'concepts', 'models', 'hardware', 'datasets', 'metrics'] as const;
export type GoldList = (typeof GOLD_LISTS)[number];

/** One annotated paper, as far as names go. */
export interface GoldPaper extends Readonly<Record<GoldList, readonly GoldName[]>> {
  readonly title: string;
}

const KIND_OF: Readonly<Record<GoldList, SpanKind>> = {
  introduces: 'INTRODUCES',
  concepts: 'CONCEPT',
  models: 'CONCEPT',
  hardware: 'HARDWARE',
  datasets: 'DATASET',
  metrics: 'METRIC',
};

/**
 * The annotation as spans: every occurrence of a name, its mention or one of its aliases, optional names too. Where
 * forms overlap the one of {@link precedence} stands, of equal ones the longer; where two lists hold one form, the list
 * in which it is a must.
 */
export function goldText(paper: GoldPaper, abstract: string, weight: number): LabelledText {
  const text = joinText(paper.title, abstract);
  const candidates = GOLD_LISTS.flatMap((list, order) =>
    paper[list].flatMap((name) =>
      [...new Set([name.mention, name.name, ...name.aliases])].flatMap((form) =>
        occurrences(text, form).map(([start, end]): LabelledSpan & { readonly rank: number } => ({
          start,
          end,
          kind: KIND_OF[list],
          probability: 1,
          rank: 1_000_000 * precedence(list, name.must) - 100 * (end - start) + (name.must ? 0 : 10) + order,
        })),
      ),
    ),
  );
  return { title: paper.title, text, spans: settleSpans(text, candidates), weight };
}

/**
 * Which of two overlapping names is labelled, the lower: what the paper introduces first, then the names whose kind is
 * rare, before the many phrases that hold them ("GPU" in "GPU kernels").
 */
function precedence(list: GoldList, must: boolean): number {
  if (list === 'introduces') return must ? 0 : 2;
  return must && list !== 'concepts' ? 1 : 2;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Where a form stands as whole words, its plural too. In any case, save for forms of up to three characters or
 * without small letters, which are acronyms and stand as they are.
 */
export function occurrences(text: string, form: string): [start: number, end: number][] {
  const wanted = form.replace(/\s+/g, ' ').trim();
  if (wanted === '') return [];
  const exact = wanted.length <= 3 || !/\p{Ll}/u.test(wanted) || text.toLowerCase().length !== text.length;
  const haystack = exact ? text : text.toLowerCase();
  const needle = exact ? wanted : wanted.toLowerCase();
  const found: [number, number][] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    let end = at + needle.length;
    if (WORD.test(text[at - 1] ?? '') && WORD.test(needle.charAt(0))) continue;
    if (haystack[end] === 's' && !WORD.test(text[end + 1] ?? '')) end++;
    if (WORD.test(text[end] ?? '') && WORD.test(text[end - 1] ?? '')) continue;
    found.push([at, end]);
  }
  return found;
}
