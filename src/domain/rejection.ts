/** The steps of a paper's way at which a record can be refused. */
export const REJECTION_STAGES = ['SOURCE', 'RECORD', 'EXTRACTION', 'WRITE'] as const;
export type RejectionStage = (typeof REJECTION_STAGES)[number];

/** A record that could not be used, as a value: kept aside, counted and reported, never thrown. */
export interface Rejection {
  /** Position in the source, from 0. */
  readonly index: number;
  readonly title?: string;
  readonly stage: RejectionStage;
  /** Names what to change. */
  readonly reason: string;
  /** The record as it came (JSON value or text), so that it can be mended and ingested. */
  readonly raw: unknown;
}
