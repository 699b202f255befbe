import fc from 'fast-check';
import { type GraphStore } from '../../../src/graph/graph-store';
import { countPapers } from '../../../src/graph/queries/papers-page';
import { crosstab } from '../../../src/graph/questions/crosstab';
import { FACET_DIMENSIONS } from '../../../src/graph/questions/facet-dimensions';
import { facets } from '../../../src/graph/questions/facets';
import { arbitrariesFor } from '../queries/arbitraries';
import { organizationNode, thingNode } from '../queries/brute-force/expected-nodes';
import { type GraphModel } from '../queries/brute-force/graph-model';
import { matchesPaper } from '../queries/brute-force/matching';
import { bucketsOfPaper, expectedBuckets } from './brute-force/dimension-values';

const dimension = fc.constantFrom(...FACET_DIMENSIONS);

/** Facets and crosstabs agree with counting paper by paper. */
export function facetsContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const { paperFilter } = arbitrariesFor(model);
  const filter = fc.oneof(
    { arbitrary: paperFilter, weight: 4 },
    { arbitrary: fc.constantFrom(null, {}, { and: [] }), weight: 1 },
  );
  const described = (key: string): { readonly name: string; readonly thing: unknown } => {
    const thing = model.things.get(key);
    if (thing !== undefined) return { name: thing.thing.name, thing: thingNode(thing) };
    const person = model.people.get(key);
    return { name: person === undefined ? key : organizationNode(person).name, thing: null };
  };

  test('facets, by any filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        filter,
        fc.uniqueArray(dimension, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 12 }),
        async (asked, by, first) => {
          const papers = model.papers.filter((paper) => matchesPaper(model, paper, asked));
          const expected = by.map((one) => {
            const buckets = expectedBuckets(model, papers, one).slice(0, first);
            const inside = new Set(buckets.flatMap((bucket) => bucket.papers));
            return {
              dimension: one,
              buckets: buckets.map((bucket) => ({
                key: bucket.key,
                ...described(bucket.key),
                paperCount: bucket.papers.length,
              })),
              otherCount: papers.length - inside.size,
            };
          });
          expect(await facets(store(), asked, by, first)).toEqual(expected);
        },
      ),
      { numRuns: numRuns * 3, seed: 5 },
    );
  });

  test.each(FACET_DIMENSIONS)('the facet %s of all papers, with every bucket', async (by) => {
    const [facet] = await facets(store(), null, [by], 100);
    const expected = expectedBuckets(model, model.papers, by).slice(0, 100);
    expect(facet?.buckets.map(({ key, paperCount }) => [key, paperCount])).toEqual(
      expected.map(({ key, papers }) => [key, papers.length]),
    );
  });

  test('a bucket of a concept has the papers that its filter selects', async () => {
    const [facet] = await facets(store(), null, ['CONCEPT'], 10);
    for (const { key, paperCount } of facet?.buckets ?? []) {
      expect(await countPapers(store(), { concepts: { any: [key], includeNarrower: true } })).toBe(
        paperCount,
      );
    }
    expect(facet?.buckets).toHaveLength(10);
  });

  test('crosstabs, by any filter and any two dimensions', async () => {
    const size = fc.integer({ min: 1, max: 8 });
    await fc.assert(
      fc.asyncProperty(filter, dimension, dimension, size, size, async (asked, rows, columns, high, wide) => {
        const papers = model.papers.filter((paper) => matchesPaper(model, paper, asked));
        const rowKeys = expectedBuckets(model, papers, rows).slice(0, high);
        const columnKeys = expectedBuckets(model, papers, columns).slice(0, wide);
        const table = await crosstab(store(), asked, { rows, columns, firstRows: high, firstColumns: wide });
        expect(table.rowBuckets.map(({ key }) => key)).toEqual(rowKeys.map(({ key }) => key));
        expect(table.columnBuckets.map(({ key }) => key)).toEqual(columnKeys.map(({ key }) => key));
        expect(table.cells).toEqual(
          rowKeys.map((row) =>
            columnKeys.map(
              (column) =>
                row.papers.filter((paper) => bucketsOfPaper(model, paper, columns).has(column.key)).length,
            ),
          ),
        );
      }),
      { numRuns: numRuns * 3, seed: 6 },
    );
  });

  test('limits are named', async () => {
    await expect(facets(store(), null, ['YEAR'], 101)).rejects.toMatchObject({
      name: 'LimitError',
      limit: 'facetBuckets',
      allowed: 100,
    });
    const args = { rows: 'YEAR', columns: 'VENDOR', firstRows: 101, firstColumns: 1 } as const;
    await expect(crosstab(store(), null, args)).rejects.toMatchObject({ limit: 'crosstabRows' });
  });
}
