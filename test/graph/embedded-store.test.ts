import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GrafeoDB } from '@grafeo-db/js';
import { EmbeddedTransaction } from '../../src/graph/embedded/embedded-transaction';
import { GraphError } from '../../src/graph/graph-error';
import { type GraphStore, type GraphTransaction } from '../../src/graph/graph-store';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { closedStoreContract, expectGraphError, graphStoreContract } from './graph-store-contract';

const FILE = 'papergraph.grafeo';
const CREATE = { name: 'create', text: 'CREATE (p:Paper {id: $id, searchText: $id})' };
const ALL = { name: 'all', text: 'MATCH (p:Paper) RETURN p.id AS id ORDER BY id' };

describe('EmbeddedStore in memory', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraphStore({ directory: null, shuffleUnordered: true });
    await store.applySchema();
  });
  afterAll(() => store.close());
  graphStoreContract(() => store);
  closedStoreContract(() => openGraphStore({ directory: null }));

  it('has no schema before it is applied', async () => {
    const bare = await openGraphStore({ directory: null });
    expect((await bare.status()).schemaApplied).toBe(false);
    await bare.close();
  });

  it('shuffles rows without an order where it is asked to', async () => {
    const rows = { name: 'rows', text: 'UNWIND $list AS x RETURN x' };
    const list = Array.from({ length: 200 }, (_, index) => index);
    const shuffled = (await store.read(rows, { list })).map((row) => row['x']);
    expect(shuffled).not.toEqual(list);
    expect(new Set(shuffled)).toEqual(new Set(list));
  });
});

describe('EmbeddedStore and conflicts', () => {
  it('does the work again after a conflict, and gives up after five times', async () => {
    const store = await openGraphStore({ directory: null });
    let attempts = 0;
    const work = (conflicts: number) => async (transaction: GraphTransaction) => {
      await transaction.run(CREATE, { id: `paper:${conflicts}` });
      if (++attempts <= conflicts) throw new GraphError('CONFLICT', 'another writer was first');
    };
    await store.write(work(3));
    expect(attempts).toBe(4);
    expect(await store.read(ALL)).toEqual([{ id: 'paper:3' }]);
    attempts = 0;
    await expectGraphError(store.write(work(100)), 'CONFLICT');
    expect(attempts).toBe(5);
    expect(await store.read(ALL)).toEqual([{ id: 'paper:3' }]);
    await store.close();
  });

  it('knows a conflict of the engine as one', async () => {
    const database = GrafeoDB.create();
    await database.executeCypher("CREATE (p:Paper {id: 'paper:a'})");
    const [one, other] = [database.beginTransaction(), database.beginTransaction()];
    await one.executeCypher('MATCH (p:Paper) SET p.n = 1');
    const late = new EmbeddedTransaction(other);
    await expectGraphError(late.run({ name: 'late', text: 'MATCH (p:Paper) SET p.n = 2' }), 'CONFLICT');
    await expectGraphError(late.commit(), 'CONFLICT');
    await late.rollback();
    one.commit();
    const rows = await database.executeCypher('MATCH (p:Paper) RETURN p.n AS n');
    expect(rows.toArray()).toEqual([{ n: 1 }]);
    database.close();
  });
});

describe('EmbeddedStore in a directory', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'papergraph-store-'))));
  afterEach(() => {
    chmodSync(directory, 0o700);
    rmSync(directory, { recursive: true });
  });
  const filled = async (): Promise<GraphStore> => {
    const store = await openGraphStore({ directory });
    await store.applySchema();
    await store.write((transaction) => transaction.run(CREATE, { id: 'paper:a' }));
    return store;
  };

  it('makes the directory, keeps graph, schema and full text, and opens again', async () => {
    const deep = join(directory, 'not', 'there', 'yet');
    for (const round of [1, 2, 3]) {
      const store = await openGraphStore({ directory: deep });
      expect((await store.status()).schemaApplied).toBe(round > 1);
      await store.applySchema();
      await store.write((transaction) => transaction.run(CREATE, { id: `paper:${round}` }));
      expect(await store.read(ALL)).toHaveLength(round);
      expect(await store.searchText('Paper', 'paper', 10)).toHaveLength(round);
      await store.close();
    }
  });

  it('says who has the directory, and opens it when that one has gone', async () => {
    const first = await filled();
    const error = await expectGraphError(openGraphStore({ directory }), 'LOCKED');
    expect(error.message).toContain(directory);
    expect(error.message).toContain('DATA_DIR');
    await first.close();
    const second = await openGraphStore({ directory });
    expect(await second.read(ALL)).toEqual([{ id: 'paper:a' }]);
    await second.close();
  });

  it('keeps what was committed when its process is killed', async () => {
    await (await filled()).close();
    const script = `
      const { GrafeoDB } = require('@grafeo-db/js');
      const database = GrafeoDB.create(process.argv[1]);
      database.executeCypher("CREATE (p:Paper {id: 'paper:b'})").then(() => process.kill(process.pid, 'SIGKILL'));`;
    const run = promisify(execFile)(process.execPath, ['-e', script, join(directory, FILE)]);
    await expect(run).rejects.toMatchObject({ signal: 'SIGKILL' });
    const store = await openGraphStore({ directory });
    expect(await store.read(ALL)).toEqual([{ id: 'paper:a' }, { id: 'paper:b' }]);
    await store.close();
  });

  it('does not open a damaged graph, and leaves it as it is', async () => {
    await (await filled()).close();
    const path = join(directory, FILE);
    const bytes = readFileSync(path);
    for (let index = 0; index < bytes.length; index += 97) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const error = await expectGraphError(openGraphStore({ directory }), 'CORRUPT');
    expect(error.message).toContain(directory);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('says what is wrong with a directory that cannot be made', async () => {
    const file = join(directory, 'a file');
    writeFileSync(file, '');
    const error = await expectGraphError(openGraphStore({ directory: join(file, 'data') }), 'UNAVAILABLE');
    expect(error.message).toContain('DATA_DIR');
  });

  it('leaves one file behind when it is closed', async () => {
    await (await filled()).close();
    expect(existsSync(join(directory, FILE))).toBe(true);
  });
});

describe('openGraphStore', () => {
  it.each(['http://localhost:7474', 'localhost:7687', 'bolt:/localhost', 'postgres://x', ''])(
    'refuses %j as an address',
    async (url) => {
      const error = await expectGraphError(openGraphStore({ url }), 'UNAVAILABLE');
      expect(error.message).toContain('GRAPH_URL');
    },
  );

  it.each(['bolt://localhost:1', 'neo4j://localhost:1', 'bolt+s://localhost:1', 'neo4j+ssc://localhost:1'])(
    'says that nothing answers at %s',
    async (url) => {
      const store = await openGraphStore({ url, user: 'neo4j', password: 'secret-word', writeRetryTime: 0 });
      expect(store.engine).toBe('neo4j');
      const write = store.write((transaction) => transaction.run(ALL));
      // All at once: one that fails while another is waited for would be nobody's.
      const works = [store.status(), store.read(ALL), store.applySchema(), write];
      for (const error of await Promise.all(works.map((work) => expectGraphError(work, 'UNAVAILABLE')))) {
        expect(error.message).toContain('GRAPH_URL');
        expect(error.message).not.toContain('secret-word');
      }
      await store.close();
    },
  );
});
