import fc from 'fast-check';
import { type GraphStore } from '../../../src/graph/graph-store';
import { type ThingNode } from '../../../src/graph/nodes';
import {
  broader,
  broaderTotals,
  narrower,
  narrowerTotals,
  partOf,
  parts,
  partsTotals,
  variantOf,
  variants,
  variantsTotals,
} from '../../../src/graph/queries/hierarchy';
import { arbitrariesFor } from './arbitraries';
import { thingNode } from './brute-force/expected-nodes';
import { above, below, type GraphModel, thingOf } from './brute-force/graph-model';
import { listedThings } from './brute-force/listed';
import { LEVELS } from './brute-force/matching';
import { expectPages, expectTotals } from './nested-contract';
import { stretch } from './page-checks';

const MOST_PAPERS = { field: 'PAPER_COUNT', direction: 'DESC' } as const;

/** What stands above and below things agrees with brute force over the model that the store holds. */
export function hierarchyContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const random = arbitrariesFor(model);

  test.each([
    ['CONCEPT', 'above', broader, broaderTotals] as const,
    ['CONCEPT', 'below', narrower, narrowerTotals] as const,
    ['HARDWARE', 'below', parts, partsTotals] as const,
    ['DATASET', 'below', variants, variantsTotals] as const,
  ])('%s: what stands %s', async (kind, way, read, count) => {
    const reach = way === 'above' ? above : below;
    await fc.assert(
      fc.asyncProperty(random.ids(kind), fc.boolean(), stretch, async (ids, transitive, part) => {
        const listOf = (id: string) =>
          listedThings(
            [...reach(model, id, transitive ? LEVELS : 1)].map((one) => thingOf(model, one)),
            MOST_PAPERS,
            thingNode,
          );
        await expectPages(ids, listOf, part, (request) => read(store(), ids, { transitive }, request));
        expectTotals(ids, listOf, await count(store(), ids, { transitive }));
      }),
      { numRuns, seed: 13 },
    );
  });

  test.each([['HARDWARE', partOf] as const, ['DATASET', variantOf] as const])(
    '%s: the one that it stands under',
    async (kind, read) => {
      const ids = [...model.things.values()]
        .filter(({ thing }) => thing.kind === kind)
        .map(({ thing }) => thing.id);
      const expected = ids.flatMap((id) => {
        const [parent] = thingOf(model, id).thing.parents.toSorted();
        return parent === undefined ? [] : [[id, thingNode(thingOf(model, parent))] as const];
      });
      expect(expected.length).toBeGreaterThan(0);
      const found: ReadonlyMap<string, ThingNode> = await read(store(), [...ids, 'nothing:at-all']);
      expect(new Map(found)).toEqual(new Map(expected));
    },
  );
}
