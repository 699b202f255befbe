import { GraphError, type GraphErrorCode } from '../../src/graph/graph-error';
import { SEARCH_LABELS, type GraphStore } from '../../src/graph/graph-store';
import { searchQuery, searchText } from '../../src/graph/search-text';
import { type Parameter, type Statement } from '../../src/graph/statement';
import { dumpGraph } from './graph-dump';

const statement = (text: string): Statement => ({ name: text.slice(0, 40), text });

const CREATE = statement('CREATE (p:Paper {id: $id}) SET p += $properties');
const FIND = statement('MATCH (p:Paper {id: $id}) RETURN p.id AS id, p.title AS title');
const ALL = statement('MATCH (p:Paper) RETURN p.id AS id ORDER BY id');
const WRONG = statement('MATCH (p:Paper) RETURN nothing_of_this_name AS x');

/** Asserts that `work` fails with a GraphError of this code, whose message has nothing of the engine in it. */
export async function expectGraphError(work: Promise<unknown>, code: GraphErrorCode): Promise<GraphError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphError);
  const failure = error as GraphError;
  expect(failure.code).toBe(code);
  expect(failure.message).not.toMatch(/GRAFEO|Neo\.|nothing_of_this_name|\n/);
  return failure;
}

/** What every GraphStore does. `store()` is an open store with its schema; its graph is emptied before each test. */
export function graphStoreContract(store: () => GraphStore): void {
  const create = (id: string, properties: Record<string, Parameter> = {}): Promise<unknown> =>
    store().write((transaction) => transaction.run(CREATE, { id, properties }));
  const ids = async (): Promise<unknown[]> => (await store().read(ALL)).map((row) => row['id']);

  beforeEach(async () => {
    await store().write((transaction) => transaction.run(statement('MATCH (n) DETACH DELETE n')));
  });

  describe('values', () => {
    it.each<[string, Parameter]>([
      ['text', 'naïve 深度 𝛼 "quoted" \\ \' $id'],
      ['empty text', ''],
      ['zero', 0],
      ['a negative integer', -17],
      ['a fraction', 0.1],
      ['a large integer', 2 ** 53 - 1],
      ['an integer past 2^53', 3.5e18],
      ['a tiny number', 1e-300],
      ['true', true],
      ['false', false],
      ['an empty list', []],
      ['a list of texts', ['b', 'a', 'b']],
    ])('keeps %s', async (_, value) => {
      await create('paper:a', { value });
      const rows = await store().read(statement('MATCH (p:Paper) RETURN p.value AS value, $value AS same'), {
        value,
      });
      expect(rows).toEqual([{ value, same: value }]);
    });

    it('returns maps and nested lists as plain values', async () => {
      const value = { name: 'x', list: [1, 2.5, { deep: [true, null] }], none: null };
      expect(await store().read(statement('RETURN $value AS value'), { value })).toEqual([{ value }]);
    });

    it('counts with integers: LIMIT takes a parameter, division is whole', async () => {
      for (const id of ['paper:a', 'paper:b', 'paper:c']) await create(id);
      const rows = await store().read(
        statement('MATCH (p:Paper) RETURN 7 / $two AS half ORDER BY p.id LIMIT $two'),
        {
          two: 2,
        },
      );
      expect(rows).toEqual([{ half: 3 }, { half: 3 }]);
    });

    it('leaves out fields that are undefined and removes those that are null', async () => {
      await create('paper:a', { title: 'A', url: 'u' });
      const change = statement('MATCH (p:Paper {id: $id}) SET p += $properties');
      await store().write((transaction) =>
        transaction.run(change, { id: 'paper:a', properties: { title: undefined, url: null } }),
      );
      const rows = await store().read(statement('MATCH (p:Paper) RETURN properties(p) AS properties'));
      expect(rows).toEqual([{ properties: { id: 'paper:a', title: 'A' } }]);
    });

    it.each([NaN, Infinity, -Infinity])('refuses %s', async (value) => {
      await expectGraphError(store().read(statement('RETURN $value AS value'), { value }), 'STATEMENT');
      await expectGraphError(create('paper:a', { value }), 'STATEMENT');
      expect(await ids()).toEqual([]);
    });

    it('takes values as values, whatever they hold', async () => {
      const id = "paper:a'}) DETACH DELETE p //";
      await create(id);
      expect(await store().read(FIND, { id })).toEqual([{ id, title: null }]);
    });
  });

  describe('writing', () => {
    it('makes a whole transaction stand and gives its value', async () => {
      const found = await store().write(async (transaction) => {
        await transaction.run(CREATE, { id: 'paper:a', properties: {} });
        await transaction.run(CREATE, { id: 'paper:b', properties: {} });
        return transaction.run(ALL); // sees what it wrote itself
      });
      expect(found).toEqual([{ id: 'paper:a' }, { id: 'paper:b' }]);
      expect(await ids()).toEqual(['paper:a', 'paper:b']);
    });

    it('hides what is not committed', async () => {
      await store().write(async (transaction) => {
        await transaction.run(CREATE, { id: 'paper:a', properties: {} });
        expect(await ids()).toEqual([]);
      });
      expect(await ids()).toEqual(['paper:a']);
    });

    it('leaves nothing of a transaction whose work throws', async () => {
      const failure = new Error('enough');
      const work = store().write(async (transaction) => {
        await transaction.run(CREATE, { id: 'paper:a', properties: {} });
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await ids()).toEqual([]);
    });

    it('leaves nothing of a transaction with a failed statement, even where its work goes on', async () => {
      const work = store().write(async (transaction) => {
        await transaction.run(CREATE, { id: 'paper:a', properties: {} });
        await transaction.run(WRONG).catch(() => undefined);
        return 'all is well';
      });
      await expectGraphError(work, 'STATEMENT');
      expect(await ids()).toEqual([]);
    });

    it('runs statements that are not awaited in between one after another', async () => {
      await store().write(async (transaction) => {
        await Promise.all(
          ['a', 'b', 'c'].map((name) => transaction.run(CREATE, { id: `paper:${name}`, properties: {} })),
        );
      });
      expect(await ids()).toEqual(['paper:a', 'paper:b', 'paper:c']);
    });

    it('refuses a second node of one id and keeps the first', async () => {
      await create('paper:a', { title: 'first' });
      await expectGraphError(create('paper:a', { title: 'second' }), 'CONSTRAINT');
      expect(await store().read(FIND, { id: 'paper:a' })).toEqual([{ id: 'paper:a', title: 'first' }]);
    });

    it('lets twenty writers count to twenty', async () => {
      await create('paper:a', { upvotes: 0 });
      const increment = statement('MATCH (p:Paper {id: $id}) SET p.upvotes = p.upvotes + 1');
      await Promise.all(
        Array.from({ length: 20 }, () =>
          store().write((transaction) => transaction.run(increment, { id: 'paper:a' })),
        ),
      );
      const rows = await store().read(statement('MATCH (p:Paper) RETURN p.upvotes AS upvotes'));
      expect(rows).toEqual([{ upvotes: 20 }]);
    });

    it('goes on after errors', async () => {
      await expectGraphError(store().read(WRONG), 'STATEMENT');
      await expectGraphError(
        store().write((transaction) => transaction.run(WRONG)),
        'STATEMENT',
      );
      await create('paper:a');
      expect(await ids()).toEqual(['paper:a']);
    });

    it('keeps the cause of an error for the log', async () => {
      const error = await expectGraphError(store().read(WRONG), 'STATEMENT');
      expect(error.cause).toMatchObject({
        message: expect.stringContaining('nothing_of_this_name') as string,
      });
    });
  });

  describe('reading', () => {
    it('sees every write of this process at once', async () => {
      for (let round = 0; round < 10; round++) {
        await create(`paper:${round}`);
        expect(await store().read(FIND, { id: `paper:${round}` })).toHaveLength(1);
      }
    });

    it('gives no rows for what is not there', async () => {
      expect(await store().read(FIND, { id: 'paper:none' })).toEqual([]);
    });

    it('answers many reads at once', async () => {
      await create('paper:a', { title: 'A' });
      const answers = await Promise.all(
        Array.from({ length: 200 }, () => store().read(FIND, { id: 'paper:a' })),
      );
      expect(new Set(answers.map((rows) => JSON.stringify(rows)))).toEqual(
        new Set(['[{"id":"paper:a","title":"A"}]']),
      );
    });
  });

  describe('full text', () => {
    const add = (id: string, text: string): Promise<unknown> => create(id, { searchText: searchText(text) });
    const found = async (text: string, limit = 10): Promise<string[]> =>
      (await store().searchText('Paper', searchQuery(text), limit)).map(({ id }) => id);

    it('finds words whatever their case, accents and marks', async () => {
      await add('paper:a', 'A Résumé of Low-Rank Adaptation for GPT-4 with C++');
      for (const word of [
        'resume',
        'RÉSUMÉ',
        'low rank',
        'lowrank',
        'Low-Rank',
        'gpt4',
        'GPT-4',
        'C++',
        'rank',
      ]) {
        expect([word, await found(word)]).toEqual([word, ['paper:a']]);
      }
      for (const word of ['the', 'of', 'c', '', 'rankings'])
        expect([word, await found(word)]).toEqual([word, []]);
    });

    it('puts the better match first, and equal ones in the order of ids', async () => {
      await add('paper:c', 'sparse attention');
      await add('paper:a', 'sparse attention');
      await add('paper:b', 'sparse attention attention');
      await add('paper:d', 'dense retrieval of long texts');
      const hits = await store().searchText('Paper', searchQuery('attention'), 10);
      expect(hits.map(({ id }) => id)).toEqual(['paper:b', 'paper:a', 'paper:c']);
      expect(await found('attention', 2)).toEqual(['paper:b', 'paper:a']);
    });

    it('follows writes, and those that are rolled back it does not', async () => {
      await add('paper:a', 'zebra');
      expect(await found('zebra')).toEqual(['paper:a']);
      const change = statement('MATCH (p:Paper {id: $id}) SET p.searchText = $text');
      await store().write((transaction) => transaction.run(change, { id: 'paper:a', text: 'gazelle' }));
      expect([await found('zebra'), await found('gazelle')]).toEqual([[], ['paper:a']]);
      await store()
        .write(async (transaction) => {
          await transaction.run(change, { id: 'paper:a', text: 'okapi' });
          throw new Error('no');
        })
        .catch(() => undefined);
      expect([await found('okapi'), await found('gazelle')]).toEqual([[], ['paper:a']]);
      await store().write((transaction) => transaction.run(statement('MATCH (p:Paper) DETACH DELETE p')));
      expect(await found('gazelle')).toEqual([]);
    });

    it.each(SEARCH_LABELS)('has an index over %s', async (label) => {
      const add = statement(`CREATE (n:${label} {id: $id, searchText: $text})`);
      await store().write((transaction) => transaction.run(add, { id: 'x:a', text: 'zebra' }));
      expect((await store().searchText(label, 'zebra', 5)).map(({ id }) => id)).toEqual(['x:a']);
    });

    it('takes any text as words', async () => {
      await add('paper:a', 'attention');
      for (const text of [
        '(attention',
        'attention AND',
        'attention OR NOT *',
        '"attention',
        'attention:~1^2/',
        '\\',
      ]) {
        expect(await found(text)).toEqual(text === '\\' ? [] : ['paper:a']);
      }
    });
  });

  describe('the rest', () => {
    it('knows itself, and the schema stays as it is when it is applied again', async () => {
      await create('paper:a', { searchText: 'zebra' });
      const before = await dumpGraph(store());
      await store().applySchema();
      expect(await store().status()).toMatchObject({ engine: store().engine, schemaApplied: true });
      expect((await store().status()).version).toMatch(/\d+\.\d+/);
      expect(await dumpGraph(store())).toEqual(before);
      await store().checkpoint();
      expect(await ids()).toEqual(['paper:a']);
    });
  });
}

/** What every store does once it is closed; opens and closes a store of its own. */
export function closedStoreContract(open: () => Promise<GraphStore>): void {
  it('says that it is closed, and closes again without a word', async () => {
    const store = await open();
    await store.close();
    await store.close();
    await expectGraphError(store.read(ALL), 'UNAVAILABLE');
    await expectGraphError(
      store.write((transaction) => transaction.run(ALL)),
      'UNAVAILABLE',
    );
    await expectGraphError(store.searchText('Paper', 'zebra', 1), 'UNAVAILABLE');
    await expectGraphError(store.status(), 'UNAVAILABLE');
    await expectGraphError(store.applySchema(), 'UNAVAILABLE');
    await expectGraphError(store.checkpoint(), 'UNAVAILABLE');
  });

  it('finishes the writes that were asked for before it was closed', async () => {
    const store = await open();
    const work = store.write(async (transaction) => transaction.run(statement('RETURN 1 AS one')));
    await Promise.all([work, work.then(() => store.close())]);
    expect(await work).toEqual([{ one: 1 }]);
  });
}
