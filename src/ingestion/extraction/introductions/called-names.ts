import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { introducedMention } from './introduced-mention';
import { NAMING } from './introducing-words';
import { kindAfter, kindBefore } from './kind-beside';
import { nameFrom } from './new-name';

/** "a benchmark called X", "which we term X". */
export function calledNames(document: PaperDocument): Mention[] {
  const { tokens, abstractToken, sentenceOf } = document;
  const found: Mention[] = [];
  for (let at = abstractToken; at < tokens.length; at++) {
    const token = tokens[at];
    const term =
      token?.key === 'term' || token?.key === 'call' || token?.key === 'name' || token?.key === 'dub';
    if (!NAMING.has(token?.key ?? '') && !(term && tokens[at - 1]?.key === 'we')) continue;
    let next = at + 1;
    while (/^(as|the|our|a|an|"|'|`)$/.test(tokens[next]?.text ?? '')) next++;
    if (sentenceOf[next] !== sentenceOf[at]) continue;
    const name = nameFrom(document, next, true);
    if (name)
      found.push(
        introducedMention(
          document,
          name,
          'called-name',
          0.93,
          kindBefore(document, at) ?? kindAfter(document, name.to, tokens.length),
        ),
      );
  }
  return found;
}
