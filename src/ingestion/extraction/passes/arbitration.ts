import { type PaperDocument } from '../document';
import {
  type Findings,
  type Mention,
  mentionOf,
  PLAIN_RELATION,
  withConfidence,
  withRelation,
} from '../findings';
import { notIntroduced } from '../introductions/not-introduced';
import { MentionPlaces } from '../mention-places';

/** The rule name of what the tagger finds; other passes name their own. */
export const TAGGER_RULE = 'tagger';

/** How probable a span must be to bear out what another rule found: less than to stand alone. */
const HEARD_INTRODUCTION = 0.2;
const HEARD_METRIC = 0.25;
const HEARD = 0.4;
/** How probable a platform within a longer name must be. */
const WITHIN_PROBABILITY = 0.6;

/** What the tagger says of a mention that another rule found. */
type Verdict = 'AGREES' | 'USES' | 'SILENT' | 'OBJECTS';

/**
 * One reading for one place: of mentions that overlap, an introduction stands before others, a longer one before a
 * shorter, a more confident before a less. Where a tagger has read the text too, it has a say in the confidence of
 * what the other rules found, and in what counts as introduced.
 */
export function arbitrate(document: PaperDocument, findings: Findings): Findings {
  const tagged = findings.mentions.filter(({ rule }) => rule === TAGGER_RULE);
  const heard =
    tagged.length === 0 ? findings.mentions : heardOn(new MentionPlaces(tagged), findings.mentions);
  const isNot = notIntroduced(document, findings.mentions);
  const ranked = heard
    .map((mention) =>
      mention.relation === 'INTRODUCES' && isNot(mention)
        ? withRelation(mention, PLAIN_RELATION[mention.kind])
        : mention,
    )
    .filter(({ hint }) => hint !== true)
    .map((mention) => ({ mention, start: mention.start, weight: weight(mention) }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
  const kept: Mention[] = [];
  const owners = freeCharacters(document.text.length);
  for (const { mention } of ranked) {
    if (isPlatformWithin(kept[(owners[mention.start] ?? 0) - 1], mention)) {
      kept.push(mention);
      continue;
    }
    if (!isFree(owners, kept, mention)) continue;
    kept.push(mention);
    owners.fill(kept.length, mention.start, mention.end);
  }
  return { ...findings, mentions: kept.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** "FPGA" in "FPGA deployment": a platform that the tagger sees in a longer name of something else is named too. */
const isPlatformWithin = (owner: Mention | undefined, mention: Mention): boolean =>
  mention.kind === 'HARDWARE' &&
  mention.rule === TAGGER_RULE &&
  owner !== undefined &&
  owner.kind !== 'HARDWARE' &&
  owner.relation !== 'INTRODUCES' &&
  owner.start <= mention.start &&
  owner.end >= mention.end &&
  owner.end - owner.start > mention.end - mention.start &&
  mention.confidence >= WITHIN_PROBABILITY;

/**
 * Which kept mention lies over each character of a text, counted from 1, 0 for none; kept ones that overlap are the same.
 * One array serves all texts, one after the other.
 */
function freeCharacters(length: number): Int32Array {
  if (OWNERS.length < length) OWNERS = new Int32Array(2 * length);
  return OWNERS.fill(0, 0, length);
}
let OWNERS = new Int32Array(4096);

function isFree(owners: Int32Array, kept: readonly Mention[], mention: Mention): boolean {
  for (let at = mention.start; at < mention.end; at++) {
    const owner = owners[at] ?? 0;
    if (owner === 0) continue;
    const other = kept[owner - 1];
    return other !== undefined && isSame(other, mention);
  }
  return true;
}

const heardOn = (tagged: MentionPlaces, mentions: readonly Mention[]): readonly Mention[] =>
  mentions
    .filter((mention) => !isClassOfPlatform(mention, tagged))
    .map((mention) => weighed(mention, tagged));

/** "GPUs" in "8xA100 GPUs": the class of a platform that the tagger reads by a longer name. */
function isClassOfPlatform({ thing, start, end }: Mention, tagged: MentionPlaces): boolean {
  if (thing?.kind !== 'HARDWARE' || thing.hardwareKind !== 'CLASS') return false;
  return tagged
    .overlapping(start, end)
    .some((span) => span.kind === 'HARDWARE' && span.hint !== true && span.start < start && span.end === end);
}

function weighed(mention: Mention, tagged: MentionPlaces): Mention {
  if (mention.rule === TAGGER_RULE) return mention;
  const verdict = verdictOn(mention, tagged);
  const { confidence } = mention;
  if (verdict === 'AGREES') return withConfidence(mention, confidence + (1 - confidence) * 0.6);
  if (mention.relation === 'INTRODUCES') {
    // A title and "our X" name the paper's own; elsewhere "we present X" often presents what X is used for.
    if (mention.rule.startsWith('title') || mention.rule === 'own-name') return mention;
    return verdict === 'OBJECTS' ? mention : withRelation(mention, PLAIN_RELATION[mention.kind], 0.6);
  }
  if (mention.kind === 'METRIC')
    return mentionOf({ ...mention, confidence: confidence * 0.6, unsupported: true });
  return withConfidence(mention, confidence * (verdict === 'SILENT' ? 0.95 : 0.9));
}

function verdictOn(mention: Mention, tagged: MentionPlaces): Verdict {
  const spans = tagged.overlapping(mention.start, mention.end);
  if (mention.relation === 'INTRODUCES') {
    if (spans.some(({ introduction = 0 }) => introduction >= HEARD_INTRODUCTION)) return 'AGREES';
    const others = spans.filter(({ hint }) => hint !== true);
    if (others.length === 0) return 'SILENT';
    return others.some(({ kind }) => kind === mention.kind) ? 'USES' : 'OBJECTS';
  }
  const least = mention.kind === 'METRIC' ? HEARD_METRIC : HEARD;
  if (spans.some(({ kind, confidence }) => kind === mention.kind && confidence >= least)) return 'AGREES';
  return spans.some(({ hint }) => hint !== true) ? 'OBJECTS' : 'SILENT';
}

function weight(mention: Mention): number {
  const introduced = mention.relation === 'INTRODUCES' ? 10 : 0;
  const known = mention.thing !== undefined ? 0.5 : 0;
  return introduced + mention.confidence + known + Math.min(1, (mention.end - mention.start) / 60);
}

const isSame = (a: Mention, b: Mention): boolean =>
  a.start === b.start && a.end === b.end && a.kind === b.kind && a.relation === b.relation;
