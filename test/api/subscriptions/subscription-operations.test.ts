import { GraphQLError } from 'graphql';
import { createContext } from '../../../src/api/context';
import { IngestedPapers } from '../../../src/api/ingest/ingested-papers';
import { type Limits } from '../../../src/api/limits/limits';
import { buildSchema } from '../../../src/api/schema';
import { type PreparedSubscription } from '../../../src/api/subscriptions/prepare-subscription';
import { SubscriptionOperations } from '../../../src/api/subscriptions/subscription-operations';
import { type GraphStore } from '../../../src/graph/graph-store';
import { fill, openTestStore } from '../api-under-test';
import { SMALL_GRAPH } from '../small-graph';

const schema = buildSchema();
const LAKENET = ['paper:lakenet'];

interface Subscribing {
  readonly operations: SubscriptionOperations;
  readonly ingested: IngestedPapers;
  readonly logged: readonly object[];
  readonly run: (query: string) => ReturnType<SubscriptionOperations['run']>;
}

function subscribing(store: GraphStore, limits: Partial<Limits> = {}): Subscribing {
  const logged: object[] = [];
  const logger = { error: (details: object) => void logged.push(details), warn: () => undefined };
  const operations = new SubscriptionOperations({ schema, logger, limits });
  const ingested = new IngestedPapers(store);
  const ingestPapers = () => Promise.reject(new Error('This test ingests nothing.'));
  const dependencies = { store, ingestPapers, ingestedPapers: ingested };
  const prepared = (query: string): PreparedSubscription => {
    const found = operations.prepare({ query });
    if (!('document' in found)) throw new Error(found.map(({ message }) => message).join());
    return found;
  };
  return {
    operations,
    ingested,
    logged,
    run: (query) => operations.run(prepared(query), () => createContext(dependencies)),
  };
}

/** As a server tells a client of what ended its subscription. */
async function ending(
  { operations }: Subscribing,
  answers: AsyncIterator<unknown>,
): Promise<readonly { readonly message: string; readonly extensions?: object }[]> {
  const reason = await answers.next().then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  return operations.formatErrors([new GraphQLError('', { originalError: reason })]);
}

describe('subscriptions of the API', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openTestStore();
    await fill(store, SMALL_GRAPH);
  });
  afterEach(() => store.close());

  it('answers each event with what stands in the graph then, its cost beside it', async () => {
    const { ingested, run } = subscribing(store);
    const answers = run('subscription { paperIngested { id results(first: 1) { totalCount } } }');
    const first = answers.next();
    await new Promise(setImmediate);
    await ingested.tell(LAKENET);
    expect(await first).toEqual({
      value: {
        data: { paperIngested: { id: 'paper:lakenet', results: { totalCount: 2 } } },
        extensions: { cost: { requested: 4, limit: 20_000 } },
      },
      done: false,
    });
    await answers.return?.();
    expect(ingested.subscriberCount).toBe(0);
  });

  it('frees what listens though nothing was read', async () => {
    const { ingested, run } = subscribing(store);
    const answers = run('subscription { paperIngested { id } }');
    const read = answers.next();
    await answers.return?.();
    expect(await read).toEqual({ value: undefined, done: true });
    expect(ingested.subscriberCount).toBe(0);
  });

  it('ends with the error that the filter or the graph has, and nothing internal in it', async () => {
    const under = subscribing(store);
    const wrong = under.run('subscription { paperIngested(filter: { upvotes: {} }) { id } }');
    expect(await ending(under, wrong)).toMatchObject([
      { path: ['paperIngested'], extensions: { code: 'BAD_ARGUMENT', argument: 'filter.upvotes' } },
    ]);
    expect(under.logged).toEqual([]);
    const answers = under.run('subscription { paperIngested { id } }');
    await new Promise(setImmediate);
    await store.close();
    await under.ingested.tell(LAKENET);
    const [error] = await ending(under, answers);
    expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(error?.message).not.toMatch(/MATCH|grafeo|Error/i);
    expect(under.logged).toHaveLength(1);
  });

  it('gives an event whose fields fail with its errors, and goes on', async () => {
    const under = subscribing(store);
    const answers = under.run('subscription { paperIngested { id concepts(first: 200) { totalCount } } }');
    const first = answers.next();
    await new Promise(setImmediate);
    await under.ingested.tell(LAKENET);
    const { value } = (await first) as {
      readonly value: Parameters<typeof under.operations.formatAnswer>[0];
    };
    expect(under.operations.formatAnswer(value)).toMatchObject({
      data: null,
      errors: [{ path: ['paperIngested', 'concepts'], extensions: { code: 'PAGE_TOO_LARGE' } }],
    });
    await under.ingested.tell(LAKENET);
    expect(await answers.next()).toMatchObject({ done: false });
    await answers.return?.();
  });

  it.each<[string, Partial<Limits>, string, object]>([
    [
      'tokens',
      { tokens: 5 },
      '{ paperIngested { id title abstract } }',
      { name: 'tokens', value: 6, max: 5 },
    ],
    [
      'depth',
      { depth: 2 },
      '{ paperIngested { authors { totalCount } } }',
      { name: 'depth', value: 3, max: 2 },
    ],
    ['aliases', { aliases: 1 }, '{ paperIngested { a: id b: id } }', { name: 'aliases', value: 2, max: 1 }],
    ['fields', { fields: 2 }, '{ paperIngested { id title } }', { name: 'fields', value: 3, max: 2 }],
    [
      'cost',
      { cost: 10 },
      '{ paperIngested { authors { totalCount } } }',
      { name: 'cost', value: 23, max: 10 },
    ],
  ])('has the limit on %s that requests have', (_, limits, selection, limit) => {
    const { operations } = subscribing(store, limits);
    const errors = operations.prepare({ query: `subscription ${selection}` });
    expect(operations.formatErrors(errors as readonly GraphQLError[])).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit } },
    ]);
  });

  it.each([
    [
      'subscription A { paperIngested { id } } subscription B { paperIngested { id } }',
      undefined,
      /"operationName"/,
    ],
    ['subscription A { paperIngested { id } }', 'B', /no operation "B"/],
    ['mutation { deletePaper(id: "paper:x") { id } }', undefined, /send the mutation over HTTP/],
  ])('says what is wrong with %s', (query, operationName, message) => {
    const { operations } = subscribing(store);
    const errors = operations.prepare({ query, ...(operationName === undefined ? {} : { operationName }) });
    expect(operations.formatErrors(errors as readonly GraphQLError[])).toMatchObject([
      { message: expect.stringMatching(message) as string },
    ]);
  });
});
