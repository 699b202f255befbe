import fc from 'fast-check';
import { makeId } from '../../../src/domain/ids';
import { slugify } from '../../../src/domain/names';
import { type GraphStore } from '../../../src/graph/graph-store';
import { papersOfThings } from '../../../src/graph/queries/papers-of-things';
import { papersPage } from '../../../src/graph/queries/papers-page';
import { removePapers } from '../../../src/graph/writes/remove-papers';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { walk } from './page-checks';
import { concept, paperOn } from './small-graphs';

const SUBJECT = concept('Changing subject');

/**
 * Papers come and go between the pages of a walk: what stood there all the time is given exactly once, and what was
 * deleted before its turn is not given. Leaves the graph as it found it: empty.
 */
export function changingGraphContract(store: () => GraphStore, numRuns: number): void {
  const dates = fc.array(fc.integer({ min: 10, max: 15 }), { minLength: 3, maxLength: 14 });
  const changes = fc.array(
    fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      which: fc.nat(),
      day: fc.integer({ min: 9, max: 16 }),
    }),
    { maxLength: 8 },
  );
  const from = fc.constantFrom('FORWARD' as const, 'BACKWARD' as const);

  test.each(['papers', 'papers of a thing'])('%s', async (list) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        dates,
        changes,
        fc.integer({ min: 1, max: 4 }),
        from,
        async (days, steps, size, direction) => {
          run += 1;
          const made = days.map((day, index) => paper(`Run ${run} paper ${index} of ${list}`, day));
          await upsertPapers(store(), made);
          const standing = new Set(made.map(idOf));
          const removed = new Set<string>();
          const added: string[] = [];
          const left = [...steps];
          const change = async (): Promise<void> => {
            const step = left.shift();
            if (step?.kind === 'insert') {
              const extra = paper(`Run ${run} extra ${left.length} of ${list}`, step.day);
              added.push(idOf(extra));
              await upsertPapers(store(), [extra]);
            } else if (step !== undefined) {
              const victim = [...standing][step.which % standing.size];
              if (victim === undefined) return;
              standing.delete(victim);
              removed.add(victim);
              await removePapers(store(), [victim]);
            }
          };
          const items = await walk<unknown>(
            async (request) =>
              list === 'papers'
                ? papersPage(store(), {}, request)
                : (await papersOfThings(store(), [SUBJECT.id], {}, request)).get(SUBJECT.id),
            size,
            direction,
            change,
          );
          const ids = items.map(({ position }) => position.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.filter((id) => standing.has(id)).toSorted()).toEqual([...standing].toSorted());
          expect(ids.filter((id) => !standing.has(id) && !removed.has(id) && !added.includes(id))).toEqual(
            [],
          );
          await removePapers(store(), [...standing, ...added]);
        },
      ),
      { numRuns, seed: 14 },
    );
  });
}

function paper(title: string, day: number) {
  return paperOn(title, [SUBJECT], { publishedOn: `2026-10-${String(day).padStart(2, '0')}` });
}

function idOf({ record }: ReturnType<typeof paper>): string {
  return makeId('PAPER', slugify(record.title));
}
