import { type GraphStore } from '../../../src/graph/graph-store';
import { LABELS } from '../../../src/graph/labels';
import { type GraphNode } from '../../../src/graph/nodes';
import { graphInfo } from '../../../src/graph/queries/graph-info';
import { introducingPaperOfThings } from '../../../src/graph/queries/introducing-papers';
import { paperByArxivId, paperByDoi, thingsByNames } from '../../../src/graph/queries/lookups';
import { nodesByIds } from '../../../src/graph/queries/nodes-by-ids';
import {
  paperOfResults,
  type ResultRole,
  thingOfResults,
} from '../../../src/graph/queries/parents-of-results';
import { authorNode, organizationNode, paperNode, resultNode, thingNode } from './brute-force/expected-nodes';
import { type GraphModel, sortDate, thingOf } from './brute-force/graph-model';

/** Look-ups of single nodes agree with the model that the store holds. */
export function lookupsContract(store: () => GraphStore, model: GraphModel): void {
  const all: readonly GraphNode[] = [
    ...model.papers.map(paperNode),
    ...[...model.things.values()].map(thingNode),
    ...model.papers.flatMap(({ results }) => results.map(resultNode)),
    ...[...model.people.values()].map((one) =>
      one.id.startsWith('author:') ? authorNode(one) : organizationNode(one),
    ),
  ];

  test('every node by its id; unknown and malformed ids are left out', async () => {
    const ids = [...all.map(({ id }) => id), 'paper:nobody-knows', 'concept:nobody-knows', 'nonsense', ''];
    expect(new Map(await nodesByIds(store(), ids))).toEqual(new Map(all.map((node) => [node.id, node])));
  });

  test('papers by arXiv id and DOI', async () => {
    const withIds = model.papers.find(
      ({ record }) => record.arxivId !== undefined && record.doi !== undefined,
    )!;
    expect(await paperByArxivId(store(), withIds.record.arxivId!)).toEqual(paperNode(withIds));
    expect(await paperByDoi(store(), withIds.record.doi!.toUpperCase())).toEqual(paperNode(withIds));
    expect(await paperByArxivId(store(), '0000.00000')).toBeUndefined();
    expect(await paperByDoi(store(), '10.0/0')).toBeUndefined();
  });

  test('things by any name or alias, in any spelling', async () => {
    const concepts = [...model.things.values()].filter(({ thing }) => thing.kind === 'CONCEPT');
    const spellings = concepts.flatMap((one) =>
      [one.thing.name.toUpperCase().replaceAll(' ', '-'), ...one.thing.aliases].map(
        (name) => [name, one] as const,
      ),
    );
    const found = await thingsByNames(store(), 'CONCEPT', [
      ...spellings.map(([name]) => name),
      'Nobody knows',
      '?!',
    ]);
    expect(new Map(found)).toEqual(new Map(spellings.map(([name, one]) => [name, thingNode(one)])));
  });

  test('the earliest paper that introduces a thing', async () => {
    const expected = [...model.things.keys()].flatMap((id) => {
      const [earliest] = model.papers
        .filter(({ links }) => links.some((link) => link.thingId === id && link.relation === 'INTRODUCES'))
        .toSorted((a, b) => {
          const [dayA, dayB] = [a, b].map((paper) => paper.record.publishedOn ?? '9999-99-99');
          return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA! < dayB! ? -1 : 1;
        });
      return earliest === undefined ? [] : [[id, paperNode(earliest)] as const];
    });
    expect(expected.length).toBeGreaterThan(10);
    const asked = [...model.things.keys(), 'concept:nobody-knows', 'paper:nobody-knows'];
    expect(new Map(await introducingPaperOfThings(store(), asked))).toEqual(new Map(expected));
  });

  test.each(['metric', 'dataset', 'hardware', 'subject', 'baseline'] as const)(
    '%s of results',
    async (role: ResultRole) => {
      const results = model.papers.flatMap((paper) => paper.results);
      const expected = results.flatMap((result) => {
        const id = result[`${role}Id`];
        return id === undefined ? [] : [[result.id, thingNode(thingOf(model, id))] as const];
      });
      const asked = [...results.map(({ id }) => id), 'result:nobody-knows'];
      expect(new Map<string, GraphNode>(await thingOfResults(store(), role, asked))).toEqual(
        new Map(expected),
      );
    },
  );

  test('the paper of results', async () => {
    const expected = model.papers.flatMap((paper) =>
      paper.results.map(({ id }) => [id, paperNode(paper)] as const),
    );
    const asked = [...expected.map(([id]) => id), 'result:nobody-knows'];
    expect(new Map(await paperOfResults(store(), asked))).toEqual(new Map(expected));
  });

  test('counts of the whole graph', async () => {
    const info = await graphInfo(store());
    const links = model.papers.flatMap((paper) => paper.links);
    const results = model.papers.flatMap((paper) => paper.results);
    expect(new Map(info.counts.map(({ kind, count }) => [kind, count]))).toEqual(
      new Map(
        Object.entries(LABELS).map(([kind, label]) => [
          label,
          all.filter((node) => node.kind === kind).length,
        ]),
      ),
    );
    const relations = new Map(info.relationCounts.map(({ relation, count }) => [relation, count]));
    for (const relation of ['INTRODUCES', 'RUNS_ON', 'DISCUSSES']) {
      expect(relations.get(relation)).toBe(links.filter((link) => link.relation === relation).length);
    }
    expect(relations.get('REPORTS')).toBe(results.length);
    expect(relations.get('ON_DATASET')).toBe(
      results.filter(({ datasetId }) => datasetId !== undefined).length,
    );
    expect(relations.get('AUTHORED_BY')).toBe(model.papers.flatMap(({ authorIds }) => authorIds).length);
    const parents = [...model.things.values()]
      .filter(({ thing }) => thing.kind === 'CONCEPT')
      .flatMap(({ thing }) => thing.parents);
    expect(relations.get('BROADER')).toBe(parents.length);
    expect(info.lastIngestedAt).toBe(
      model.papers
        .map(({ ingestedAt }) => ingestedAt)
        .toSorted()
        .at(-1),
    );
    expect(info.engine).toBe(store().engine);
    expect(model.papers.some((paper) => sortDate(paper) === '0000-00-00')).toBe(true);
  });
}
