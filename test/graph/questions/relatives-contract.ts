import fc from 'fast-check';
import { THING_KINDS, type ThingKind } from '../../../src/domain/ids';
import { type PaperRelation } from '../../../src/domain/paper';
import { type GraphStore } from '../../../src/graph/graph-store';
import { type Positioned } from '../../../src/graph/page';
import { gaps } from '../../../src/graph/questions/gaps';
import { relatedThings, relatedThingsTotals } from '../../../src/graph/questions/related-things';
import { similarPapers, similarPapersTotals } from '../../../src/graph/questions/similar-papers';
import { arbitrariesFor } from '../queries/arbitraries';
import { paperNode, thingNode } from '../queries/brute-force/expected-nodes';
import { above, thingOf, type GraphModel, type ModelPaper } from '../queries/brute-force/graph-model';
import { listed } from '../queries/brute-force/listed';
import { LEVELS, matchesPaper } from '../queries/brute-force/matching';
import { expectPage, requestIn, stretch, walk } from '../queries/page-checks';
import { UNREAD } from './question-corpus';

const STRENGTHS: Readonly<Record<PaperRelation, number>> = {
  INTRODUCES: 3,
  COMPARES_WITH: 2,
  RUNS_ON: 1.5,
  EVALUATES_ON: 1.5,
  MEASURES: 1,
  DISCUSSES: 1,
};

/** Similar papers, related things and gaps agree with comparing all pairs. */
export function relativesContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const papers = model.papers;
  const things = [...model.things.values()];
  const papersOf = new Map(
    things.map(({ thing }) => [thing.id, papers.filter((paper) => linkTo(paper, thing.id) !== undefined)]),
  );
  const kinds = fc.option(fc.subarray([...THING_KINDS], { minLength: 1 }));

  test('related things', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: 4 }),
        kinds,
        fc.integer({ min: 1, max: 3 }),
        stretch,
        async (asked, wanted, minPapers, part) => {
          const ids = asked.map(({ thing }) => thing.id);
          const args = { kinds: wanted, minPapers };
          const lists = new Map(ids.map((id) => [id, listed(relatedTo(id, wanted, minPapers), 'DESC')]));
          const [first] = lists.values();
          const request = requestIn(first ?? listed([], 'DESC'), part);
          const pages = await relatedThings(store(), ids, args, request);
          const totals = await relatedThingsTotals(store(), ids, args);
          for (const [id, list] of lists) {
            expectPage(pages.get(id), list, request);
            expect(totals.get(id)).toBe(list.items.length);
          }
        },
      ),
      { numRuns: numRuns * 3, seed: 41 },
    );
  });

  function relatedTo(id: string, wanted: readonly ThingKind[] | null, minPapers: number) {
    const own = papersOf.get(id) ?? [];
    return things
      .filter(({ thing }) => thing.id !== id && (wanted ?? THING_KINDS).includes(thing.kind))
      .flatMap((other): Positioned<unknown>[] => {
        const together = own.filter((paper) => linkTo(paper, other.thing.id) !== undefined).length;
        if (together < minPapers) return [];
        const product = own.length * other.paperCount;
        const key = Math.trunc((1000 * together * papers.length) / (product + papers.length));
        const lift = (together * papers.length) / product;
        const item = { node: thingNode(other), sharedPaperCount: together, lift };
        return [{ position: { key, id: other.thing.id }, item }];
      });
  }

  test('related things of something unknown, or without papers', async () => {
    const page = { size: 5, from: 'FORWARD' } as const;
    const ids = ['concept:nothing', 'nonsense', UNREAD.id];
    const found = await relatedThings(store(), ids, { minPapers: 1 }, page);
    const totals = await relatedThingsTotals(store(), ids, { minPapers: 1 });
    expect(thingOf(model, UNREAD.id).paperCount).toBe(0);
    for (const id of ids) {
      expect(found.get(id)?.items).toEqual([]);
      expect(totals.get(id)).toBe(0);
    }
  });

  test('similar papers, with their reasons', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...papers), { minLength: 1, maxLength: 3 }),
        async (asked) => {
          const ids = asked.map(({ id }) => id);
          const pages = await similarPapers(store(), ids, { size: 100, from: 'FORWARD' });
          const totals = await similarPapersTotals(store(), ids);
          for (const paper of asked) {
            const expected = similarTo(paper);
            const found = pages.get(paper.id)?.items ?? [];
            expect(found.map(({ item }) => item.node.id)).toEqual(
              expected.slice(0, 100).map(({ other }) => other.id),
            );
            found.forEach(({ item }, index) => {
              const one = expected[index];
              expect(item.node).toEqual(paperNode(one?.other ?? paper));
              expect(item.score).toBeCloseTo(one?.score ?? Number.NaN, 9);
              expect(item.reasons.map(({ thing }) => thing)).toEqual(
                one?.reasons.map(({ id }) => thingNode(thingOf(model, id))),
              );
              expect(item.reasons.map(({ relation, ownRelation }) => [relation, ownRelation])).toEqual(
                one?.reasons.map(({ relation, ownRelation }) => [relation, ownRelation]),
              );
              expect(item.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(item.score, 9);
            });
            expect(totals.get(paper.id)).toBe(Math.min(200, expected.length));
          }
        },
      ),
      { numRuns, seed: 42 },
    );
  });

  test('similar papers, page by page', async () => {
    const [paper] = papers.toSorted((a, b) => b.links.length - a.links.length);
    const id = paper?.id ?? '';
    const read = async (request: Parameters<typeof similarPapers>[2]) =>
      (await similarPapers(store(), [id], request)).get(id);
    const forward = await walk(read, 37, 'FORWARD');
    expect(await walk(read, 41, 'BACKWARD')).toEqual(forward);
    expect(forward).toHaveLength((await similarPapersTotals(store(), [id])).get(id) ?? 0);
    expect(forward.length).toBeGreaterThan(100);
  });

  test('papers like an unknown one', async () => {
    const pages = await similarPapers(store(), ['paper:nothing'], { size: 3, from: 'FORWARD' });
    expect(pages.get('paper:nothing')?.items).toEqual([]);
  });

  function similarTo(paper: ModelPaper) {
    const rarity = (id: string): number =>
      Math.round(1000 * Math.log(papers.length / thingOf(model, id).paperCount));
    const own = paper.links.filter(
      ({ thingId }) => thingOf(model, thingId).paperCount > 1 && rarity(thingId) > 0,
    );
    return papers
      .filter((other) => other !== paper)
      .map((other) => {
        const reasons = own
          .flatMap((link) => {
            const shared = linkTo(other, link.thingId);
            if (shared === undefined) return [];
            const strength = (STRENGTHS[link.relation] + STRENGTHS[shared.relation]) / 2;
            return [
              {
                id: link.thingId,
                relation: shared.relation,
                ownRelation: link.relation,
                thousandths: rarity(link.thingId) * strength * 4,
              },
            ];
          })
          .sort((a, b) => b.thousandths - a.thousandths || (a.id < b.id ? -1 : 1));
        const thousandths = reasons.reduce((sum, one) => sum + one.thousandths, 0);
        return { other, reasons, thousandths, score: thousandths / 4000 };
      })
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.thousandths - a.thousandths || (a.other.id < b.other.id ? -1 : 1));
  }

  test('gaps, by any filter', async () => {
    const { paperFilter } = arbitrariesFor(model);
    const filter = fc.oneof(paperFilter, fc.constant(null));
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        filter,
        fc.constantFrom(...THING_KINDS),
        fc.constantFrom(...THING_KINDS),
        fc.integer({ min: 0, max: 4 }),
        async (asked, rows, columns, minPapers) => {
          const expected = expectedGaps(asked, rows, columns, minPapers);
          const found = await gaps(store(), { rows, columns, minPapers, filter: asked, first: 30 });
          expect(found).toEqual(expected.slice(0, 30));
          seen += found.length;
        },
      ),
      { numRuns: numRuns * 2, seed: 43 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  function expectedGaps(
    asked: Parameters<typeof matchesPaper>[2],
    rows: ThingKind,
    columns: ThingKind,
    minPapers: number,
  ) {
    const chosen = papers.filter((paper) => matchesPaper(model, paper, asked));
    const axis = (kind: ThingKind) =>
      things
        .filter(({ thing }) => thing.kind === kind)
        .map((one) => ({ one, own: chosen.filter((paper) => linkTo(paper, one.thing.id) !== undefined) }))
        .filter(({ own }) => own.length >= Math.max(1, minPapers))
        .sort((a, b) => b.own.length - a.own.length || (a.one.thing.id < b.one.thing.id ? -1 : 1))
        .slice(0, 40);
    const isKin = (a: string, b: string): boolean =>
      above(model, a, LEVELS).has(b) || above(model, b, LEVELS).has(a);
    return axis(rows)
      .flatMap((row) => axis(columns).map((column) => ({ row, column })))
      .filter(({ row, column }) => rows !== columns || row.one.thing.id < column.one.thing.id)
      .filter(({ row, column }) => !isKin(row.one.thing.id, column.one.thing.id))
      .map(({ row, column }) => ({
        row: thingNode(row.one),
        column: thingNode(column.one),
        rowPaperCount: row.own.length,
        columnPaperCount: column.own.length,
        paperCount: row.own.filter((paper) => column.own.includes(paper)).length,
        expectedCount: (row.own.length * column.own.length) / chosen.length,
      }))
      .filter(({ paperCount, expectedCount }) => paperCount <= expectedCount / 10)
      .sort(
        (a, b) =>
          b.expectedCount - b.paperCount - (a.expectedCount - a.paperCount) ||
          (`${a.row.id} ${a.column.id}` < `${b.row.id} ${b.column.id}` ? -1 : 1),
      );
  }
}

function linkTo({ links }: ModelPaper, id: string) {
  return links.find(({ thingId }) => thingId === id);
}
