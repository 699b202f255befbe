import { type PaperGraph } from '../../../src/domain/paper';
import { type Thing } from '../../../src/domain/thing';
import { type GraphStore } from '../../../src/graph/graph-store';
import { thingsByNames } from '../../../src/graph/queries/lookups';
import { nodesByIds } from '../../../src/graph/queries/nodes-by-ids';
import { MergeError } from '../../../src/graph/writes/merge-error';
import { mergeThings } from '../../../src/graph/writes/merge-things';
import { removePapers } from '../../../src/graph/writes/remove-papers';
import { upsertPapers, type UpsertOutcome } from '../../../src/graph/writes/upsert-papers';
import { dumpGraph, edgesFrom, nodeOf } from '../graph-dump';
import { faultsOf } from './graph-truth';
import {
  ACCURACY,
  ATTENTION,
  GPU,
  H100,
  IMAGENET,
  link,
  LORA,
  paper,
  record,
  result,
  unlisted,
} from './paper-fixture';

const EMPTY = { name: 'empty', text: 'MATCH (n) DETACH DELETE n' };
const [LOSER, WINNER, OTHER] = [unlisted('Loser', ['LSR']), unlisted('Winner'), unlisted('Other')];

/** What merging things does on every engine; the graph of `store()` is emptied before each test. */
export function mergeContract(store: () => GraphStore): void {
  beforeEach(() => store().write((transaction) => transaction.run(EMPTY)));
  const upsert = (...graphs: PaperGraph[]): Promise<readonly UpsertOutcome[]> =>
    upsertPapers(store(), graphs, { now: '2026-02-01T00:00:00.000Z' });
  const about = (title: string, ...things: Thing[]): PaperGraph =>
    paper(
      record(title),
      things,
      things.map((thing) => link(thing, thing.kind === 'CONCEPT' ? 'DISCUSSES' : 'RUNS_ON')),
    );
  const refusal = async (work: Promise<unknown>): Promise<MergeError> => {
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MergeError);
    return error as MergeError;
  };

  it('moves links; of two links of one paper the stronger relation stays, then the surer one', async () => {
    const both = (title: string, ...links: PaperGraph['links']): PaperGraph =>
      paper(record(title, { publishedOn: '2024-05-01' }), [LOSER, WINNER], links);
    await upsert(
      paper(record('Loser only', { publishedOn: '2023-01-02' }), [LOSER], [link(LOSER, 'INTRODUCES')]),
      both('Loser stronger', link(LOSER, 'COMPARES_WITH', 0.4), link(WINNER, 'DISCUSSES', 0.9)),
      both('Winner stronger', link(LOSER, 'DISCUSSES', 0.9), link(WINNER, 'INTRODUCES', 0.4)),
      both('Loser surer', link(LOSER, 'DISCUSSES', 0.8), link(WINNER, 'DISCUSSES', 0.7)),
    );
    expect(await mergeThings(store(), WINNER.id, [LOSER.id])).toEqual({
      id: WINNER.id,
      merged: [LOSER.id],
      movedLinks: 4,
    });
    const links = await store().read({
      name: 'links',
      text: 'MATCH (p:Paper)-[r]->(c:Concept) RETURN p.title AS title, type(r) AS type, r.confidence AS confidence, r.mention AS mention ORDER BY title',
    });
    expect(links.map(({ title, type, confidence, mention }) => [title, type, confidence, mention])).toEqual([
      ['Loser only', 'INTRODUCES', 0.9, 'Loser'],
      ['Loser stronger', 'COMPARES_WITH', 0.4, 'Loser'],
      ['Loser surer', 'DISCUSSES', 0.8, 'Loser'],
      ['Winner stronger', 'INTRODUCES', 0.4, 'Winner'],
    ]);
    expect(await nodeOf(store(), 'Concept', WINNER.id)).toMatchObject({
      name: 'Winner',
      aliases: ['LSR', 'Loser'],
      formerIds: [LOSER.id],
      paperCount: 4,
      firstSeenOn: '2023-01-02',
      sortFirstSeen: '2023-01-02',
    });
    expect(await nodeOf(store(), 'Concept', LOSER.id)).toBeUndefined();
    expect(await faultsOf(store())).toEqual([]);
  });

  it('is found by its old id and by every name of what went', async () => {
    await upsert(about('One', LOSER), about('Two', WINNER));
    await mergeThings(store(), WINNER.id, [LOSER.id]);
    expect((await nodesByIds(store(), [LOSER.id])).get(LOSER.id)).toMatchObject({
      id: WINNER.id,
      paperCount: 2,
    });
    const named = await thingsByNames(store(), 'CONCEPT', ['loser', 'LSR', 'Winner']);
    expect([...named.values()].map(({ id }) => id)).toEqual([WINNER.id, WINNER.id, WINNER.id]);
    expect(await store().searchText('Concept', 'lsr', 5)).toMatchObject([{ id: WINNER.id }]);
  });

  it('moves what results are about, and leaves none measured against itself', async () => {
    const [old, older] = [
      { ...ACCURACY, id: 'metric:acc', name: 'acc', listed: undefined },
      { ...IMAGENET, id: 'dataset:ilsvrc', name: 'ILSVRC', listed: undefined },
    ].map(({ listed: _, ...thing }) => thing as Thing);
    const chip: Thing = { kind: 'HARDWARE', id: 'hardware:hopper-100', name: 'Hopper 100', aliases: [], parents: [], hardwareKind: 'GPU' }; // prettier-ignore
    if (old === undefined || older === undefined) throw new Error('never');
    const things = [ACCURACY, IMAGENET, H100, GPU, LOSER, WINNER, old, older, chip];
    await upsert(
      paper(record('One'), things, [], [
        result('one-1', { metricId: old.id, datasetId: older.id, hardwareId: chip.id, subjectId: LOSER.id, baselineId: WINNER.id }),
        result('one-2', { metricId: old.id, subjectId: WINNER.id }),
      ]),
    ); // prettier-ignore
    await mergeThings(store(), ACCURACY.id, [old.id]);
    await mergeThings(store(), IMAGENET.id, [older.id]);
    await mergeThings(store(), H100.id, [chip.id]);
    await mergeThings(store(), WINNER.id, [LOSER.id]);
    const expected = [
      'BY -> concept:winner',
      'OF_METRIC -> metric:accuracy',
      'ON_DATASET -> dataset:imagenet',
      'ON_HARDWARE -> hardware:h100',
    ];
    expect(await edgesFrom(store(), 'Result', 'result:one-1')).toEqual(expected);
    expect(await edgesFrom(store(), 'Result', 'result:one-2')).toEqual(expected.slice(0, 2));
    await upsert(
      paper(record('One', { abstract: 'Changed.' }), things, [], [
        result('one-1', { metricId: old.id, datasetId: older.id, hardwareId: chip.id, subjectId: LOSER.id, baselineId: WINNER.id }),
      ]),
    ); // prettier-ignore
    expect(await edgesFrom(store(), 'Result', 'result:one-1')).toEqual(expected);
  });

  it('moves the hierarchy without doubles and without anything under itself', async () => {
    const top = unlisted('Top');
    const winner = { ...WINNER, parents: [top.id] };
    const loser = { ...LOSER, parents: [top.id, WINNER.id, OTHER.id] };
    const [child, both] = [
      { ...unlisted('Child'), parents: [LOSER.id] },
      { ...unlisted('Both'), parents: [LOSER.id, WINNER.id] },
    ];
    await upsert(about('One', top, OTHER, winner, loser, child, both));
    await mergeThings(store(), WINNER.id, [LOSER.id]);
    expect(await edgesFrom(store(), 'Concept', WINNER.id)).toEqual([
      'BROADER -> concept:other',
      'BROADER -> concept:top',
    ]);
    expect(await edgesFrom(store(), 'Concept', child.id)).toEqual(['BROADER -> concept:winner']);
    expect(await edgesFrom(store(), 'Concept', both.id)).toEqual(['BROADER -> concept:winner']);
  });

  it('refuses what would stand under itself, naming what lies between; with that merged too it goes', async () => {
    const [between, low] = [
      { ...unlisted('Between'), parents: [WINNER.id] },
      { ...LOSER, parents: ['concept:between'] },
    ];
    await upsert(about('One', WINNER, between, low));
    const before = await dumpGraph(store());
    for (const [into, from] of [
      [WINNER.id, LOSER.id],
      [LOSER.id, WINNER.id],
    ] as const) {
      const error = await refusal(mergeThings(store(), into, [from]));
      expect(error.argument).toBe('from');
      expect(error.message).toContain('concept:between would stand both under and above');
    }
    expect(await dumpGraph(store())).toEqual(before);
    expect(await mergeThings(store(), WINNER.id, [LOSER.id, between.id])).toMatchObject({
      merged: ['concept:between', LOSER.id],
    });
    expect(await edgesFrom(store(), 'Concept', WINNER.id)).toEqual([]);
  });

  it('refuses things of different kinds, naming both, and changes nothing', async () => {
    await upsert(about('One', LOSER, H100, GPU));
    const before = await dumpGraph(store());
    const error = await refusal(mergeThings(store(), H100.id, [LOSER.id]));
    expect(error.message).toContain('concept:loser and hardware:h100 are of different kinds');
    expect(await dumpGraph(store())).toEqual(before);
  });

  it.each<[string, string, string[], 'into' | 'from', string]>([
    ['an unknown winner', 'concept:nobody', [LOSER.id], 'into', 'The graph has no concept:nobody'],
    ['an unknown loser', LOSER.id, ['concept:nobody'], 'from', 'The graph has no concept:nobody'],
    ['a paper', 'paper:one', [LOSER.id], 'into', 'paper:one is no id of a concept'],
    ['a malformed id', LOSER.id, ['Loser'], 'from', 'Loser is no id of a concept'],
  ])('refuses %s', async (_, into, from, argument, message) => {
    await upsert(about('One', LOSER));
    const error = await refusal(mergeThings(store(), into, from));
    expect([error.argument, error.message]).toEqual([argument, expect.stringContaining(message)]);
  });

  it('done again changes nothing; an id that went before stands for what it went into', async () => {
    await upsert(about('One', LOSER), about('Two', WINNER), about('Three', OTHER));
    await mergeThings(store(), WINNER.id, [LOSER.id]);
    const once = await dumpGraph(store());
    expect(await mergeThings(store(), WINNER.id, [LOSER.id, WINNER.id])).toEqual({
      id: WINNER.id,
      merged: [],
      movedLinks: 0,
    });
    expect(await dumpGraph(store())).toEqual(once);
    expect(await mergeThings(store(), OTHER.id, [LOSER.id])).toEqual({
      id: OTHER.id,
      merged: [WINNER.id],
      movedLinks: 2,
    });
    expect(await nodeOf(store(), 'Concept', OTHER.id)).toMatchObject({
      aliases: ['LSR', 'Loser', 'Winner'],
      formerIds: [LOSER.id, WINNER.id],
      paperCount: 3,
    });
    expect(await mergeThings(store(), LOSER.id, [WINNER.id])).toMatchObject({ id: OTHER.id, merged: [] });
  });

  it('is not undone by what comes later, also where the lexicon lists the things', async () => {
    const winner = { ...LORA, parents: [ATTENTION.id] };
    const loser = { ...unlisted('Loser'), listed: true, parents: [OTHER.id] };
    const one = about('One', winner, ATTENTION);
    const two = about('Two', loser, OTHER);
    await upsert(one, two);
    await mergeThings(store(), winner.id, [loser.id]);
    const merged = await dumpGraph(store());
    expect((await upsert(one, two)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(await dumpGraph(store())).toEqual(merged);

    await upsert({ ...one, record: { ...one.record, abstract: 'Changed.' } }, about('Three', loser, OTHER));
    expect(await nodeOf(store(), 'Concept', loser.id)).toBeUndefined();
    expect(await nodeOf(store(), 'Concept', winner.id)).toMatchObject({
      aliases: ['low-rank adaptation', 'Loser'],
      aliasKeys: ['lora', 'lowrankadaptation', 'loser'],
      paperCount: 3,
    });
    expect(await edgesFrom(store(), 'Concept', winner.id)).toEqual([
      'BROADER -> concept:attention',
      'BROADER -> concept:other',
    ]);
    expect(await edgesFrom(store(), 'Paper', 'paper:three')).toContain('DISCUSSES -> concept:lora');
    expect(await faultsOf(store())).toEqual([]);
  });

  it('learns new names of what went, and outlives its papers', async () => {
    await upsert(about('One', LOSER), about('Two', WINNER));
    await mergeThings(store(), WINNER.id, [LOSER.id]);
    await upsert(about('Three', { ...LOSER, aliases: ['LooSeR', 'LSR'] }));
    expect(await nodeOf(store(), 'Concept', WINNER.id)).toMatchObject({
      aliases: ['LSR', 'LooSeR', 'Loser'],
    });
    await removePapers(store(), ['paper:one', 'paper:two', 'paper:three']);
    expect(await nodeOf(store(), 'Concept', WINNER.id)).toMatchObject({
      paperCount: 0,
      formerIds: [LOSER.id],
    });
    await upsert(about('Four', LOSER));
    expect(await edgesFrom(store(), 'Paper', 'paper:four')).toEqual(['DISCUSSES -> concept:winner']);
  });

  it('an unlisted thing learns what it did not know', async () => {
    const chip: Thing = { kind: 'HARDWARE', id: 'hardware:chip', name: 'Chip', aliases: [], parents: [], hardwareKind: 'CLASS' }; // prettier-ignore
    const known: Thing = { ...chip, id: 'hardware:known', name: 'Known', vendor: 'Maker', memoryBytes: 8e9 };
    await upsert(about('One', chip, known));
    await mergeThings(store(), chip.id, [known.id]);
    expect(await nodeOf(store(), 'HardwarePlatform', chip.id)).toMatchObject({
      name: 'Chip',
      kind: 'CLASS',
      vendor: 'Maker',
      memoryBytes: 8e9,
      searchText: 'chip known',
    });
  });
}
