import { openGraphStore } from '../../../src/graph/open-graph-store';
import { removePapers } from '../../../src/graph/writes/remove-papers';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { describeNeo4j } from '../../neo4j/neo4j-under-test';
import { generatedCorpus } from '../generated-corpus';
import { dumpGraph } from '../graph-dump';
import { randomWritesContract } from './random-writes-contract';
import { writesContract } from './writes-contract';

const NOW = '2026-02-01T00:00:00.000Z';

describeNeo4j('writes', (neo4j) => {
  writesContract(() => neo4j().store);
  randomWritesContract(() => neo4j().store, 3);

  it('leave the same graph as on the embedded engine, to the last property', async () => {
    const embedded = await openGraphStore({ directory: null, shuffleUnordered: true });
    await embedded.applySchema();
    const corpus = generatedCorpus({ seed: 7, papers: 150 });
    const changed = generatedCorpus({ seed: 8, papers: 150 }).map((graph, index) => ({
      ...graph,
      // another reading of every third paper
      record: { ...graph.record, title: corpus[index * 3]?.record.title ?? graph.record.title },
    }));
    const dumps: (readonly string[])[] = [];
    for (const store of [embedded, neo4j().store]) {
      await upsertPapers(store, corpus, { now: NOW });
      await upsertPapers(store, changed, { now: NOW });
      const ids = await store.read({ name: 'ids', text: 'MATCH (p:Paper) RETURN p.id AS id ORDER BY id' });
      await removePapers(
        store,
        ids.filter((_, index) => index % 5 === 0).map((row) => String(row['id'])),
      );
      dumps.push(await dumpGraph(store));
    }
    await embedded.close();
    const [one, other] = dumps;
    expect(one?.length).toBeGreaterThan(2_000);
    expect(other).toEqual(one);
  });
});
