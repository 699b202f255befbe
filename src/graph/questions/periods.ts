import { LimitError } from '../limit-error';
import { MAX_TREND_PERIODS } from './question-limits';

export const INTERVALS = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type Interval = (typeof INTERVALS)[number];

/** A calendar period. */
export interface Period {
  /** `2024`, `2024-Q2` or `2024-05`. */
  readonly name: string;
  /** Its first day, ISO. */
  readonly from: string;
}

const MONTHS: Readonly<Record<Interval, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Months since year 0 of the month that an ISO date or month lies in. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** `2024-05` for a number of {@link monthNumber}. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The period that a date or month lies in. */
export function periodOf(date: string, interval: Interval): Period {
  const month = monthNumber(date);
  const first = monthName(month - (month % MONTHS[interval]));
  const year = first.slice(0, 4);
  const name =
    interval === 'YEAR'
      ? year
      : interval === 'QUARTER'
        ? `${year}-Q${Math.floor((month % 12) / 3) + 1}`
        : first;
  return { name, from: `${first}-01` };
}

/** All periods from the one of the date `from` to that of `to`; none where `from` lies after `to`. */
export function periodsBetween(from: string, to: string, interval: Interval): readonly Period[] {
  if (from > to) return [];
  const step = MONTHS[interval];
  const first = Math.floor(monthNumber(from) / step);
  const last = Math.floor(monthNumber(to) / step);
  if (last - first >= MAX_TREND_PERIODS) {
    throw new LimitError(
      'trendPeriods',
      MAX_TREND_PERIODS,
      `A trend has at most ${MAX_TREND_PERIODS} points and this one would have ${last - first + 1}: give a later "from", an earlier "to" or a longer interval.`,
    );
  }
  return Array.from({ length: last - first + 1 }, (_, index) =>
    periodOf(monthName((first + index) * step), interval),
  );
}
