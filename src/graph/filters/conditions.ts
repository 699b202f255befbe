/*
 * The parts that filters are made of. Everything that is given must hold; what is absent or null asks for nothing.
 * An empty list of alternatives selects nothing. Ranges and dates are inclusive at both ends, and what is not known
 * lies in no range.
 */

/** Upper and lower case do not matter. */
export interface StringFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
  readonly contains?: string | null;
  readonly startsWith?: string | null;
}

export interface NumberRange {
  readonly min?: number | null;
  readonly max?: number | null;
}

/** ISO calendar dates. */
export interface DateRange {
  readonly from?: string | null;
  readonly to?: string | null;
}

export type SortDirection = 'ASC' | 'DESC';
