import { type ConceptKind } from '../../domain/concept';
import { type ThingKind } from '../../domain/ids';
import { type PaperRelation } from '../../domain/paper';
import { type ResultKind } from '../../domain/result';
import { type Thing } from '../../domain/thing';
import { type PaperDocument } from './document';

/** A stretch of the document's text that names a thing. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: ThingKind;
  readonly relation: PaperRelation;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
  /** The known thing it means, where a lexicon told. */
  readonly thing?: Thing;
  /** What it is called where that is not what is printed: the long form of an acronym. */
  readonly name?: string;
  readonly conceptKind?: ConceptKind;
  /** Too general to stand alone. */
  readonly generic?: boolean;
  /** A span of the tagger's that is too improbable to stand, but has a say in what other rules found. */
  readonly hint?: boolean;
  /** How probably the paper introduces it, where the tagger has found it. */
  readonly introduction?: number;
  /** The tagger has read the text and does not take this for what it is said to be. */
  readonly unsupported?: boolean;
}

/**
 * A mention that differs from another in these fields. It has all fields in one order, present or not, where a spread
 * would have those that came: passes read many mentions, and one layout is made and read fastest.
 */
const changed = (
  mention: Mention,
  start: number,
  end: number,
  relation: PaperRelation,
  confidence: number,
): Mention => ({
  start,
  end,
  kind: mention.kind,
  relation,
  confidence,
  rule: mention.rule,
  thing: mention.thing,
  name: mention.name,
  conceptKind: mention.conceptKind,
  generic: mention.generic,
  hint: mention.hint,
  introduction: mention.introduction,
  unsupported: mention.unsupported,
});

/** A mention in the layout of all others. */
export const mentionOf = (mention: Mention): Mention =>
  changed(mention, mention.start, mention.end, mention.relation, mention.confidence);

export const withConfidence = (mention: Mention, confidence: number): Mention =>
  changed(mention, mention.start, mention.end, mention.relation, confidence);

export const withRelation = (
  mention: Mention,
  relation: PaperRelation,
  confidence = mention.confidence,
): Mention => changed(mention, mention.start, mention.end, relation, confidence);

/** The same named at another place. */
export const placedAt = (mention: Mention, start: number, end: number): Mention =>
  changed(mention, start, end, mention.relation, mention.confidence);

/** A finding as read, its attributes still mentions. */
export interface Measurement {
  /** The printed finding, number and unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueHigh?: number;
  readonly unit?: string;
  readonly kind: ResultKind;
  readonly confidence: number;
  readonly rule: string;
  readonly metric: Mention;
  readonly subject?: Mention;
  readonly baseline?: Mention;
  readonly dataset?: Mention;
  readonly hardware?: Mention;
}

/** What has been read so far. */
export interface Findings {
  readonly mentions: readonly Mention[];
  readonly measurements: readonly Measurement[];
}

/** One step of extraction: sees the document and what earlier steps found, answers with what stands after it. */
export type Pass = (document: PaperDocument, findings: Findings) => Findings;

/** A pass that only adds mentions. */
export function adding(find: (document: PaperDocument, findings: Findings) => readonly Mention[]): Pass {
  return (document, { mentions, measurements }) => ({
    mentions: mentions.concat(find(document, { mentions, measurements })),
    measurements,
  });
}

/** The relation that a plain mention of a thing stands for. */
export const PLAIN_RELATION: Readonly<Record<ThingKind, PaperRelation>> = {
  CONCEPT: 'DISCUSSES',
  HARDWARE: 'RUNS_ON',
  DATASET: 'EVALUATES_ON',
  METRIC: 'MEASURES',
};
