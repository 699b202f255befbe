import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PaperRecord } from '../../../src/domain/paper';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { SeededRandom } from '../../graph/seeded-random';
import { paper } from '../extraction/reading';

/** The shipped papers: they write names as papers do. */
const PAPERS: readonly PaperRecord[] = readFileSync(join(__dirname, '../../../seeds/papers.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { title: string; abstract: string })
  .map(({ title, abstract }) => paper(title, abstract));

function shuffled(seed: number): readonly PaperRecord[] {
  const random = new SeededRandom(seed);
  return PAPERS.map((record) => ({ record, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record);
}

const NODES = { name: 'ids', text: 'MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id' };
const LINKS = { name: 'links', text: 'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b' };

/** The ids and the links of a graph into which papers came in one order, a few at a time. */
async function graphOf(records: readonly PaperRecord[], atOnce: number): Promise<readonly string[]> {
  const store = await openGraphStore({ directory: null, shuffleUnordered: true });
  try {
    await store.applySchema();
    const reader = createPaperReader();
    for (let at = 0; at < records.length; at += atOnce)
      await upsertPapers(
        store,
        records.slice(at, at + atOnce).map((record) => reader.read(record)),
      );
    const nodes = (await store.read(NODES)).map(({ id }) => String(id));
    const links = (await store.read(LINKS)).map(({ a, type, b }) => [a, type, b].join(' '));
    return [...nodes, ...links].sort();
  } finally {
    await store.close();
  }
}

describe('ids', () => {
  test('are the same in whatever order the papers come', async () => {
    const inOrder = await graphOf(PAPERS, 20);
    expect(inOrder.length).toBeGreaterThan(1000);
    expect(await graphOf(shuffled(1), 7)).toEqual(inOrder);
    expect(await graphOf(shuffled(2), 55)).toEqual(inOrder);
  });

  test('stay when the corpus grows', async () => {
    const some = await graphOf(PAPERS.slice(0, 30), 30);
    const all = new Set(await graphOf(PAPERS, 30));
    expect(some.filter((one) => !all.has(one))).toEqual([]);
  });
});
