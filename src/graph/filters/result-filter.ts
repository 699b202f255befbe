import { type ResultKind } from '../../domain/result';
import { type DateRange, type NumberRange, type SortDirection } from './conditions';

export interface ResultFilter {
  /** Ids; any of them. */
  readonly metric?: readonly string[] | null;
  readonly dataset?: readonly string[] | null;
  readonly hardware?: readonly string[] | null;
  /** The concept that achieved it. */
  readonly subject?: readonly string[] | null;
  /** A dataset, platform or concept of these stands for everything under it too. */
  readonly includeNarrower?: boolean | null;
  readonly kinds?: readonly ResultKind[] | null;
  readonly value?: NumberRange | null;
  readonly unit?: readonly string[] | null;
  readonly minConfidence?: number | null;
  /** Of the paper that reports it. */
  readonly publishedOn?: DateRange | null;
}

export const RESULT_ORDER_FIELDS = ['VALUE', 'PUBLISHED_ON', 'CONFIDENCE'] as const;
export type ResultOrderField = (typeof RESULT_ORDER_FIELDS)[number];
export interface ResultOrder {
  readonly field: ResultOrderField;
  readonly direction: SortDirection;
}
export const DEFAULT_RESULT_ORDER: ResultOrder = { field: 'PUBLISHED_ON', direction: 'DESC' };
