import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { kindOfWord, type NamedKind } from '../patterns/kind-words';
import { type AcronymDefinition } from '../text/acronyms';
import { chunkAt } from '../text/chunk';
import { introducedMention } from './introduced-mention';
import { AUTHORS, ENDS_OBJECT, INTRODUCING_VERBS, NAMING } from './introducing-words';
import { kindAfter } from './kind-beside';
import { isKnown, isModifier, isOtherAcronym, nameFrom } from './new-name';

/** "We propose X", "this paper presents a framework, X, which …". */
export function proposedNames(document: PaperDocument): Mention[] {
  const { tokens, abstractToken } = document;
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type !== 'WORD' || !INTRODUCING_VERBS.has(token.key)) continue;
    const start = token.key === 'introducing' || hasAuthorBefore(document, at);
    if (!start || (at < abstractToken && token.key !== 'introducing')) continue;
    found.push(...objectsAfter(document, at + 1, 'proposed-name', 0.93));
  }
  return found;
}

function hasAuthorBefore({ tokens, sentenceOf }: PaperDocument, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at >= verb - 7 && sentenceOf[at] === sentenceOf[verb]; at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (AUTHORS.has(token.key)) return true;
    if (token.type === 'WORD' && /^(that|which|the|a|an|is|are|of)$/.test(token.key)) return false;
  }
  return false;
}

/** The names in the object that begins at a token, up to where it ends; coordinated names too. */
function objectsAfter(document: PaperDocument, from: number, rule: string, confidence: number): Mention[] {
  const { tokens, sentenceOf, acronyms } = document;
  const found: Mention[] = [];
  let kind: NamedKind | undefined;
  for (let at = from; at < tokens.length && at < from + 32 && sentenceOf[at] === sentenceOf[from - 1];) {
    const token = tokens[at];
    if (token === undefined) break;
    const definition = acronyms.find(
      ({ long }) => long.from === at || (long.from > at && long.from === at + 1 && token.type === 'MARK'),
    );
    if (
      definition !== undefined &&
      isModifier(document, { from: definition.long.from, to: definition.short.to + 1 })
    ) {
      at = definition.short.to + 1;
      continue;
    }
    if (definition !== undefined && definition.long.from === at && !isKnown(document, definition.long)) {
      found.push(...definedMentions(document, definition, rule, confidence, kind));
      at = definition.short.to + 1;
      if (!continuesList(document, at)) break;
      at++;
      continue;
    }
    const name = nameFrom(document, at, true);
    if (
      name !== undefined &&
      (isModifier(document, name) || isOtherAcronym(document, name, from) || isOfOther(document, at))
    ) {
      at = name.to;
      continue;
    }
    if (name !== undefined) {
      found.push(
        introducedMention(
          document,
          name,
          rule,
          confidence,
          kind ?? kindAfter(document, name.to, tokens.length),
        ),
      );
      at = name.to;
      if (!continuesList(document, at)) break;
      at++;
      continue;
    }
    if (ENDS_OBJECT.has(token.key) || token.text === '.' || NAMING.has(token.key)) break;
    kind = kindOfWord(token.key) ?? kind;
    at = Math.max(at + 1, chunkAt(tokens, at)?.to ?? 0);
  }
  return found;
}

/** "a slimmed-down version of X": what is proposed is another thing than X. */
function isOfOther({ tokens }: PaperDocument, at: number): boolean {
  const before = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1;
  return (
    tokens[before]?.key === 'of' &&
    /^(version|variant|extension|implementation|adaptation|generalization|subset)s?$/.test(
      tokens[before - 1]?.key ?? '',
    )
  );
}

function continuesList({ tokens }: PaperDocument, at: number): boolean {
  const token = tokens[at];
  return token?.key === 'and' || (token?.text === ',' && tokens[at + 1]?.key !== 'which');
}

function definedMentions(
  document: PaperDocument,
  { short, long }: AcronymDefinition,
  rule: string,
  confidence: number,
  kind: NamedKind | undefined,
): Mention[] {
  const named =
    kind ??
    kindOfWord(document.tokens[long.to - 1]?.key ?? '') ??
    kindAfter(document, short.to + 1, document.tokens.length);
  return [
    introducedMention(document, long, rule, confidence, named),
    introducedMention(document, short, rule, confidence, named),
  ];
}
