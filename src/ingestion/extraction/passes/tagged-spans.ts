import { type ThingKind } from '../../../domain/ids';
import { type Thing } from '../../../domain/thing';
import { type PaperDocument } from '../document';
import { type Mention, mentionOf, type Pass, PLAIN_RELATION } from '../findings';
import { CHANGE_WORDS } from '../results/result-words';
import { TAGGER_RULE } from './arbitration';
import { kindOfWord, type NamedKind } from '../patterns/kind-words';
import { FILLER } from '../text/plain-view';
import { type SpanKind, type TaggedSpan, type Tagger } from '../tagger/tagger';

/** Spans less probable than this are not taken. */
const LEAST_PROBABILITY: Readonly<Record<SpanKind, number>> = {
  INTRODUCES: 0.4,
  CONCEPT: 0.4,
  HARDWARE: 0.4,
  DATASET: 0.4,
  METRIC: 0.45,
};
/** Less probable spans have no say either. */
const HEARD_PROBABILITY = 0.1;
/** One plain word ("agents", "communication") is rarely a name. */
const PLAIN_WORD_PROBABILITY = 0.6;
/** What is less probably introduced is something that the paper speaks of. */
const INTRODUCTION_PROBABILITY = 0.6;

/** Nouns that name a platform, whatever stands before them. */
const HARDWARE_HEADS = new Set(
  'server gpu cpu npu tpu fpga asic board phone smartphone laptop workstation microcontroller mcu'.split(' '),
);

/** Names that the tagger finds and nobody listed. */
export function taggedSpans(tagger: Tagger): Pass {
  return (document, findings) => ({
    ...findings,
    mentions: [
      ...findings.mentions,
      ...tagger.tag(document.text).flatMap((span) => mentionsOf(document, span)),
    ],
  });
}

/** A span as one mention, or as none. */
function mentionsOf(document: PaperDocument, span: TaggedSpan): readonly Mention[] {
  const { start, end, kind, probability } = span;
  if (probability < HEARD_PROBABILITY || end <= start || end > document.text.length) return [];
  if (probability < LEAST_PROBABILITY[kind]) return [hintOf(span)];
  const printed = document.view.slice(start, end).trim();
  const known = (): Thing | undefined => document.lexicon.names.lookUp(printed)[0]?.thing;
  if (
    kind === 'CONCEPT' &&
    probability < PLAIN_WORD_PROBABILITY &&
    /^\p{L}?\p{Ll}+$/u.test(printed) &&
    known() === undefined
  )
    return [];
  // "faster" is no metric, but it tells of one.
  const said = kind === 'METRIC' ? CHANGE_WORDS.get(printed.toLowerCase()) : undefined;
  const change = said !== undefined && known()?.kind !== 'METRIC' ? said : undefined;
  if (change !== undefined && change.metric === undefined) return [];
  const introduces = kind === 'INTRODUCES' && probability >= INTRODUCTION_PROBABILITY;
  const head = printed.slice(lastBreak(printed) + 1).toLowerCase();
  const named = kindOfWord(head);
  const platform = kind === 'CONCEPT' && HARDWARE_HEADS.has(head.replace(/s$/, '')) && known() === undefined;
  const thing = platform ? 'HARDWARE' : kind === 'INTRODUCES' ? introduced(known(), printed, named) : kind;
  return [
    mentionOf({
      start,
      end,
      kind: thing,
      relation: introduces && thing !== 'HARDWARE' ? 'INTRODUCES' : PLAIN_RELATION[thing],
      confidence: probability,
      rule: TAGGER_RULE,
      introduction: kind === 'INTRODUCES' ? probability : undefined,
      name: change?.metric,
      conceptKind: thing === 'CONCEPT' ? (named?.conceptKind ?? 'METHOD') : undefined,
    }),
  ];
}

/** The place of the last space or hyphen, -1 where there is none. */
const lastBreak = (printed: string): number =>
  Math.max(...[' ', '-', FILLER].map((sign) => printed.lastIndexOf(sign)));

/** What an introduced name is: the known thing of its spelling, or what its last word says. */
const introduced = (known: Thing | undefined, printed: string, named: NamedKind | undefined): ThingKind =>
  (known !== undefined && isSpelled(known, printed) ? known.kind : named?.kind) ?? 'CONCEPT';

/** What is too improbable to stand: only that the tagger thought of it matters. */
function hintOf({ start, end, kind, probability }: TaggedSpan): Mention {
  const thing = kind === 'INTRODUCES' ? 'CONCEPT' : kind;
  return mentionOf({
    start,
    end,
    kind: thing,
    relation: PLAIN_RELATION[thing],
    confidence: probability,
    rule: TAGGER_RULE,
    hint: true,
    introduction: kind === 'INTRODUCES' ? probability : undefined,
  });
}

/** A metric's name means it in its own spelling only: what a paper introduces as "DICE" is no Dice score. */
function isSpelled({ kind, name, aliases }: Thing, printed: string): boolean {
  return kind !== 'METRIC' || name === printed || aliases.includes(printed);
}
