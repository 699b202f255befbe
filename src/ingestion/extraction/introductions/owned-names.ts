import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { kindOfWord, type NamedKind } from '../patterns/kind-words';
import { chunkAt } from '../text/chunk';
import { introducedMention } from './introduced-mention';
import { nameFrom } from './new-name';

/** Words between "our" and the name at most. */
const FARTHEST = 5;

/** "our profiler X", "our X algorithm", "our approach, X,", "the proposed X": names that the paper calls its own. */
export function ownedNames(document: PaperDocument): Mention[] {
  const { tokens, abstractToken, sentenceOf } = document;
  const found: Mention[] = [];
  for (let at = abstractToken; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? '';
    if (key !== 'our' && !(key === 'proposed' && /^(the|our)$/.test(tokens[at - 1]?.key ?? ''))) continue;
    let kind: NamedKind | undefined;
    for (let next = at + 1; next <= at + FARTHEST && sentenceOf[next] === sentenceOf[at];) {
      const name = nameFrom(document, next);
      if (name !== undefined) {
        kind ??= kindOfWord(tokens[name.to]?.key ?? '');
        if (kind !== undefined) found.push(introducedMention(document, name, 'own-name', 0.8, kind));
        break;
      }
      const token = tokens[next];
      if (token === undefined || (token.type === 'MARK' && !(token.text === ',' && kind !== undefined)))
        break;
      if (token.type === 'WORD' && ENDS.test(token.key)) break;
      kind = kindOfWord(token.key) ?? (token.type === 'MARK' ? kind : undefined);
      next = Math.max(next + 1, chunkAt(tokens, next)?.to ?? 0);
    }
  }
  return found;
}

/** Words after which the phrase is over. */
const ENDS =
  /^(of|on|for|with|in|to|and|or|from|by|at|over|is|are|that|which|as|using|can|achieves|outperforms|shows|than)$/;
