import fc from 'fast-check';
import { THING_KINDS } from '../../../src/domain/ids';
import { type GraphStore } from '../../../src/graph/graph-store';
import { INTERVALS, type Interval } from '../../../src/graph/questions/periods';
import { risingThings } from '../../../src/graph/questions/rising';
import { trends } from '../../../src/graph/questions/trends';
import { thingNode } from '../queries/brute-force/expected-nodes';
import { type GraphModel, type ModelPaper } from '../queries/brute-force/graph-model';
import { UNREAD } from './question-corpus';

const LENGTH: Readonly<Record<Interval, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Trends and rising things agree with counting paper by paper. */
export function trendsContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const dated = model.papers.filter(({ record }) => record.publishedOn !== undefined);
  const days = dated.map(dayOf).toSorted();
  const day = fc.oneof(
    fc.constantFrom(...days),
    fc.constantFrom('2014-05-31', '2016-12-01', '2020-02-29', '2027-01-01'),
  );
  const things = [...model.things.values()];

  test('trends, over any range', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...things), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...INTERVALS),
        fc.record({ from: day, to: day }, { requiredKeys: [] }),
        async (asked, interval, range) => {
          const ids = asked.map(({ thing }) => thing.id);
          const answer = await trends(store(), ids, { interval, range });
          for (const id of ids) {
            const expected = expectedPoints(id, interval, range);
            expect(answer.get(id)).toEqual({ interval, points: expected });
          }
        },
      ),
      { numRuns: numRuns * 4, seed: 31 },
    );
  });

  test('the points of a trend tell of all dated papers', async () => {
    const [hub] = things.toSorted((a, b) => b.paperCount - a.paperCount);
    const id = hub?.thing.id ?? '';
    for (const interval of INTERVALS) {
      const points = (await trends(store(), [id], { interval })).get(id)?.points ?? [];
      const own = dated.filter((paper) => linksTo(paper, id));
      expect(points.reduce((sum, { paperCount }) => sum + paperCount, 0)).toBe(own.length);
      expect(points.length).toBeGreaterThan(5);
    }
  });

  test('a thing without papers, an interval without papers, too long a range', async () => {
    const [known] = things.filter(({ paperCount }) => paperCount > 0);
    const id = known?.thing.id ?? '';
    const range = { from: '2001-01-01', to: '2002-12-31' };
    const empty = await trends(store(), [id, 'concept:nothing', UNREAD.id], { interval: 'YEAR', range });
    const points = [
      { period: '2001', from: '2001-01-01', paperCount: 0, share: 0 },
      { period: '2002', from: '2002-01-01', paperCount: 0, share: 0 },
    ];
    expect(empty.get(id)?.points).toEqual(points);
    for (const none of ['concept:nothing', UNREAD.id]) {
      expect(empty.get(none)?.points).toEqual(points);
      expect((await trends(store(), [none], { interval: 'YEAR' })).get(none)?.points).toEqual([]);
    }
    const backwards = { from: '2020-01-01', to: '2019-01-01' };
    expect((await trends(store(), [id], { interval: 'YEAR', range: backwards })).get(id)?.points).toEqual([]);
    const long = trends(store(), [id], {
      interval: 'MONTH',
      range: { from: '1800-01-01', to: '2020-01-01' },
    });
    await expect(long).rejects.toMatchObject({ name: 'LimitError', limit: 'trendPeriods', allowed: 1200 });
  });

  test('rising things, over any stretch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...THING_KINDS], { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 4 }),
        fc.option(day),
        async (kinds, months, minPapers, asOf) => {
          const end = asOf ?? days.at(-1) ?? '';
          const monthsAgo = (paper: ModelPaper): number => months12(end) - months12(dayOf(paper));
          const expected = things
            .filter(({ thing }) => kinds.includes(thing.kind))
            .map((one) => {
              const own = dated.filter((paper) => linksTo(paper, one.thing.id) && dayOf(paper) <= end);
              const recent = own.filter((paper) => monthsAgo(paper) < months).length;
              const previous = own.filter(
                (paper) => monthsAgo(paper) >= months && monthsAgo(paper) < 2 * months,
              ).length;
              const growth = (recent + 5) / (previous + 5);
              return { thing: thingNode(one), recentCount: recent, previousCount: previous, growth };
            })
            .filter(
              ({ recentCount, previousCount }) => recentCount >= minPapers && recentCount > previousCount,
            )
            .sort(
              (a, b) =>
                b.growth - a.growth || b.recentCount - a.recentCount || (a.thing.id < b.thing.id ? -1 : 1),
            );
          const answer = await risingThings(store(), { kinds, months, minPapers, first: 12, asOf });
          expect(answer).toEqual(expected.slice(0, 12));
        },
      ),
      { numRuns: numRuns * 2, seed: 32 },
    );
  });

  function expectedPoints(
    id: string,
    interval: Interval,
    range: { readonly from?: string; readonly to?: string },
  ): readonly unknown[] {
    const inRange = dated.filter(
      (paper) => dayOf(paper) >= (range.from ?? '') && dayOf(paper) <= (range.to ?? '9999'),
    );
    const own = inRange.filter((paper) => linksTo(paper, id));
    const [firstDay] = own.map(dayOf).toSorted();
    const from = range.from ?? firstDay;
    const to = range.to ?? days.at(-1);
    if (from === undefined || to === undefined || from > to) return [];
    const length = LENGTH[interval];
    const number = (date: string): number => Math.floor(months12(date) / length);
    const points: unknown[] = [];
    for (let period = number(from); period <= number(to); period++) {
      const inPeriod = (paper: ModelPaper): boolean => number(dayOf(paper)) === period;
      const count = own.filter(inPeriod).length;
      const all = inRange.filter(inPeriod).length;
      const year = String(Math.floor((period * length) / 12));
      const month = String(((period * length) % 12) + 1).padStart(2, '0');
      const names = { YEAR: year, QUARTER: `${year}-Q${(Number(month) + 2) / 3}`, MONTH: `${year}-${month}` };
      points.push({
        period: names[interval],
        from: `${year}-${month}-01`,
        paperCount: count,
        share: all === 0 ? 0 : count / all,
      });
    }
    return points;
  }
}

function dayOf({ record }: ModelPaper): string {
  return record.publishedOn ?? '';
}

function linksTo({ links }: ModelPaper, id: string): boolean {
  return links.some(({ thingId }) => thingId === id);
}

function months12(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
