import fc from 'fast-check';
import { THING_KINDS, type ThingKind } from '../../../src/domain/ids';
import { nameKey } from '../../../src/domain/names';
import { type StringFilter } from '../../../src/graph/filters/conditions';
import { DEFAULT_PAPER_ORDER } from '../../../src/graph/filters/paper-filter';
import { type ThingFilters } from '../../../src/graph/filters/thing-filters';
import { countingStore } from '../../../src/graph/counting-store';
import { type GraphStore } from '../../../src/graph/graph-store';
import { countPapers, papersPage } from '../../../src/graph/queries/papers-page';
import {
  authorsPage,
  countAuthors,
  countOrganizations,
  organizationsPage,
} from '../../../src/graph/queries/people-pages';
import { countResults, resultsPage } from '../../../src/graph/queries/results-page';
import { countThings, thingsPage } from '../../../src/graph/queries/things-page';
import { arbitrariesFor } from './arbitraries';
import { authorNode, organizationNode, paperNode, thingNode } from './brute-force/expected-nodes';
import { type GraphModel, type ModelPerson } from './brute-force/graph-model';
import { listed, listedPapers, listedResults, listedThings, type Listed } from './brute-force/listed';
import { matchesPaper, matchesResult, matchesText, matchesThing } from './brute-force/matching';
import { expectPage, requestIn, stretch, walk } from './page-checks';

/** The lists of their own agree with brute force over the model that the store holds. */
export function listsContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const random = arbitrariesFor(model);
  const settings = { numRuns, seed: 11 };

  test('papers, by any filter and order', async () => {
    await fc.assert(
      fc.asyncProperty(random.paperFilter, random.paperOrder, stretch, async (filter, order, part) => {
        const chosen = model.papers.filter((paper) => matchesPaper(model, paper, filter));
        const list = listedPapers(chosen, order, paperNode);
        const request = requestIn(list, part);
        expectPage(await papersPage(store(), { filter, order }, request), list, request);
        expect(await countPapers(store(), filter)).toBe(chosen.length);
      }),
      { ...settings, numRuns: numRuns * 6 },
    );
  });

  test('all papers by date, each page in one statement', async () => {
    const counted = countingStore(store());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ASC' as const, 'DESC' as const), stretch, async (direction, part) => {
        const order = { field: 'PUBLISHED_ON', direction } as const;
        const list = listedPapers(model.papers, order, paperNode);
        const request = requestIn(list, part);
        counted.reset();
        expectPage(await papersPage(counted, { order }, request), list, request);
        expect(counted.statements).toEqual(['papers']);
      }),
      { ...settings, numRuns: numRuns * 2 },
    );
  });

  test.each(THING_KINDS)('things of the kind %s', async (kind) => {
    const ofKind = [...model.things.values()].filter(({ thing }) => thing.kind === kind);
    const filters: fc.Arbitrary<ThingFilters[ThingKind]> = random.thingFilters[kind];
    await fc.assert(
      fc.asyncProperty(filters, random.thingOrder, stretch, async (filter, order, part) => {
        const chosen = ofKind.filter((thing) => matchesThing(model, thing, filter));
        const list = listedThings(chosen, order, thingNode);
        const request = requestIn(list, part);
        expectPage(await thingsPage(store(), kind, { filter, order }, request), list, request);
        expect(await countThings(store(), kind, filter)).toBe(chosen.length);
      }),
      settings,
    );
  });

  test('results', async () => {
    const all = model.papers.flatMap((paper) => paper.results.map((result) => ({ paper, result })));
    await fc.assert(
      fc.asyncProperty(random.resultFilter, random.resultOrder, stretch, async (filter, order, part) => {
        const chosen = all.filter(({ paper, result }) => matchesResult(model, paper, result, filter));
        const list = listedResults(chosen, order);
        const request = requestIn(list, part);
        expectPage(await resultsPage(store(), { filter, order }, request), list, request);
        expect(await countResults(store(), filter)).toBe(chosen.length);
      }),
      { ...settings, numRuns: numRuns * 2 },
    );
  });

  test('authors and organizations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(random.name), stretch, async (name, part) => {
        const authors = listedPeople(model, 'author:', name, authorNode);
        const byAuthors = requestIn(authors, part);
        expectPage(await authorsPage(store(), { name }, byAuthors), authors, byAuthors);
        expect(await countAuthors(store(), name)).toBe(authors.items.length);
        const organizations = listedPeople(model, 'organization:', name, organizationNode);
        const byOrganizations = requestIn(organizations, part);
        expectPage(
          await organizationsPage(store(), { name }, byOrganizations),
          organizations,
          byOrganizations,
        );
        expect(await countOrganizations(store(), name)).toBe(organizations.items.length);
      }),
      settings,
    );
  });

  test.each(['FORWARD', 'BACKWARD'] as const)('a walk %s gives each paper once', async (from) => {
    const list = listedPapers(model.papers, DEFAULT_PAPER_ORDER, paperNode);
    const walked = await walk((request) => papersPage(store(), {}, request), 17, from);
    expect(walked).toEqual(list.items);
  });

  test('what an empty list of alternatives or an unknown id selects', async () => {
    const count = (filter: Parameters<typeof countPapers>[1]): Promise<number> =>
      countPapers(store(), filter);
    const all = model.papers.length;
    expect(await count({ ids: [] })).toBe(0);
    expect(await count({ concepts: { any: [] } })).toBe(0);
    expect(await count({ concepts: { all: [] } })).toBe(all);
    expect(await count({ concepts: { none: [] } })).toBe(all);
    expect(await count({ concepts: { none: ['concept:nobody-knows'] } })).toBe(all);
    expect(await count({ concepts: { all: ['concept:nobody-knows'] } })).toBe(0);
    expect(await count({ or: [] })).toBe(0);
    expect(await count({ and: [] })).toBe(all);
    expect(await count({ not: { or: [] } })).toBe(all);
    expect(await count({ result: {} })).toBe(model.papers.filter(({ results }) => results.length > 0).length);
    expect(await count({ result: { metric: ['metric:nobody-knows'] } })).toBe(0);
    expect(await count({ hardware: { any: ['hardware:nobody-knows'], relations: ['DISCUSSES'] } })).toBe(0);
    expect(await countThings(store(), 'CONCEPT', { under: 'concept:nobody-knows' })).toBe(0);
  });
}

function listedPeople<T>(
  model: GraphModel,
  prefix: string,
  name: StringFilter | null,
  node: (person: ModelPerson) => T,
): Listed<T> {
  return listed(
    [...model.people.values()]
      .filter((person) => person.id.startsWith(prefix) && matchesText(person.name, name))
      .map((person) => ({ position: { key: nameKey(person.name), id: person.id }, item: node(person) })),
    'ASC',
  );
}
