import fc from 'fast-check';
import { THING_KINDS, type ThingKind } from '../../../src/domain/ids';
import { nameKey } from '../../../src/domain/names';
import { PAPER_RELATIONS, type PaperLink } from '../../../src/domain/paper';
import { CONCEPT_KINDS } from '../../../src/domain/concept';
import { type GraphStore } from '../../../src/graph/graph-store';
import { type PageRequest } from '../../../src/graph/page';
import {
  authorsOfPapers,
  authorsOfPapersTotals,
  coauthors,
  coauthorsTotals,
  organizationsOfPapers,
  organizationsOfPapersTotals,
  papersOfAuthors,
  papersOfAuthorsTotals,
  papersOfOrganizations,
  papersOfOrganizationsTotals,
} from '../../../src/graph/queries/authorship';
import { type PagesByParent, type TotalsByParent } from '../../../src/graph/queries/pages';
import { papersOfThings, papersOfThingsTotals } from '../../../src/graph/queries/papers-of-things';
import {
  resultsOfPapers,
  resultsOfPapersTotals,
  resultsOfThings,
  resultsOfThingsTotals,
} from '../../../src/graph/queries/results-of-parents';
import {
  introducedByPapers,
  introducedByPapersTotals,
  thingsOfPapers,
  thingsOfPapersTotals,
} from '../../../src/graph/queries/things-of-papers';
import { arbitrariesFor } from './arbitraries';
import { authorNode, linkFacts, organizationNode, paperNode, thingNode } from './brute-force/expected-nodes';
import { above, type GraphModel, type ModelPaper, thingOf } from './brute-force/graph-model';
import { listed, listedPapers, listedResults, type Listed } from './brute-force/listed';
import { LEVELS, matchesPaper, matchesResult } from './brute-force/matching';
import { expectPage, requestIn, type Stretch, stretch } from './page-checks';

const parentKinds = fc.constantFrom(...THING_KINDS);
const relations = fc.option(fc.subarray([...PAPER_RELATIONS]), { nil: undefined });

/** The lists that parents have agree with brute force over the model that the store holds. */
export function nestedContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const random = arbitrariesFor(model);
  const settings = { numRuns, seed: 12 };
  const papersById = new Map(model.papers.map((paper) => [paper.id, paper]));
  const link = ({ thingId, ...facts }: PaperLink) => ({
    position: { key: facts.confidence, id: thingId },
    item: { ...linkFacts({ thingId, ...facts }), node: thingNode(thingOf(model, thingId)) },
  });

  test('things of papers', async () => {
    const conceptKinds = fc.option(fc.subarray([...CONCEPT_KINDS]), { nil: undefined });
    const minConfidence = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const args = fc.record({ kind: parentKinds, conceptKinds, relations, minConfidence });
    await fc.assert(
      fc.asyncProperty(random.ids('PAPER'), args, stretch, async (ids, asked, part) => {
        const listOf = (id: string) => {
          const links = (papersById.get(id)?.links ?? []).filter(({ thingId, relation, confidence }) => {
            const { thing } = thingOf(model, thingId);
            return (
              thing.kind === asked.kind &&
              (asked.relations?.includes(relation) ?? true) &&
              confidence >= (asked.minConfidence ?? 0) &&
              (thing.kind !== 'CONCEPT' || (asked.conceptKinds?.includes(thing.conceptKind) ?? true))
            );
          });
          return listed(links.map(link), 'DESC');
        };
        await expectPages(ids, listOf, part, (request) => thingsOfPapers(store(), ids, asked, request));
        expectTotals(ids, listOf, await thingsOfPapersTotals(store(), ids, asked));
      }),
      { ...settings, numRuns: numRuns * 2 },
    );
  });

  test('what papers introduce', async () => {
    const kinds = fc.option(fc.subarray([...THING_KINDS]), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(random.ids('PAPER'), kinds, stretch, async (ids, asked, part) => {
        const listOf = (id: string) => {
          const links = (papersById.get(id)?.links ?? []).filter(
            ({ thingId, relation }) =>
              relation === 'INTRODUCES' && (asked?.includes(thingOf(model, thingId).thing.kind) ?? true),
          );
          return listed(links.map(link), 'DESC');
        };
        const args = asked === undefined ? {} : { kinds: asked };
        await expectPages(ids, listOf, part, (request) => introducedByPapers(store(), ids, args, request));
        expectTotals(ids, listOf, await introducedByPapersTotals(store(), ids, args));
      }),
      settings,
    );
  });

  test('papers of things, with and without what stands under them', async () => {
    const args = fc.record({
      filter: fc.option(random.paperFilter),
      order: random.paperOrder,
      relations,
      includeNarrower: fc.boolean(),
    });
    const ids = mixedIds(random.ids);
    await fc.assert(
      fc.asyncProperty(ids, args, stretch, async (things, asked, part) => {
        const listOf = (id: string) => {
          const linked = new Map<ModelPaper, PaperLink>();
          for (const paper of model.papers) {
            const best = strongestLink(model, paper, id, asked.includeNarrower, asked.relations);
            if (best !== undefined && matchesPaper(model, paper, asked.filter)) linked.set(paper, best);
          }
          return listedPapers([...linked.keys()], asked.order, (paper) => ({
            ...linkFacts(linked.get(paper)!),
            node: paperNode(paper),
          }));
        };
        await expectPages(things, listOf, part, (request) => papersOfThings(store(), things, asked, request));
        expectTotals(things, listOf, await papersOfThingsTotals(store(), things, asked));
      }),
      { ...settings, numRuns: numRuns * 4 },
    );
  });

  test('results of papers and of things', async () => {
    const ids = fc.oneof(random.ids('PAPER'), mixedIds(random.ids));
    const args = fc.record({ filter: fc.option(random.resultFilter), order: random.resultOrder });
    const all = model.papers.flatMap((paper) => paper.results.map((result) => ({ paper, result })));
    await fc.assert(
      fc.asyncProperty(ids, args, stretch, async (parents, asked, part) => {
        const listOf = (id: string) =>
          listedResults(
            all.filter(
              ({ paper, result }) =>
                [
                  paper.id,
                  result.metricId,
                  result.datasetId,
                  result.hardwareId,
                  result.subjectId,
                  result.baselineId,
                ].includes(id) && matchesResult(model, paper, result, asked.filter),
            ),
            asked.order,
          );
        const ofPapers = parents[0]?.startsWith('paper:') === true;
        const read = ofPapers ? resultsOfPapers : resultsOfThings;
        await expectPages(parents, listOf, part, (request) => read(store(), parents, asked, request));
        const count = ofPapers ? resultsOfPapersTotals : resultsOfThingsTotals;
        expectTotals(parents, listOf, await count(store(), parents, asked));
      }),
      { ...settings, numRuns: numRuns * 2 },
    );
  });

  test('authors and organizations of papers', async () => {
    await fc.assert(
      fc.asyncProperty(random.ids('PAPER'), stretch, async (ids, part) => {
        const authorsOf = (id: string) =>
          listed(
            (papersById.get(id)?.authorIds ?? []).map((author, position) => ({
              position: { key: position, id: author },
              item: { position, node: authorNode(model.people.get(author)!) },
            })),
            'ASC',
          );
        await expectPages(ids, authorsOf, part, (request) => authorsOfPapers(store(), ids, request));
        expectTotals(ids, authorsOf, await authorsOfPapersTotals(store(), ids));
        const organizationsOf = (id: string) =>
          listed(
            (papersById.get(id)?.organizationIds ?? []).map((one) => {
              const organization = model.people.get(one)!;
              const position = { key: nameKey(organization.name), id: one };
              return { position, item: organizationNode(organization) };
            }),
            'ASC',
          );
        await expectPages(ids, organizationsOf, part, (request) =>
          organizationsOfPapers(store(), ids, request),
        );
        expectTotals(ids, organizationsOf, await organizationsOfPapersTotals(store(), ids));
      }),
      settings,
    );
  });

  test.each([
    ['AUTHOR', papersOfAuthors, papersOfAuthorsTotals] as const,
    ['ORGANIZATION', papersOfOrganizations, papersOfOrganizationsTotals] as const,
  ])('papers of the kind %s', async (kind, read, count) => {
    const args = fc.record({ filter: fc.option(random.paperFilter), order: random.paperOrder });
    await fc.assert(
      fc.asyncProperty(random.ids(kind), args, stretch, async (ids, asked, part) => {
        const listOf = (id: string) => {
          const own = model.papers.filter(
            (paper) =>
              [...paper.authorIds, ...paper.organizationIds].includes(id) &&
              matchesPaper(model, paper, asked.filter),
          );
          return listedPapers(own, asked.order, paperNode);
        };
        await expectPages(ids, listOf, part, (request) => read(store(), ids, asked, request));
        expectTotals(ids, listOf, await count(store(), ids, asked));
      }),
      settings,
    );
  });

  test('coauthors', async () => {
    await fc.assert(
      fc.asyncProperty(random.ids('AUTHOR'), stretch, async (ids, part) => {
        const listOf = (id: string) => {
          const shared = new Map<string, number>();
          for (const { authorIds } of model.papers.filter((paper) => paper.authorIds.includes(id))) {
            for (const other of authorIds) if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
          }
          return listed(
            [...shared].map(([other, count]) => ({
              position: { key: count, id: other },
              item: { sharedPaperCount: count, node: authorNode(model.people.get(other)!) },
            })),
            'DESC',
          );
        };
        await expectPages(ids, listOf, part, (request) => coauthors(store(), ids, request));
        expectTotals(ids, listOf, await coauthorsTotals(store(), ids));
      }),
      settings,
    );
  });
}

/** Checks the page of every parent; the request's bounds lie in the first parent's list. */
export async function expectPages<T>(
  ids: readonly string[],
  listOf: (id: string) => Listed<T>,
  part: Stretch,
  read: (request: PageRequest) => Promise<PagesByParent<T>>,
): Promise<void> {
  const request = requestIn(listOf(ids[0] ?? ''), part);
  const pages = await read(request);
  expect(new Set(pages.keys())).toEqual(new Set(ids));
  for (const id of ids) {
    // A page without items says nothing about its neighbours.
    const list = listOf(id);
    const page = pages.get(id);
    if (page !== undefined && page.items.length === 0) {
      expectPage(
        { ...page, hasNextPage: request.before !== undefined, hasPreviousPage: request.after !== undefined },
        list,
        request,
      );
    } else expectPage(page, list, request);
  }
}

export function expectTotals(
  ids: readonly string[],
  listOf: (id: string) => Listed<unknown>,
  totals: TotalsByParent,
): void {
  expect(new Map(totals)).toEqual(new Map(ids.map((id) => [id, listOf(id).items.length])));
}

/** Things of several kinds at once. */
function mixedIds(ids: (kind: ThingKind) => fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  return fc.oneof(
    ...THING_KINDS.map(ids),
    fc.tuple(ids('CONCEPT'), ids('DATASET')).map((both) => both.flat()),
  );
}

function strongestLink(
  model: GraphModel,
  paper: ModelPaper,
  id: string,
  wide: boolean,
  relations: readonly string[] | undefined,
): PaperLink | undefined {
  return paper.links
    .filter(
      ({ thingId, relation }) =>
        (thingId === id || (wide && above(model, thingId, LEVELS).has(id))) &&
        (relations?.includes(relation) ?? true),
    )
    .toSorted(
      (a, b) =>
        PAPER_RELATIONS.indexOf(a.relation) - PAPER_RELATIONS.indexOf(b.relation) ||
        b.confidence - a.confidence ||
        (a.thingId < b.thingId ? -1 : 1),
    )[0];
}
