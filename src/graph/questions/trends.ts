import { type DateRange } from '../filters/conditions';
import { whereOf, withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { DAY_LABEL, LABELS } from '../labels';
import { byThingKind } from '../queries/by-kind';
import { groupBy } from '../queries/group-by';
import { numberOf, textOf } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { latestDate } from './latest-date';
import { monthName, monthNumber, periodOf, periodsBetween, type Interval, type Period } from './periods';
import { MAX_TREND_PERIODS } from './question-limits';
import { LINK_TYPES } from './thing-links';

export interface TrendsArgs {
  readonly interval: Interval;
  /**
   * Without `from` a trend begins with the thing's first paper, without `to` it ends with the latest paper of the
   * graph. Both days count.
   */
  readonly range?: DateRange | null;
}

export interface TrendPoint {
  /** `2024`, `2024-Q2` or `2024-05`. */
  readonly period: string;
  /** The first day of the period. */
  readonly from: string;
  /** Papers of the period that link to the thing. */
  readonly paperCount: number;
  /** Part of all papers of the period, 0 to 1; 0 where there is no paper at all. */
  readonly share: number;
}

/** Points without gaps, in the order of time; papers whose date is not known count nowhere. */
export interface Trend {
  readonly interval: Interval;
  readonly points: readonly TrendPoint[];
}

/** Papers by month: `2024-05` to a number. */
type Months = ReadonlyMap<string, number>;

/**
 * Papers a month, quarter or year for each thing; a thing without papers has no points unless both ends are given.
 * One statement for each kind of thing and two for all papers. Throws LimitError where `range` asks for more than
 * {@link MAX_TREND_PERIODS} points; without it only the last ones are given.
 */
export async function trends(
  store: GraphStore,
  thingIds: readonly string[],
  args: TrendsArgs,
): Promise<ReadonlyMap<string, Trend>> {
  const ids = [...new Set(thingIds)];
  const [all, latest, own] = await Promise.all([
    readMonths(store, args.range),
    latestDate(store),
    byThingKind(
      ids,
      async (kind, asked) => {
        const text = [
          `UNWIND $ids AS id MATCH (t:${LABELS[kind]} {id: id})<-[:${LINK_TYPES[kind]}]-(p:Paper)`,
          whereOf(dateConditions('p.sortDate', args.range)),
          'WITH id, substring(p.sortDate, 0, 7) AS month, count(p) AS papers',
          'RETURN id, month, papers ORDER BY id, month',
        ].join('\n');
        const rows = await store.read(
          { name: `trends ${kind}`, text },
          { ...rangeParameters(args.range), ids: asked },
        );
        const byThing = groupBy(rows, (row) => textOf(row, 'id'));
        return new Map([...byThing].map(([id, months]) => [id, monthsOf(months)]));
      },
      () => new Map<string, Months>(),
    ),
  ]);
  const end = args.range?.to ?? latest;
  return new Map(
    ids.map((id) => {
      const months = own.get(id) ?? new Map<string, number>();
      return [id, { interval: args.interval, points: pointsOf(months, all, args, end) }];
    }),
  );
}

/** Papers of the graph by month. */
async function readMonths(store: GraphStore, range: TrendsArgs['range']): Promise<Months> {
  const text = [
    `MATCH (d:${DAY_LABEL})${whereOf([withinLabel(dateConditions('d.id', range).join(' AND '))])}`,
    'WITH substring(d.id, 0, 7) AS month, sum(d.paperCount) AS papers',
    'RETURN month, papers ORDER BY month',
  ].join('\n');
  return monthsOf(await store.read({ name: 'papers by month', text }, rangeParameters(range)));
}

/** `field` holds ISO dates, `0000-00-00` where the date is not known. */
function dateConditions(field: string, range: TrendsArgs['range']): readonly string[] {
  const { from, to } = range ?? {};
  return [
    `${field} > '0000-00-00'`,
    ...(from === null || from === undefined ? [] : [`${field} >= $from`]),
    ...(to === null || to === undefined ? [] : [`${field} <= $to`]),
  ];
}

function rangeParameters(range: TrendsArgs['range']): Parameters {
  return { from: range?.from ?? undefined, to: range?.to ?? undefined };
}

function monthsOf(rows: readonly Row[]): Months {
  return new Map(rows.map((row) => [textOf(row, 'month'), numberOf(row, 'papers')]));
}

function pointsOf(own: Months, all: Months, args: TrendsArgs, end: string | null): readonly TrendPoint[] {
  const { interval, range } = args;
  const [firstMonth] = own.keys();
  const begin = range?.from ?? (firstMonth === undefined ? null : `${firstMonth}-01`);
  if (begin === null || end === null) return [];
  const counted = sumsByPeriod(own, interval);
  const totals = sumsByPeriod(all, interval);
  return periodsOf(begin, end, interval, range?.from ?? null).map(({ name, from }) => {
    const paperCount = counted.get(name) ?? 0;
    const total = totals.get(name) ?? 0;
    return { period: name, from, paperCount, share: total === 0 ? 0 : paperCount / total };
  });
}

/** Where nobody said when to begin, a single odd date does not make the trend too long. */
function periodsOf(begin: string, end: string, interval: Interval, asked: string | null): readonly Period[] {
  if (asked !== null) return periodsBetween(begin, end, interval);
  const earliest = `${monthName(Math.max(0, monthNumber(end) - MAX_TREND_PERIODS + 1))}-01`;
  return periodsBetween(begin < earliest ? earliest : begin, end, interval);
}

function sumsByPeriod(months: Months, interval: Interval): Months {
  const sums = new Map<string, number>();
  for (const [month, papers] of months) {
    const { name } = periodOf(month, interval);
    sums.set(name, (sums.get(name) ?? 0) + papers);
  }
  return sums;
}
