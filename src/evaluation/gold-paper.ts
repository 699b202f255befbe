/** A name as an annotator or a reading gives it. */
export interface NamedEntity {
  readonly name: string;
  /** As printed. */
  readonly mention?: string;
  /** Every other form that is right. */
  readonly aliases?: readonly string[];
}

export interface GoldEntity extends NamedEntity {
  /** True where leaving it out is a mistake, false where it may be left out. */
  readonly must: boolean;
}

/** What a result says beside its value and its metric. */
export const RESULT_ATTRIBUTES = ['unit', 'kind', 'dataset', 'hardware', 'subject', 'baseline'] as const;
export type ResultAttribute = (typeof RESULT_ATTRIBUTES)[number];

export interface StatedResult extends Readonly<Partial<Record<ResultAttribute, string | null>>> {
  readonly metric: string | null;
  readonly metricAliases?: readonly string[];
  /** A number, or the two ends of a range. */
  readonly value: number | readonly number[];
  /** The sentence that states it. */
  readonly evidence?: string;
}

export interface GoldResult extends StatedResult {
  readonly must: boolean;
  /** Other readings that are as good. */
  readonly alternatives?: Readonly<
    Partial<Record<ResultAttribute | 'metric', readonly (string | number | null)[]>>
  >;
}

/** How a reading came to something. */
export interface ReadingTrace {
  /** 0 to 1. */
  readonly confidence?: number;
  readonly rule?: string;
}

export interface ReadEntity extends NamedEntity, ReadingTrace {
  /** The sentence that it was read in. */
  readonly evidence?: string;
}
export interface ReadResult extends StatedResult, ReadingTrace {}

export const ENTITY_LISTS = ['introduces', 'concepts', 'models', 'hardware', 'datasets', 'metrics'] as const;
export type EntityList = (typeof ENTITY_LISTS)[number];

/** What a listing prints of a paper; null where it prints nothing, absent where nobody looked. */
export interface PrintedFacts {
  readonly title: string;
  readonly date?: string | null;
  readonly authorCount?: number | null;
  readonly upvotes?: number | null;
}

/** One annotated paper. */
export interface GoldPaper extends PrintedFacts, Readonly<Record<EntityList, readonly GoldEntity[]>> {
  readonly results: readonly GoldResult[];
}

/** One paper as a system has read it, in the shape that `papergraph extract` prints. */
export interface ReadPaper extends PrintedFacts, Readonly<Record<EntityList, readonly ReadEntity[]>> {
  readonly results: readonly ReadResult[];
}
