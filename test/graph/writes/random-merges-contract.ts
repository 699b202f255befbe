import { kindOfId, THING_KINDS } from '../../../src/domain/ids';
import { type PaperGraph } from '../../../src/domain/paper';
import { type Thing } from '../../../src/domain/thing';
import { type GraphStore } from '../../../src/graph/graph-store';
import { LABELS } from '../../../src/graph/labels';
import { nodesByIds } from '../../../src/graph/queries/nodes-by-ids';
import { MergeError } from '../../../src/graph/writes/merge-error';
import { mergeThings } from '../../../src/graph/writes/merge-things';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { generatedCorpus } from '../generated-corpus';
import { dumpGraph } from '../graph-dump';
import { SeededRandom } from '../seeded-random';
import { faultsOf } from './graph-truth';
import { mergedDump } from './merge-model';

const NOW = '2026-02-01T00:00:00.000Z';
const EMPTY = { name: 'empty', text: 'MATCH (n) DETACH DELETE n' };

/** Merges of any things of any graph leave it as a model, worked out without a database, says; and so it stays. */
export function randomMergesContract(
  store: () => GraphStore,
  seeds: readonly number[],
  merges: number,
): void {
  it.each(seeds)('leave the graph that a model says, to the last property (%i)', async (seed) => {
    const random = new SeededRandom(seed);
    await store().write((transaction) => transaction.run(EMPTY));
    const corpus = partlyListed(generatedCorpus({ seed, papers: 60, concepts: 50, links: 8 }), random);
    await upsertPapers(store(), corpus, { now: NOW });
    const went = new Map<string, string>();
    let refused = 0;
    for (let done = 0; done < merges;) {
      const [into, ...from] = await pickThings(store(), random);
      const before = await dumpGraph(store());
      try {
        expect(await mergeThings(store(), into, from)).toMatchObject({ id: into, merged: [...from].sort() });
      } catch (error) {
        if (!(error instanceof MergeError)) throw error;
        expect(await dumpGraph(store())).toEqual(before);
        refused += 1;
        continue;
      }
      expect(await dumpGraph(store())).toEqual(mergedDump(before, into, from));
      expect(await faultsOf(store())).toEqual([]);
      for (const [id, winner] of went) if (from.includes(winner)) went.set(id, into);
      for (const id of from) went.set(id, into);
      done += 1;
    }
    expect(refused).toBeLessThan(merges);
    const nodes = await nodesByIds(store(), [...went.keys()]);
    expect([...went].map(([id]) => nodes.get(id)?.id)).toEqual([...went.values()]);

    const merged = await dumpGraph(store());
    const again = await upsertPapers(store(), corpus, { now: NOW });
    expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(await dumpGraph(store())).toEqual(merged);

    const changed = corpus.map((graph) => ({ ...graph, record: { ...graph.record, upvotes: 100_000 } }));
    const updated = await upsertPapers(store(), changed, { now: NOW });
    expect(updated.every(({ outcome }) => outcome === 'updated')).toBe(true);
    const beside = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => !line.startsWith('{"labels":["Paper"]'));
    expect(beside(await dumpGraph(store()))).toEqual(beside(merged));
  });
}

/** The things of a corpus, every second or so as if a lexicon listed it. */
function partlyListed(corpus: readonly PaperGraph[], random: SeededRandom): PaperGraph[] {
  const known = new Map<string, Thing>();
  const listing = (thing: Thing): Thing => {
    const kept = known.get(thing.id) ?? (random.chance(0.5) ? { ...thing, listed: true } : thing);
    known.set(thing.id, kept);
    return kept;
  };
  return corpus.map((graph) => ({ ...graph, things: graph.things.map(listing) }));
}

/** Two to four things of one kind. */
async function pickThings(store: GraphStore, random: SeededRandom): Promise<[string, ...string[]]> {
  const kind = random.pick(THING_KINDS);
  const rows = await store.read({
    name: 'ids',
    text: `MATCH (n:${LABELS[kind]}) RETURN n.id AS id ORDER BY id`,
  });
  const ids = rows.map((row) => String(row['id'])).filter((id) => kindOfId(id) === kind);
  const picked = new Set<string>();
  const wanted = Math.min(ids.length, random.between(2, 4));
  while (picked.size < wanted) picked.add(random.pick(ids));
  const [into = '', ...from] = picked;
  return [into, ...from];
}
