import fc from 'fast-check';
import { type GraphStore } from '../../../src/graph/graph-store';
import { neighborhood } from '../../../src/graph/questions/neighborhood';
import { paths, type PathsArgs } from '../../../src/graph/questions/paths';
import { WALK_RELATIONS } from '../../../src/graph/questions/walk-relations';
import { type GraphModel } from '../queries/brute-force/graph-model';
import { modelEdges, paperCountOf, type ModelEdge } from './brute-force/model-edges';

/** Paths and neighbourhoods agree with walking the model's edges. */
export function walksContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const edges = modelEdges(model);
  const around = edgesAround(edges);
  const ids = [...around.keys()];
  const id = fc.oneof(
    fc.constantFrom(...ids),
    fc.constantFrom(...model.papers.map((paper) => paper.id)),
    fc.constantFrom(...model.things.keys()),
  );
  const relations = fc.option(fc.subarray([...WALK_RELATIONS], { minLength: 4 }));

  test('paths between any two nodes', async () => {
    const lengths = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          from: id,
          to: id,
          maxLength: fc.integer({ min: 1, max: 6 }),
          relations,
          first: fc.integer({ min: 1, max: 5 }),
          hubPapers: fc.constantFrom(3, 20, 60, 2000),
        }),
        async (args) => {
          const expected = expectedPaths(model, edgesAround(allowed(edges, args.relations)), args);
          const found = await paths(store(), args);
          expect(found.map(({ nodes }) => nodes.map((node) => node.id))).toEqual(expected);
          for (const { length, nodes, steps } of found) {
            expect(steps).toHaveLength(length);
            steps.forEach((step, index) => {
              expect([step.from, step.to]).toEqual([nodes[index]?.id, nodes[index + 1]?.id]);
              const [from, to] = step.forward ? [step.from, step.to] : [step.to, step.from];
              const edge = edges.find(
                (one) => one.from === from && one.to === to && one.relation === step.relation,
              );
              expect(step.link).toEqual(edge?.link);
            });
            lengths.set(length, (lengths.get(length) ?? 0) + 1);
          }
        },
      ),
      { numRuns: numRuns * 8, seed: 61 },
    );
    expect([...lengths.keys()].length).toBeGreaterThan(2);
  });

  test('a path from a node to itself, to nothing, and too long a one', async () => {
    const [paper] = model.papers;
    const own = { from: paper?.id ?? '', to: paper?.id ?? '', maxLength: 4, first: 3 };
    const [path, ...others] = await paths(store(), own);
    expect(path).toMatchObject({ length: 0, nodes: [{ id: paper?.id }], steps: [] });
    expect(others).toEqual([]);
    expect(await paths(store(), { ...own, to: 'concept:nothing' })).toEqual([]);
    expect(await paths(store(), { ...own, from: 'nonsense', to: 'nonsense' })).toEqual([]);
    await expect(paths(store(), { ...own, maxLength: 7 })).rejects.toMatchObject({
      name: 'LimitError',
      limit: 'pathLength',
      allowed: 6,
    });
  });

  test('neighbourhoods', async () => {
    await fc.assert(
      fc.asyncProperty(
        id,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 6 }),
        relations,
        async (centre, depth, perRelation, asked) => {
          const wanted = allowed(
            edges,
            asked ??
              (centre.startsWith('result:') ? null : WALK_RELATIONS.filter((one) => !RESULTS.has(one))),
          );
          const expected = expectedNeighborhood(wanted, centre, depth, perRelation);
          const found = await neighborhood(store(), { id: centre, depth, perRelation, relations: asked });
          expect(new Set(found?.nodes.map((node) => node.id))).toEqual(expected.nodes);
          expect(found?.nodes[0]?.id).toBe(centre);
          expect(found?.edges).toEqual(expected.edges);
          expect(found?.truncated).toBe(expected.truncated);
        },
      ),
      { numRuns: numRuns * 3, seed: 62 },
    );
  });

  test('the limits of a drawing', async () => {
    const [hub] = [...model.things.values()].toSorted((a, b) => b.paperCount - a.paperCount);
    const args = { id: hub?.thing.id ?? '', depth: 3, perRelation: 50 };
    const found = await neighborhood(store(), args);
    expect(found?.nodes).toHaveLength(500);
    expect(found?.edges.length).toBeLessThanOrEqual(2000);
    expect(found?.truncated).toBe(true);
    await expect(neighborhood(store(), { ...args, depth: 4 })).rejects.toMatchObject({
      limit: 'neighborhoodDepth',
    });
    await expect(neighborhood(store(), { ...args, perRelation: 51 })).rejects.toMatchObject({
      limit: 'perRelation',
    });
    expect(await neighborhood(store(), { ...args, id: 'concept:nothing' })).toBeNull();
  });
}

const RESULTS = new Set(['REPORTS', 'OF_METRIC', 'ON_DATASET', 'ON_HARDWARE', 'BY', 'AGAINST']);

type Around = ReadonlyMap<string, readonly string[]>;

function allowed(edges: readonly ModelEdge[], relations: readonly string[] | null): readonly ModelEdge[] {
  return relations === null ? edges : edges.filter(({ relation }) => relations.includes(relation));
}

function edgesAround(edges: readonly ModelEdge[]): Around {
  const around = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = around.get(from) ?? new Set();
    around.set(from, known.add(to));
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return new Map([...around].map(([id, others]) => [id, [...others]]));
}

/** All shortest paths by walking breadth first, results only at the ends; then hubs are avoided and the best kept. */
function expectedPaths(model: GraphModel, around: Around, args: PathsArgs): readonly (readonly string[])[] {
  if (args.from === args.to) return [[args.from]];
  const distance = new Map([[args.to, 0]]);
  let level = [args.to];
  for (let depth = 1; depth <= args.maxLength && level.length > 0; depth++) {
    const next: string[] = [];
    for (const id of level.flatMap((one) => around.get(one) ?? [])) {
      if (distance.has(id) || (id.startsWith('result:') && id !== args.from)) continue;
      distance.set(id, depth);
      next.push(id);
    }
    level = next;
  }
  let found: string[][] = distance.has(args.from) ? [[args.from]] : [];
  for (let left = distance.get(args.from) ?? 0; left > 0; left--) {
    found = found.flatMap((path) =>
      (around.get(path.at(-1) ?? '') ?? [])
        .filter((id) => distance.get(id) === left - 1)
        .map((id) => [...path, id]),
    );
  }
  const counts = (path: readonly string[]): number[] =>
    path.slice(1, -1).map((id) => paperCountOf(model, id));
  const hubs = args.hubPapers ?? 2000;
  const withoutHubs = found.filter((path) => counts(path).every((count) => count <= hubs));
  const sum = (path: readonly string[]): number => counts(path).reduce((total, count) => total + count, 0);
  return (withoutHubs.length > 0 ? withoutHubs : found)
    .toSorted((a, b) => sum(a) - sum(b) || (a.join(' ') < b.join(' ') ? -1 : 1))
    .slice(0, args.first);
}

function expectedNeighborhood(
  edges: readonly ModelEdge[],
  centre: string,
  depth: number,
  perRelation: number,
) {
  const nodes = new Set([centre]);
  let truncated = false;
  let level = [centre];
  for (let step = 0; step < depth; step++) {
    const next = level.flatMap((id) => {
      const groups = new Map<string, { readonly other: string; readonly weight: number }[]>();
      for (const { from, to, relation, weight } of edges) {
        if (from === id) push(groups, `${relation} out`, { other: to, weight });
        if (to === id) push(groups, `${relation} in`, { other: from, weight });
      }
      return [...groups.values()].flatMap((group) => {
        truncated ||= group.length > perRelation;
        return group
          .toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
          .slice(0, perRelation)
          .map(({ other }) => other);
      });
    });
    level = [...new Set(next)].filter((id) => !nodes.has(id));
    for (const id of level) nodes.add(id);
  }
  const key = ({ from, relation, to }: ModelEdge): string => `${from} ${relation} ${to}`;
  return {
    nodes,
    truncated,
    edges: edges
      .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      .map(({ from, to, relation, weight }) => ({ from, to, relation, weight })),
  };
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  groups.set(key, [...(groups.get(key) ?? []), item]);
}
