import { matchOver, type PaperDocument } from '../document';
import { kindOfWord } from '../patterns/kind-words';
import { type TokenRange } from '../text/acronyms';
import { chunkAt } from '../text/chunk';
import { INTRODUCING_VERBS } from './introducing-words';

/** Words that may follow a name without making it part of theirs. */
const CLOSED = new Set(
  (
    'and or to for by with in on of as at from that which who where when while is are was were has have can a an the using via through based under over into ' +
    'we it its our also then along together alongside jointly built trained designed consisting comprising capable enables achieves provides uses'
  ).split(' '),
);
const ADVERBS =
  /^(First|Second|Third|Final|Last|Additional|Further|Specific|Notab|Moreover|However|The|This|These|Our|We|In|To|Extensive|Experiment|Here|It|Its|A|An)(ly|al|s|more)?$/;
export const GENERIC_SUFFIX =
  /-(based|driven|aware|guided|style|like|free|level|powered|enhanced|augmented|efficient|oriented|agnostic|specific|to|of|centric|native|assisted|inspired|wise|scale|trained|tuned|grounded|conditioned|only)\b/i;

/** A name nobody has listed that begins at the token: one strong word, or capitalised words. */
export function nameFrom(document: PaperDocument, at: number, mayBeKnown = false): TokenRange | undefined {
  const { tokens } = document;
  const first = tokens[at];
  if (first === undefined || first.type === 'MARK') return undefined;
  if (first.form.shape === 'PLAIN' && tokens[at + 1]?.glued !== true) return undefined;
  const known = matchOver(document, at);
  if (known !== undefined && !(mayBeKnown && known.from === at && isNameOfItsOwn(document, at)))
    return undefined;
  const chunk = chunkAt(tokens, at);
  if (chunk === undefined) return undefined;
  const { shape } = chunk;
  if (shape === 'PLAIN' || (shape === 'CAPITAL' && ADVERBS.test(chunk.text))) return undefined;
  if (/^\d+(\.\d+)?([A-Z]|[A-Z]-.*)?$/.test(chunk.text) || /'s$/.test(chunk.text)) return undefined;
  if (
    GENERIC_SUFFIX.test(chunk.text) &&
    (shape === 'STRONG' || chunkAt(tokens, chunk.to)?.shape !== 'CAPITAL')
  )
    return undefined;
  let to = chunk.to;
  while (to < tokens.length && to - at < 16) {
    const next = chunkAt(tokens, to);
    if (next === undefined || tokens[to]?.glued === true) break;
    const follows = next.shape !== 'PLAIN' || /^[\d.]+$/.test(next.text);
    if (follows && (shape === 'CAPITAL' || !GENERIC_SUFFIX.test(next.text))) {
      to = next.to;
      continue;
    }
    const joined =
      /^(of|for|and|the|with|in|to|via|on|by|as|from)$/.test(next.text) && shape === 'CAPITAL'
        ? chunkAt(tokens, next.to)
        : undefined;
    if (joined === undefined || joined.shape !== 'CAPITAL') break;
    to = joined.to;
  }
  return { from: at, to };
}

/** The known name at a token is a proper name of a dataset, model, system or method, which its own paper introduces too. */
export function isNameOfItsOwn(document: PaperDocument, at: number): boolean {
  const match = matchOver(document, at);
  if (match?.from !== at || !/\p{Lu}/u.test(document.tokens[at]?.text ?? '')) return false;
  return match.entries.every(
    ({ thing, generic }) =>
      !generic &&
      (thing.kind === 'DATASET' || (thing.kind === 'CONCEPT' && /^(MODEL|SYSTEM)$/.test(thing.conceptKind))),
  );
}

export function isKnown(document: PaperDocument, range: TokenRange): boolean {
  const match = matchOver(document, range.from);
  return match?.from === range.from && match.to === range.to && match.entries.some((entry) => !entry.generic);
}

/** "an RTL repair framework": the name only qualifies the noun after it, and an article says that the noun is meant. */
export function isModifier(document: PaperDocument, { from, to }: TokenRange): boolean {
  const { tokens } = document;
  const next = tokens[to];
  if (
    next === undefined ||
    next.type !== 'WORD' ||
    next.glued ||
    next.form.shape !== 'PLAIN' ||
    CLOSED.has(next.key)
  )
    return false;
  const kind = kindOfWord(next.key);
  if (kind === undefined || isNameOfItsOwn(document, from)) return true;
  for (let at = from - 1; at >= 0 && at > from - 6; at--) {
    const key = tokens[at]?.key ?? '';
    if (/^(a|an|first|new|novel)$/.test(key)) return true;
    if (key === 'the' || key === 'our' || INTRODUCING_VERBS.has(key) || /^[,;:(]$/.test(key)) return false;
  }
  return false;
}

/** The short form of something that the paper has defined before: what is proposed is not that. */
export function isOtherAcronym(
  { tokens, acronyms }: PaperDocument,
  { from, to }: TokenRange,
  object: number,
): boolean {
  if (to !== from + 1) return false;
  const text = tokens[from]?.text.replace(/s$/, '') ?? '';
  return acronyms.some(
    ({ shortName, long }) =>
      shortName === text &&
      long.from < object &&
      tokens[long.from]?.type === 'WORD' &&
      tokens[long.from]?.form.shape === 'PLAIN',
  );
}
