import { countingStore } from '../../src/graph/counting-store';
import { openGraphStore } from '../../src/graph/open-graph-store';

const ONE = { name: 'one', text: 'RETURN 1 AS one' };
const TWO = { name: 'two', text: 'RETURN $value AS two' };

describe('countingStore', () => {
  it('names what was run, in order, and gives the answers of the store behind it', async () => {
    const store = countingStore(await openGraphStore({ directory: null }));
    await store.applySchema();
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    const rows = await store.write(async (transaction) => {
      await transaction.run(ONE);
      return transaction.run(TWO, { value: 'x' });
    });
    expect(rows).toEqual([{ two: 'x' }]);
    expect(await store.searchText('Concept', 'zebra', 3)).toEqual([]);
    expect(store.statements).toEqual(['one', 'one', 'two', 'search Concept']);
    store.reset();
    expect(store.statements).toEqual([]);
    expect(store.engine).toBe('embedded');
    expect((await store.status()).schemaApplied).toBe(true);
    await store.checkpoint();
    await store.close();
  });
});
