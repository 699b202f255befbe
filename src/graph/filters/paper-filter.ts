import { type HardwareKind } from '../../domain/hardware';
import { type PaperRelation } from '../../domain/paper';
import { type DateRange, type NumberRange, type SortDirection, type StringFilter } from './conditions';
import { type ResultFilter } from './result-filter';

/** Ids of one kind. */
export interface IdMatch {
  /** At least one of these. */
  readonly any?: readonly string[] | null;
  /** Every one of these. */
  readonly all?: readonly string[] | null;
  /** Not one of these. */
  readonly none?: readonly string[] | null;
}

export interface ThingMatch extends IdMatch {
  /** A concept stands for its narrower ones too, a platform for its parts, a dataset for its variants. */
  readonly includeNarrower?: boolean | null;
  /** Only links of these relations count. */
  readonly relations?: readonly PaperRelation[] | null;
  /** Only links of at least this confidence count, 0 to 1. */
  readonly minConfidence?: number | null;
}

/** `and: []` holds for every paper, `or: []` for none. */
export interface PaperFilter {
  readonly and?: readonly PaperFilter[] | null;
  readonly or?: readonly PaperFilter[] | null;
  readonly not?: PaperFilter | null;
  readonly ids?: readonly string[] | null;
  readonly title?: StringFilter | null;
  /** All of these words stand in title or abstract; case, accents and hyphens do not matter. */
  readonly text?: string | null;
  readonly publishedOn?: DateRange | null;
  readonly upvotes?: NumberRange | null;
  readonly authorCount?: NumberRange | null;
  readonly hasCode?: boolean | null;
  readonly concepts?: ThingMatch | null;
  readonly hardware?: ThingMatch | null;
  /** Ran on a platform of one of these kinds. */
  readonly hardwareKinds?: readonly HardwareKind[] | null;
  /** Ran on a platform of one of these vendors; upper and lower case do not matter. */
  readonly vendors?: readonly string[] | null;
  readonly datasets?: ThingMatch | null;
  readonly metrics?: ThingMatch | null;
  readonly authors?: IdMatch | null;
  readonly organizations?: IdMatch | null;
  /** At least one of the paper's results matches all of this. */
  readonly result?: ResultFilter | null;
}

export const PAPER_ORDER_FIELDS = ['PUBLISHED_ON', 'UPVOTES', 'TITLE', 'INGESTED_AT'] as const;
export type PaperOrderField = (typeof PAPER_ORDER_FIELDS)[number];
/** What is not known sorts lowest: first in ASC, last in DESC. Equal values are ordered by id. */
export interface PaperOrder {
  readonly field: PaperOrderField;
  readonly direction: SortDirection;
}
export const DEFAULT_PAPER_ORDER: PaperOrder = { field: 'PUBLISHED_ON', direction: 'DESC' };
