import { type Section } from '../../domain/evidence';
import { type Lexicon } from './lexicon/lexicon';
import { type NameMatch } from './lexicon/name-table';
import { findAcronyms, type AcronymDefinition } from './text/acronyms';
import { matchNames } from './lexicon/match-names';
import { plainView } from './text/plain-view';
import { splitSentences, type Sentence } from './text/sentences';
import { type Token, tokenise } from './text/token';

/** Stands between title and abstract in {@link PaperDocument.text}. */
const SEPARATOR = '. ';

/** One paper as the passes see it. All offsets count UTF-16 code units of `text`. */
export interface PaperDocument {
  /** `title + ". " + abstract`. */
  readonly text: string;
  /** {@link plainView} of title and abstract, same length as `text`. */
  readonly view: string;
  readonly titleLength: number;
  /** Tokens before this one are the title's. */
  readonly abstractToken: number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Index into `sentences` for each token. */
  readonly sentenceOf: readonly number[];
  readonly acronyms: readonly AcronymDefinition[];
  readonly matches: readonly NameMatch[];
  /** Index into `matches` for each token, -1 where none lies over it. */
  readonly matchOf: readonly number[];
  readonly lexicon: Lexicon;
}

export function openDocument(title: string, abstract: string, lexicon: Lexicon): PaperDocument {
  const text = title + SEPARATOR + abstract;
  const view = plainView(title) + SEPARATOR + plainView(abstract);
  const tokens = tokenise(view);
  const boundary = tokens.findIndex((token) => token.start >= title.length + SEPARATOR.length);
  const abstractToken = boundary < 0 ? tokens.length : boundary;
  // The separator's full stop belongs to neither section.
  const titleEnd =
    abstractToken > 0 && tokens[abstractToken - 1]?.start === title.length
      ? abstractToken - 1
      : abstractToken;
  const sentences = [
    ...(titleEnd > 0 ? [wholeTitle(tokens, titleEnd)] : []),
    ...splitSentences(tokens, abstractToken, tokens.length),
  ];
  // Plain arrays: a typed one of this size costs more to make than it saves.
  const sentenceOf = new Array<number>(tokens.length).fill(-1);
  sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.from, sentence.to));
  const matches = matchNames({ tokens, view, lexicon });
  const matchOf = new Array<number>(tokens.length).fill(-1);
  matches.forEach((match, index) => matchOf.fill(index, match.from, match.to));
  return {
    text,
    view,
    titleLength: title.length,
    abstractToken,
    tokens,
    sentences,
    sentenceOf,
    acronyms: findAcronyms(tokens),
    matches,
    matchOf,
    lexicon,
  };
}

function wholeTitle(tokens: readonly Token[], to: number): Sentence {
  return { from: 0, to, start: tokens[0]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Where a stretch of `text` lies in the record, or undefined where it runs across title and abstract. */
export function sectionOf(
  document: Pick<PaperDocument, 'titleLength'>,
  start: number,
  end: number,
): { readonly section: Section; readonly offset: number } | undefined {
  if (end <= document.titleLength) return { section: 'TITLE', offset: 0 };
  const offset = document.titleLength + SEPARATOR.length;
  return start >= offset ? { section: 'ABSTRACT', offset } : undefined;
}

/** The known name over a token. */
export function matchOver(
  { matches, matchOf }: Pick<PaperDocument, 'matches' | 'matchOf'>,
  token: number,
): NameMatch | undefined {
  const index = matchOf[token] ?? -1;
  return index < 0 ? undefined : matches[index];
}

/** The sentence that a stretch of `text` lies in whole. */
export function sentenceAround(
  { sentences }: Pick<PaperDocument, 'sentences'>,
  start: number,
  end: number,
): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start <= start && sentence.end >= end ? sentence : undefined;
}
