import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { chunkAt } from '../text/chunk';
import { introducedMention } from './introduced-mention';
import { kindAfter } from './kind-beside';
import { nameFrom } from './new-name';

/** "X is a framework that …": a sentence begins with a name that the title has too. */
export function describedNames(document: PaperDocument): Mention[] {
  const { tokens, abstractToken, sentences } = document;
  const titled = new Set(tokens.slice(0, abstractToken).map((token) => token.text));
  const found: Mention[] = [];
  for (const sentence of sentences) {
    if (sentence.from < abstractToken) continue;
    const name = nameFrom(document, sentence.from, true);
    if (name === undefined || !titled.has(tokens[name.from]?.text ?? '')) continue;
    if (chunkAt(tokens, name.from)?.shape !== 'STRONG') continue;
    found.push(
      introducedMention(document, name, 'subject-name', 0.8, kindAfter(document, name.to, tokens.length)),
    );
  }
  return found;
}
