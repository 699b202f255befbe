import { type PaperDocument } from '../document';
import { kindOfWord, type NamedKind } from '../patterns/kind-words';

/** The first noun that names a kind after a token, in the same sentence and near. */
export function kindAfter(
  { tokens, sentenceOf }: PaperDocument,
  from: number,
  to: number,
): NamedKind | undefined {
  for (let at = from; at < Math.min(to, from + 14) && sentenceOf[at] === sentenceOf[from]; at++) {
    const kind = kindOfWord(tokens[at]?.key ?? '');
    if (kind !== undefined) return kind;
  }
  return undefined;
}

export function kindBefore({ tokens, sentenceOf }: PaperDocument, before: number): NamedKind | undefined {
  for (let at = before - 1; at >= 0 && at > before - 12 && sentenceOf[at] === sentenceOf[before]; at--) {
    const kind = kindOfWord(tokens[at]?.key ?? '');
    if (kind !== undefined) return kind;
  }
  return undefined;
}
