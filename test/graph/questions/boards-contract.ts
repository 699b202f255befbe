import fc from 'fast-check';
import { RESULT_KINDS, type ResultKind } from '../../../src/domain/result';
import { type GraphStore } from '../../../src/graph/graph-store';
import { hardwareBenchmarks, systemBenchmarks } from '../../../src/graph/questions/hardware-benchmarks';
import { type BoardKey } from '../../../src/graph/questions/board-results';
import { leaderboard, leaderboardEntries } from '../../../src/graph/questions/leaderboard';
import { countLeaderboards, leaderboards } from '../../../src/graph/questions/leaderboards';
import {
  leaderboardsOfThings,
  leaderboardsOfThingsTotals,
} from '../../../src/graph/questions/leaderboards-of-things';
import { paperNode, resultNode, thingNode } from '../queries/brute-force/expected-nodes';
import { thingOf, type GraphModel } from '../queries/brute-force/graph-model';
import { listed } from '../queries/brute-force/listed';
import { requestIn, stretch, walk } from '../queries/page-checks';
import { expectedBoard, printedResults, type Printed } from './brute-force/expected-boards';

const ALL = { size: 100, from: 'FORWARD' } as const;

/** Leaderboards and benchmarks agree with sorting the printed results. */
export function boardsContract(store: () => GraphStore, model: GraphModel, numRuns: number): void {
  const everything = printedResults(model, () => true);
  const resultsOf = ({ metric, dataset, hardware, kind }: BoardKey): readonly Printed[] =>
    everything.filter(
      ({ result }) =>
        result.metricId === metric &&
        result.kind === kind &&
        (result.datasetId ?? null) === dataset &&
        (hardware === null || result.hardwareId === hardware),
    );
  const someResult = fc.constantFrom(...everything);
  const key = fc
    .tuple(someResult, fc.boolean(), fc.boolean(), fc.constantFrom<ResultKind>('ABSOLUTE', ...RESULT_KINDS))
    .map(([{ result }, withDataset, withHardware, kind]): BoardKey => ({
      metric: result.metricId,
      dataset: withDataset ? (result.datasetId ?? null) : null,
      hardware: withHardware ? (result.hardwareId ?? null) : null,
      kind,
    }));
  const node = (id: string | null | undefined) =>
    id === null || id === undefined ? null : thingNode(thingOf(model, id));

  test('a leaderboard and its entries', async () => {
    await fc.assert(
      fc.asyncProperty(key, stretch, async (asked, part) => {
        const expected = expectedBoard(model, resultsOf(asked), asked.metric, asked.kind);
        const board = await leaderboard(store(), asked);
        expect(board).toEqual({
          metric: node(asked.metric),
          dataset: node(asked.dataset),
          hardware: node(asked.hardware),
          kind: asked.kind,
          direction: expected.direction,
          unit: expected.unit,
          entryCount: expected.entries.length,
          incomparableCount: expected.incomparable,
        });
        const page = await leaderboardEntries(store(), asked, ALL);
        expect(page.items.map(({ item }) => item)).toEqual(
          expected.entries.slice(0, 100).map(({ rank, value, result, paper }) => ({
            rank,
            value,
            valueHigh: result.valueHigh === undefined ? null : (expect.any(Number) as unknown),
            result: resultNode(result),
            paper: paperNode(paper),
            subject: node(result.subjectId),
            hardware: node(result.hardwareId),
          })),
        );
        const list = listed(page.items, 'DESC');
        expect(list.items).toEqual(page.items);
        const request = requestIn(list, part);
        const some = await leaderboardEntries(store(), asked, request);
        const ids = new Set(some.items.map(({ position }) => position.id));
        expect(some.items).toEqual(page.items.filter(({ position }) => ids.has(position.id)));
      }),
      { numRuns: numRuns * 4, seed: 21 },
    );
  });

  test('the leaderboards that exist', async () => {
    const choice = fc.tuple(someResult, fc.subarray(['metric', 'dataset', 'hardware'] as const));
    await fc.assert(
      fc.asyncProperty(choice, fc.integer({ min: 1, max: 4 }), async ([{ result }, fields], minEntries) => {
        const args = {
          metric: fields.includes('metric') ? result.metricId : null,
          dataset: fields.includes('dataset') ? (result.datasetId ?? null) : null,
          hardware: fields.includes('hardware') ? (result.hardwareId ?? null) : null,
          minEntries,
        };
        const expected = expectedBoards(args);
        const boards = await walk((request) => leaderboards(store(), args, request), 7, 'FORWARD');
        expect(boards.map(({ item }) => item)).toEqual(expected);
        const backward = await walk((request) => leaderboards(store(), args, request), 7, 'BACKWARD');
        expect(backward).toEqual(boards);
        expect(await countLeaderboards(store(), args)).toBe(expected.length);
      }),
      { numRuns, seed: 22 },
    );
  });

  test.each([
    ['DATASET', 'dataset'],
    ['METRIC', 'metric'],
    ['HARDWARE', 'hardware'],
  ] as const)('the leaderboards of many nodes of the kind %s', async (kind, field) => {
    const ids = [...model.things.values()].flatMap(({ thing }) => (thing.kind === kind ? thing.id : []));
    const asked = [...ids.slice(0, 12), `${field}:nothing`];
    const pages = await leaderboardsOfThings(
      store(),
      kind,
      asked,
      { minEntries: 2 },
      { size: 3, from: 'FORWARD' },
    );
    const totals = await leaderboardsOfThingsTotals(store(), kind, asked, { minEntries: 2 });
    let boards = 0;
    for (const id of asked) {
      const args = { metric: null, dataset: null, hardware: null, minEntries: 2, [field]: id };
      const expected = id.endsWith(':nothing') ? [] : expectedBoards(args);
      expect(pages.get(id)?.items.map(({ item }) => item)).toEqual(expected.slice(0, 3));
      expect(pages.get(id)?.hasNextPage).toBe(expected.length > 3);
      expect(totals.get(id)).toBe(expected.length);
      boards += expected.length;
    }
    expect(boards).toBeGreaterThan(5);
  });

  test('benchmarks of a platform and of a system', async () => {
    const args = { firstBenchmarks: 100, firstResults: 100 };
    const named = everything.filter(
      ({ result }) => result.hardwareId !== undefined && result.kind === 'ABSOLUTE',
    );
    for (const hardware of [...new Set(named.map(({ result }) => result.hardwareId ?? ''))].slice(0, 6)) {
      const own = named.filter(({ result }) => result.hardwareId === hardware);
      const answer = await hardwareBenchmarks(store(), hardware, args);
      expect(answer?.hardware).toEqual(node(hardware));
      expect(answer?.benchmarks.map(({ metric }) => metric.id).sort()).toEqual(
        [...new Set(own.map(({ result }) => result.metricId))].sort(),
      );
      for (const benchmark of answer?.benchmarks ?? []) {
        const ofMetric = own.filter(({ result }) => result.metricId === benchmark.metric.id);
        const board = expectedBoard(
          model,
          ofMetric,
          benchmark.metric.id,
          'ABSOLUTE',
          ({ result }) => result.id,
        );
        expect(benchmark).toMatchObject({
          direction: board.direction,
          unit: board.unit,
          resultCount: ofMetric.length,
          paperCount: new Set(ofMetric.map(({ paper }) => paper.id)).size,
        });
        expect(
          benchmark.entries.map(({ rank, value, result, dataset }) => [rank, value, result, dataset]),
        ).toEqual(
          board.entries.map(({ rank, value, result }) => [
            rank,
            value,
            resultNode(result),
            node(result.datasetId),
          ]),
        );
      }
    }
    const subjects = new Set(named.flatMap(({ result }) => result.subjectId ?? []));
    for (const subject of [...subjects].slice(0, 8)) {
      const own = named.filter(({ result }) => result.subjectId === subject);
      const answer = await systemBenchmarks(store(), subject, args);
      const groups = new Set(own.map(({ result }) => `${result.metricId} ${result.datasetId ?? ''}`));
      expect(answer?.benchmarks).toHaveLength(groups.size);
      for (const { metric, dataset, entries } of answer?.benchmarks ?? []) {
        const group = own.filter(
          ({ result }) =>
            result.metricId === metric.id && (result.datasetId ?? null) === (dataset?.id ?? null),
        );
        const board = expectedBoard(
          model,
          group,
          metric.id,
          'ABSOLUTE',
          ({ result }) => result.hardwareId ?? '',
        );
        expect(entries.map(({ rank, value, hardware }) => [rank, value, hardware])).toEqual(
          board.entries.map(({ rank, value, result }) => [rank, value, node(result.hardwareId)]),
        );
      }
    }
    expect(subjects.size).toBeGreaterThan(8);
  });

  test('unknown ids', async () => {
    const kind = 'ABSOLUTE';
    const [known] = everything;
    const metric = known?.result.metricId ?? '';
    expect(
      await leaderboard(store(), { metric: 'metric:nothing', dataset: null, hardware: null, kind }),
    ).toBeNull();
    expect(
      await leaderboard(store(), { metric, dataset: 'dataset:nothing', hardware: null, kind }),
    ).toBeNull();
    expect(await leaderboard(store(), { metric, dataset: metric, hardware: null, kind })).toBeNull();
    const nowhere = { metric, dataset: null, hardware: 'hardware:nothing', kind } as const;
    expect((await leaderboardEntries(store(), nowhere, ALL)).items).toEqual([]);
    expect((await leaderboards(store(), { metric: 'metric:nothing', minEntries: 1 }, ALL)).items).toEqual([]);
    expect(
      await hardwareBenchmarks(store(), 'hardware:nothing', { firstBenchmarks: 1, firstResults: 1 }),
    ).toBeNull();
    expect(await systemBenchmarks(store(), metric, { firstBenchmarks: 1, firstResults: 1 })).toBeNull();
  });

  function expectedBoards(args: {
    readonly metric: string | null;
    readonly dataset: string | null;
    readonly hardware: string | null;
    readonly minEntries: number;
  }): readonly unknown[] {
    const chosen = everything.filter(
      ({ result }) =>
        result.kind === 'ABSOLUTE' &&
        (args.metric === null || result.metricId === args.metric) &&
        (args.dataset === null || result.datasetId === args.dataset) &&
        (args.hardware === null ? result.datasetId !== undefined : result.hardwareId === args.hardware),
    );
    const boardOf = ({ result }: Printed): string => `${result.metricId} ${result.datasetId ?? ''}`;
    return [...new Set(chosen.map(boardOf))]
      .map((id) => {
        const [metric = '', dataset = ''] = id.split(' ');
        const board = expectedBoard(
          model,
          chosen.filter((one) => boardOf(one) === id),
          metric,
          'ABSOLUTE',
        );
        return { id, metric, dataset, board };
      })
      .filter(({ board }) => board.entries.length >= args.minEntries)
      .sort((a, b) => b.board.entries.length - a.board.entries.length || (a.id < b.id ? -1 : 1))
      .map(({ metric, dataset, board }) => ({
        metric: node(metric),
        dataset: dataset === '' ? null : node(dataset),
        hardware: node(args.hardware),
        kind: 'ABSOLUTE',
        direction: board.direction,
        unit: board.unit,
        entryCount: board.entries.length,
        incomparableCount: board.incomparable,
      }));
  }
}
