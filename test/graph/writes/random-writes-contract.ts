import { type PaperGraph } from '../../../src/domain/paper';
import { type GraphStore } from '../../../src/graph/graph-store';
import { removePapers } from '../../../src/graph/writes/remove-papers';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { generatedCorpus } from '../generated-corpus';
import { dumpGraph } from '../graph-dump';
import { SeededRandom } from '../seeded-random';
import { faultsOf } from './graph-truth';

const NOW = '2026-02-01T00:00:00.000Z';

/** Any sequence of batches, re-readings and removals leaves a graph whose counts are what its edges say. */
export function randomWritesContract(store: () => GraphStore, rounds: number): void {
  it.each([1, 2, 3])('keep the graph right through any writes (%i)', async (seed) => {
    const random = new SeededRandom(seed);
    await store().write((transaction) =>
      transaction.run({ name: 'empty', text: 'MATCH (n) DETACH DELETE n' }),
    );
    const readings = [seed, seed + 100, seed + 200].flatMap((reading) =>
      generatedCorpus({ seed: reading, papers: 40, concepts: 60, links: 6 }),
    );
    const titles = readings.slice(0, 30).map(({ record }) => record.title);
    for (let round = 0; round < rounds; round++) {
      const batch = Array.from({ length: random.between(1, 25) }, (): PaperGraph => {
        const graph = random.pick(readings);
        const { arxivId, ...record } = graph.record; // one paper is read in many ways under one title
        const kept = random.chance(0.3) && arxivId !== undefined ? { arxivId } : {};
        return { ...graph, record: { ...record, ...kept, title: random.pick(titles) } };
      });
      await upsertPapers(store(), batch, { now: NOW });
      expect(await faultsOf(store())).toEqual([]);
      const ids = await store().read({ name: 'ids', text: 'MATCH (p:Paper) RETURN p.id AS id ORDER BY id' });
      const gone = ids.map((row) => String(row['id'])).filter(() => random.chance(0.2));
      expect(await removePapers(store(), gone)).toEqual(gone);
      expect(await faultsOf(store())).toEqual([]);
    }
    const rest = await store().read({ name: 'ids', text: 'MATCH (p:Paper) RETURN p.id AS id ORDER BY id' });
    expect(rest.length).toBeGreaterThan(0);
    await removePapers(
      store(),
      rest.map((row) => String(row['id'])),
    );
    const left = await dumpGraph(store());
    expect(left.filter((line) => line.includes('"Paper"') || line.includes('"Result"'))).toEqual([]);
  });

  it('write a corpus batch by batch as in one, and again to no effect', async () => {
    const corpus = generatedCorpus({ seed: 11, papers: 120, links: 8 });
    const empty = { name: 'empty', text: 'MATCH (n) DETACH DELETE n' };
    await store().write((transaction) => transaction.run(empty));
    await upsertPapers(store(), corpus, { now: NOW });
    const whole = await dumpGraph(store());
    expect((await upsertPapers(store(), corpus)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(await dumpGraph(store())).toEqual(whole);
    await store().write((transaction) => transaction.run(empty));
    for (let from = 0; from < corpus.length; from += 17) {
      await upsertPapers(store(), corpus.slice(from, from + 17), { now: NOW });
    }
    expect(await dumpGraph(store())).toEqual(whole);
  });
}
