import fc from 'fast-check';
import { type GraphStore } from '../../../src/graph/graph-store';
import { comparison } from '../../../src/graph/questions/comparison';
import { linkFacts, paperNode, resultNode, thingNode } from '../queries/brute-force/expected-nodes';
import { thingOf, type GraphModel } from '../queries/brute-force/graph-model';

/** Comparisons agree with laying the papers side by side. */
export function comparisonContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const node = (id: string) => (id === '' ? null : thingNode(thingOf(model, id)));

  test('papers side by side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...model.papers), { minLength: 1, maxLength: 10 }),
        async (papers) => {
          const byPapers = <T extends { papers: number; key: string }>(a: T, b: T): number =>
            b.papers - a.papers || (a.key < b.key ? -1 : 1);
          const thingIds = new Set(papers.flatMap(({ links }) => links.map(({ thingId }) => thingId)));
          const rows = [...thingIds]
            .map((key) => {
              const cells = papers.map(({ links }) => {
                const link = links.find(({ thingId }) => thingId === key);
                return link === undefined ? null : linkFacts(link);
              });
              return { key, cells, papers: cells.filter((cell) => cell !== null).length };
            })
            .sort(byPapers);
          const keyOf = (result: (typeof model.papers)[number]['results'][number]): string =>
            [result.metricId, result.datasetId ?? '', result.hardwareId ?? ''].join(' ');
          const resultKeys = new Set(papers.flatMap(({ results }) => results.map(keyOf)));
          const results = [...resultKeys]
            .map((key) => {
              const cells = papers.map(({ results: own }) =>
                own
                  .filter((result) => keyOf(result) === key)
                  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
                  .map(resultNode),
              );
              return { key, cells, papers: cells.filter(({ length }) => length > 0).length };
            })
            .sort(byPapers);
          const answer = await comparison(
            store(),
            papers.map(({ id }) => id),
          );
          expect(answer).toEqual({
            papers: papers.map(paperNode),
            rows: rows.map(({ key, cells, papers: count }) => ({
              thing: node(key),
              shared: count > 1,
              cells,
            })),
            results: results.map(({ key, cells }) => {
              const [metric = '', dataset = '', hardware = ''] = key.split(' ');
              return { metric: node(metric), dataset: node(dataset), hardware: node(hardware), cells };
            }),
          });
        },
      ),
      { numRuns: numRuns * 2, seed: 51 },
    );
  });

  test('unknown papers, papers named twice, too many papers', async () => {
    const [first, second] = model.papers;
    const ids = [first?.id ?? '', 'paper:nothing', second?.id ?? '', first?.id ?? '', 'nonsense'];
    const answer = await comparison(store(), ids);
    expect(answer.papers.map(({ id }) => id)).toEqual([first?.id, second?.id]);
    expect(await comparison(store(), ['paper:nothing'])).toEqual({ papers: [], rows: [], results: [] });
    const many = model.papers.slice(0, 11).map(({ id }) => id);
    await expect(comparison(store(), many)).rejects.toMatchObject({ limit: 'comparedPapers', allowed: 10 });
  });
}
