import { type GraphStore } from '../../src/graph/graph-store';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { runOnServer } from '../neo4j/test-driver';
import { closedStoreContract, expectGraphError, graphStoreContract } from './graph-store-contract';

const ALL = { name: 'all', text: 'MATCH (p:Paper) RETURN p.id AS id ORDER BY id' };
const CREATE = { name: 'create', text: 'CREATE (p:Paper {id: $id})' };
const SLOW = {
  name: 'slow',
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS n',
};

describeNeo4j('Neo4jStore', (neo4j) => {
  graphStoreContract(() => neo4j().store);
  const another = (more: object = {}): Promise<GraphStore> => openGraphStore({ ...neo4j().address, ...more });
  closedStoreContract(() => another());

  it('refuses to write in a read', async () => {
    await expectGraphError(neo4j().store.read(CREATE, { id: 'paper:a' }), 'STATEMENT');
    expect(await neo4j().store.read(ALL)).toEqual([]);
  });

  it('ends a read that takes too long', async () => {
    const store = await another({ statementTimeout: 300 });
    const started = Date.now();
    await expectGraphError(store.read(SLOW), 'TIMEOUT');
    expect(Date.now() - started).toBeLessThan(10_000);
    await store.close();
  });

  it('names the settings when the credentials are wrong, and never the password', async () => {
    if (neo4j().address.password === undefined) return; // a server without authentication takes any password
    const store = await another({ password: 'not-the-password' });
    const error = await expectGraphError(store.status(), 'AUTHENTICATION');
    expect(error.message).toContain('GRAPH_PASSWORD');
    expect(error.message).not.toContain('not-the-password');
    await store.close();
  });

  it('names the setting when there is no such database', async () => {
    const store = await another({ database: 'notthere' });
    const error = await expectGraphError(store.read(ALL), 'UNAVAILABLE');
    expect(error.message).toContain('GRAPH_DATABASE');
    await store.close();
  });

  it('sees what another store wrote once it has read it', async () => {
    const other = await another();
    await other.write((transaction) => transaction.run(CREATE, { id: 'paper:z' }));
    expect(await other.read(ALL)).toEqual([{ id: 'paper:z' }]);
    expect(await neo4j().store.read(ALL)).toEqual([{ id: 'paper:z' }]);
    await other.close();
  });

  it('resolves deadlocks by doing the work again', async () => {
    const { store } = neo4j();
    for (const id of ['paper:a', 'paper:b']) {
      await store.write((transaction) => transaction.run(CREATE, { id }));
    }
    const add = { name: 'add', text: 'MATCH (p:Paper {id: $id}) SET p.n = coalesce(p.n, 0) + 1' };
    const both = async (first: string, second: string): Promise<void> =>
      store.write(async (transaction) => {
        await transaction.run(add, { id: first });
        await new Promise((resolve) => setTimeout(resolve, 100));
        await transaction.run(add, { id: second });
      });
    await Promise.all([both('paper:a', 'paper:b'), both('paper:b', 'paper:a')]);
    const rows = await store.read({ name: 'n', text: 'MATCH (p:Paper) RETURN p.n AS n ORDER BY p.id' });
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('says so when another index keeps the schema from being applied', async () => {
    const { address, store } = neo4j();
    await runOnServer(address, 'DROP INDEX search_Metric');
    await runOnServer(address, 'CREATE FULLTEXT INDEX other FOR (n:Metric) ON EACH [n.searchText]');
    try {
      expect((await store.status()).schemaApplied).toBe(false);
      const error = await expectGraphError(store.applySchema(), 'CONSTRAINT');
      expect(error.message).toContain('search_Metric');
    } finally {
      await runOnServer(address, 'DROP INDEX other');
      await store.applySchema();
    }
    expect((await store.status()).schemaApplied).toBe(true);
  });
});
