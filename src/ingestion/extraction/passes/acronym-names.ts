import { type ThingKind } from '../../../domain/ids';
import { type PaperDocument } from '../document';
import { type Mention, mentionOf, placedAt, PLAIN_RELATION } from '../findings';
import { kindOfWord } from '../patterns/kind-words';
import { type AcronymDefinition } from '../text/acronyms';
import { sharesWords } from '../text/shared-words';

const METRIC_HEADS = new Set(
  'accuracy error rate operation operations score precision recall distance divergence similarity ratio loss perplexity index efficiency time latency throughput'.split(
    ' ',
  ),
);

/** Names that the paper defines by an acronym, wherever either form stands. */
export function findAcronymNames(document: PaperDocument): readonly Mention[] {
  const { tokens } = document;
  const mentions: Mention[] = [];
  /** What each short form stands for, as the mention of its long form. */
  const seen = new Map<string, Mention>();
  for (const definition of document.acronyms) {
    if (seen.has(definition.shortName)) continue;
    const mention = longFormOf(document, definition);
    seen.set(definition.shortName, mention);
    mentions.push(mention);
  }
  if (seen.size === 0) return mentions;
  const initials = new Set([...seen.keys()].map((name) => name.charCodeAt(0)));
  for (let at = 0; at < tokens.length; at++) {
    if (!initials.has(tokens[at]?.text.charCodeAt(0) ?? 0)) continue;
    for (const [shortName, mention] of seen) {
      const end = spells(document, at, shortName);
      if (end !== undefined)
        mentions.push(placedAt(mention, tokens[at]?.start ?? 0, tokens[end - 1]?.end ?? 0));
    }
  }
  return mentions;
}

/** End of the tokens from `at` that spell a short form, with or without a plural s. */
function spells({ tokens }: PaperDocument, at: number, shortName: string): number | undefined {
  const first = tokens[at];
  if (first === undefined || first.type === 'MARK' || !shortName.startsWith(first.text.replace(/s$/, '')))
    return undefined;
  let text = '';
  for (let to = at; to < tokens.length && text.length <= shortName.length; to++) {
    const token = tokens[to];
    if (token === undefined || (to > at && !token.glued)) return undefined;
    text += token.text;
    if (text === shortName || text === `${shortName}s`) return to + 1;
  }
  return undefined;
}

/** The mention of a long form. */
function longFormOf(document: PaperDocument, { long, shortName }: AcronymDefinition): Mention {
  const { tokens, view, lexicon } = document;
  const start = tokens[long.from]?.start ?? 0;
  const end = tokens[long.to - 1]?.end ?? 0;
  const name = view.slice(start, end);
  const head = tokens[long.to - 1]?.key ?? '';
  // A short form that is listed says what kind a long form is that means the same.
  const short = lexicon.names.lookUp(shortName)[0]?.thing;
  const agrees = short !== undefined && sharesWords([short.name, ...short.aliases], name);
  const known =
    lexicon.names.lookUp(name)[0]?.thing.kind ?? (agrees && !METRIC_HEADS.has(head) ? short.kind : undefined);
  const named = kindOfWord(head);
  const kind: ThingKind =
    known ?? (METRIC_HEADS.has(head) ? 'METRIC' : named?.kind === 'DATASET' ? 'DATASET' : 'CONCEPT');
  return mentionOf({
    start,
    end,
    kind,
    relation: PLAIN_RELATION[kind],
    confidence: known === undefined ? 0.8 : 0.9,
    rule: 'acronym',
    name,
    conceptKind: kind === 'CONCEPT' ? (named?.conceptKind ?? 'METHOD') : undefined,
  });
}
