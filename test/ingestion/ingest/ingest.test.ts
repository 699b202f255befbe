import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Rejection } from '../../../src/domain/rejection';
import { GraphError } from '../../../src/graph/graph-error';
import { type GraphStore } from '../../../src/graph/graph-store';
import { openGraphStore } from '../../../src/graph/open-graph-store';
import { graphInfo } from '../../../src/graph/queries/graph-info';
import { ingest, type IngestOptions } from '../../../src/ingestion/ingest';
import { type IngestReport } from '../../../src/ingestion/ingest-report';
import { dailyPapersApi } from '../../../src/ingestion/sources/daily-papers-api';
import { dailyPapersPage } from '../../../src/ingestion/sources/daily-papers-page';
import { openSource } from '../../../src/ingestion/sources/open-source';
import { paperJsonl } from '../../../src/ingestion/sources/paper-jsonl';
import { type Source } from '../../../src/ingestion/sources/source';
import { RejectsFile } from '../../../src/ingestion/rejects-file';
import { bytesInput, RETRIEVED_AT } from '../sources/read-items';
import { tagReader } from './tag-reader';

const options = { retrievedAt: RETRIEVED_AT };
const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures', name), 'utf8');
const lines = (...values: unknown[]): Source =>
  paperJsonl(bytesInput(values.map((value) => `${JSON.stringify(value)}\n`).join(''), 4096), options);
const papers = (count: number, first = 0): { title: string; abstract: string }[] =>
  Array.from({ length: count }, (_, n) => ({
    title: `Paper Number ${first + n}`,
    abstract: `It is about #counting and #number${'abcdefghij'[n % 10] ?? ''}.`,
  }));

/** Every node and relationship with all its properties, in order. */
async function dump(store: GraphStore): Promise<string> {
  const nodes = await store.read({
    name: 'nodes',
    text: 'MATCH (n) RETURN labels(n) AS l, properties(n) AS p',
  });
  const edges = await store.read({
    name: 'edges',
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b',
  });
  const ordered = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return [...nodes, ...edges]
    .map((row) => JSON.stringify(Object.values(row).map(ordered)))
    .sort()
    .join('\n');
}

describe('ingest', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
  });
  afterEach(() => store.close());

  const run = (source: Source, more: Partial<IngestOptions> = {}): Promise<IngestReport> =>
    ingest([source], { store, reader: tagReader, ...more });
  const count = async (label: string): Promise<number> =>
    (await graphInfo(store)).counts.find(({ kind }) => kind === label)?.count ?? 0;

  it('brings papers in and, told the same again, changes nothing at all', async () => {
    expect(await run(lines(...papers(450)))).toMatchObject({
      read: 450,
      created: 450,
      updated: 0,
      unchanged: 0,
    });
    expect(await count('Paper')).toBe(450);
    expect(await count('Concept')).toBe(11);
    const before = await dump(store);
    expect(await run(lines(...papers(450)))).toMatchObject({
      read: 450,
      created: 0,
      updated: 0,
      unchanged: 450,
    });
    expect(await dump(store)).toBe(before);
  });

  it('updates a paper whose abstract has changed and drops links that no longer hold', async () => {
    await run(lines({ title: 'One', abstract: 'About #apples and #pears.' }));
    const report = await run(lines({ title: 'One', abstract: 'About #pears and #plums.' }));
    expect(report).toMatchObject({ read: 1, created: 0, updated: 1 });
    const rows = await store.read({
      name: 'links',
      text: 'MATCH (p:Paper)-[:DISCUSSES]->(c:Concept) RETURN c.name AS name ORDER BY name',
    });
    expect(rows.map(({ name }) => name)).toEqual(['pears', 'plums']);
    expect(await count('Concept')).toBe(2);
  });

  it('makes one paper of a listing without arXiv id and the API with one', async () => {
    const title = 'A Title That the Feed Breaks in Two';
    const abstract =
      'What the listing prints of this paper, in words that go on until they are long enough. '.repeat(4);
    const page = `${title}\n\n${abstract}\n\n• 2 authors\n·\nJan 3, 2021\n`;
    await run(dailyPapersPage(bytesInput(page, 500), options));
    expect(
      await run(dailyPapersApi(bytesInput(fixture('daily-papers-api.older.json')), options)),
    ).toMatchObject({
      created: 0,
      updated: 1,
    });
    const rows = await store.read({
      name: 'papers',
      text: 'MATCH (p:Paper) RETURN p.id AS id, p.sourceNames AS sources, p.arxivId AS arxivId, p.upvotes AS upvotes',
    });
    expect(rows).toEqual([
      {
        id: 'paper:a-title-that-the-feed-breaks-in-two',
        sources: ['daily-papers-page', 'daily-papers-api'],
        arxivId: '2101.00001',
        upvotes: 27,
      },
    ]);
  });

  it('refuses what is bad at its stage, tells why, and takes all the rest', async () => {
    const bad = [
      { abstract: 'No title.' },
      { title: 'No abstract' },
      { title: 'A day that is none', abstract: 'A', publishedOn: '2024-02-30' },
      { title: 'Unreadable', abstract: 'UNREADABLE' },
      { title: 'Unstorable', abstract: 'UNSTORABLE #thing' },
      [1, 2],
    ];
    const mixed = [...papers(120), ...bad, ...papers(120, 120)];
    const kept: [Rejection, string][] = [];
    const report = await run(lines(...mixed), { onRejection: (...refused) => void kept.push(refused) });
    expect(report).toMatchObject({
      read: 246,
      created: 240,
      rejected: { total: 6, byStage: { SOURCE: 1, RECORD: 3, EXTRACTION: 1, WRITE: 1 } },
    });
    expect(report.rejected.byReason).toContainEqual({
      stage: 'RECORD',
      reason: 'no title: add one',
      count: 1,
    });
    expect(kept.map(([{ index, raw }]) => [index, raw]).sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
      bad.map((raw, at) => [120 + at, raw]),
    );
    expect(await count('Paper')).toBe(240);
  });

  it('counts a long list of reasons without holding it', async () => {
    const values = Array.from({ length: 700 }, (_, n) => ({ title: `U${n}x`, abstract: 'UNSTORABLE #a' }));
    const mixed = values.flatMap((value, n) => [value, papers(1, n)[0]]);
    const { rejected } = await run(lines(...mixed));
    expect(rejected.total).toBe(700);
    expect(rejected.byReason.length).toBeLessThanOrEqual(501);
    expect(rejected.byReason[0]).toMatchObject({ reason: 'other reasons' });
  });

  it('keeps refused records in a file that can be mended and ingested', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'papergraph-rejects-'));
    try {
      const path = join(directory, 'rejects.jsonl');
      const file = await RejectsFile.create(path);
      const text =
        '{"title": "Broken", "abstract": "A"\n{"title": "Lone", "abstract": "\\ud83d"}\n{"abstract": "B"}\n';
      await run(paperJsonl(bytesInput(text), options), { onRejection: (...refused) => file.add(...refused) });
      await file.close();
      const kept = readFileSync(path, 'utf8').trimEnd().split('\n');
      expect(kept.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        {
          stage: 'SOURCE',
          index: 0,
          title: null,
          source: 'paper-jsonl',
          raw: '{"title": "Broken", "abstract": "A"',
        },
        { stage: 'RECORD', index: 1, raw: { title: 'Lone', abstract: '\ud83d' } },
        { stage: 'RECORD', index: 2, reason: 'no title: add one', raw: { abstract: 'B' } },
      ]);
      const source = await openSource(path, { ...options, standardInput: process.stdin });
      expect(await run(source)).toMatchObject({ read: 3, rejected: { total: 3 } });
      const mended = [
        kept[0]?.replace('\\"A\\"', '\\"A\\"}'),
        '{"title": "Lone", "abstract": "mended"}',
        kept[2]?.replace('"raw":{', '"raw":{"title":"Found",'),
      ].join('\n');
      const again = paperJsonl(bytesInput(mended), options);
      expect(await run(again)).toMatchObject({ read: 3, created: 3, rejected: { total: 0 } });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('writes nothing in a dry run but tells what is bad', async () => {
    const report = await ingest([lines(...papers(3), { title: 'x' })], { store: null, reader: tagReader });
    expect(report).toMatchObject({ read: 4, created: 0, dryRun: true, rejected: { total: 1 } });
    expect(await count('Paper')).toBe(0);
  });

  it('stops after the batch in hand when it is told to, and is completed by running it again', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const report = await run(lines(...papers(1000)), {
      signal: controller.signal,
      onProgress: ({ read }) => {
        seen.push(read);
        if (seen.length === 2) controller.abort();
      },
    });
    expect(report.stopped).toBe(true);
    expect(report.created).toBe(await count('Paper'));
    expect(report.created).toBeGreaterThanOrEqual(400);
    expect(report.created).toBeLessThan(1000);
    expect(await run(lines(...papers(1000)))).toMatchObject({
      stopped: false,
      unchanged: report.created,
      created: 1000 - report.created,
    });
  });

  it('stops with a message that says what to do when the store is gone; a second run completes the work', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'papergraph-gone-'));
    try {
      const first = await openGraphStore({ directory });
      await first.applySchema();
      const failing = ingest([lines(...papers(500))], {
        store: first,
        reader: tagReader,
        onProgress: () => void first.close(),
      });
      await expect(failing).rejects.toMatchObject({
        name: 'IngestError',
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/run the same command again/) as string,
      });
      await first.close();
      const second = await openGraphStore({ directory });
      const report = await ingest([lines(...papers(500))], { store: second, reader: tagReader });
      await second.close();
      expect(report).toMatchObject({ read: 500, unchanged: 200, created: 300 });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('does not blame a thousand papers for a reader or a graph that takes none', async () => {
    const broken = { read: () => { throw new Error('The lexicon is missing: fetch it.'); } }; // prettier-ignore
    await expect(run(lines(...papers(3)), { reader: broken })).rejects.toMatchObject({
      code: 'READER_FAILED',
      message: expect.stringContaining('The lexicon is missing: fetch it.') as string,
    });
    const failing: GraphStore = {
      engine: store.engine,
      read: (...call) => store.read(...call),
      write: () => Promise.reject(new GraphError('STATEMENT', 'a statement failed')),
      searchText: (...call) => store.searchText(...call),
      applySchema: () => store.applySchema(),
      status: () => store.status(),
      checkpoint: () => store.checkpoint(),
      close: () => store.close(),
    };
    await expect(run(lines(...papers(50)), { store: failing })).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('papergraph doctor') as string,
    });
    expect(await run(lines(...papers(5)), { store: failing })).toMatchObject({
      read: 5,
      rejected: { total: 5, byStage: { WRITE: 5 } },
    });
  });

  it('reads no further than a batch ahead, however long the source is', async () => {
    let yielded = 0;
    async function* items(): ReturnType<Source['items']> extends AsyncIterable<infer T>
      ? AsyncGenerator<T>
      : never {
      const origin = { name: 'endless', retrievedAt: RETRIEVED_AT };
      const pad = 'x'.repeat(4000);
      for (let index = 0; index < 20_000; index += 1) {
        const fields = { title: `T${index}`, abstract: `${index} ${pad}` };
        yielded += 1;
        yield await Promise.resolve({
          kind: 'RECORD',
          index,
          fields,
          raw: fields,
          bytes: 8000,
          origin,
        } as const);
      }
    }
    let [most, written] = [0, 0];
    const report = await ingest([{ name: 'endless', items }], {
      store: null,
      reader: tagReader,
      onProgress: () => {
        most = Math.max(most, yielded - written);
        written = yielded;
      },
    });
    expect(report.read).toBe(20_000);
    expect(most).toBeLessThanOrEqual(201); // a batch, and the record that is asked for next
    expect(written).toBe(20_000);
  });
});
