import { type ResultAttribute } from './gold-paper';
import { type ScoredKind, type Tallies } from './tally';

/** Of an attribute of results: how many were compared, and how many of them were right. */
export interface AttributeTally {
  compared: number;
  right: number;
}
export type AttributeTallies = Readonly<Record<ResultAttribute | 'metric', AttributeTally>>;

/** One thing that was read, with its confidence, and whether the annotation bears it out. */
export interface Judgement {
  readonly kind: ScoredKind;
  readonly confidence: number;
  readonly right: boolean;
}

/** One mistake. MISSED: annotated and not read. WRONG: read and not annotated. METADATA: printed facts that differ. */
export interface Mistake {
  readonly title: string;
  readonly problem: 'MISSED' | 'WRONG' | 'METADATA';
  readonly kind?: ScoredKind;
  /** What it is about, for a person: a name, `speedup = 2.4 x`, `date: wanted …, got …`. */
  readonly what: string;
  /** As printed, where it is a name. */
  readonly mention?: string;
  /** The sentence, where the annotation or the reading tells it. */
  readonly sentence?: string;
  readonly rule?: string;
  readonly confidence?: number;
}

/** What scoring one paper fills in. */
export interface PaperScore {
  readonly title: string;
  readonly tallies: Tallies;
  readonly attributes: AttributeTallies;
  readonly judgements: Judgement[];
  readonly mistakes: Mistake[];
}
