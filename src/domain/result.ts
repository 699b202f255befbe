import { type Evidence } from './evidence';

/** ABSOLUTE: a measured value. IMPROVEMENT, REDUCTION: a difference or a relative change. RATIO: so many times better. */
export const RESULT_KINDS = ['ABSOLUTE', 'IMPROVEMENT', 'REDUCTION', 'RATIO'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** A measured finding of one paper. */
export interface Result extends Evidence {
  /** A function of the paper and of what was read, never of the run: `result:<paper slug>-<hash>`. */
  readonly id: string;
  readonly value: number;
  /** The upper end where the paper states a range. */
  readonly valueHigh?: number;
  /** `%`, `pp` (percentage points), `x` (times), `ms`, … as normalised by extraction; absent for plain numbers. */
  readonly unit?: string;
  readonly kind: ResultKind;
  /** As printed: "2.7x faster", "38.2 mAP". */
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
  readonly metricId: string;
  readonly datasetId?: string;
  readonly hardwareId?: string;
  /** The concept that achieved it. */
  readonly subjectId?: string;
  /** The concept it is compared with. */
  readonly baselineId?: string;
}
