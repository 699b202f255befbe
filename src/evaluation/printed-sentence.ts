import { plainView } from '../ingestion/extraction/text/plain-view';
import { splitSentences } from '../ingestion/extraction/text/sentences';
import { tokenise } from '../ingestion/extraction/text/token';

export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** The first sentence in which a text prints a mention: the title as a whole counts as one. Undefined where it does not. */
export function printedSentence({ title, abstract }: PaperText, mention: string): string | undefined {
  const wanted = spaced(mention);
  if (wanted === '') return undefined;
  const tokens = tokenise(plainView(abstract));
  const sentences = splitSentences(tokens, 0, tokens.length).map(({ start, end }) =>
    abstract.slice(start, end),
  );
  return [title, ...sentences].find((sentence) => spaced(sentence).includes(wanted));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
