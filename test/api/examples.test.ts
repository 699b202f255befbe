import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_QUERY } from '../../src/api/example-query';
import { buildSchema } from '../../src/api/schema';
import { SubscriptionOperations } from '../../src/api/subscriptions/subscription-operations';
import { type GraphStore } from '../../src/graph/graph-store';
import { apiOver, type ApiUnderTest, openTestStore } from './api-under-test';
import { EXAMPLE_QUESTIONS, ingestShippedPapers } from './example-questions';

const logger = { error: () => undefined, warn: () => undefined };
const subscriptions = new SubscriptionOperations({ schema: buildSchema(), logger });

/** What of the shipped papers the example questions tell; after a change, read the new answers before they are kept. */
describe('the example questions', () => {
  let store: GraphStore;
  let api: ApiUnderTest;
  beforeAll(async () => {
    store = await openTestStore();
    await ingestShippedPapers(store);
    api = apiOver(store);
  });
  afterAll(() => store.close());

  it('are at least 25, each with a name of its own and the person who asks', () => {
    expect(EXAMPLE_QUESTIONS.length).toBeGreaterThanOrEqual(25);
    const names = EXAMPLE_QUESTIONS.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
    for (const { query } of EXAMPLE_QUESTIONS) {
      expect(query).toMatch(/^# A (researcher|hardware engineer|frontend developer) asks: .+\?/);
    }
  });

  it('hold the one that a server opens with', () => {
    expect(EXAMPLE_QUESTIONS.map(({ query }) => query)).toContain(EXAMPLE_QUERY);
  });

  it('the README shows the answer that its first question gets, and questions that are valid', async () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const blocks = (language: string): readonly string[] =>
      [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
        (match) => match[1] ?? '',
      );
    const [first = '', ...others] = blocks('graphql');
    expect(await api.data(first)).toEqual(JSON.parse(blocks('json')[0] ?? ''));
    for (const question of others.filter((each) => !each.startsWith('subscription')))
      await api.data(question);
    const live = others.filter((each) => each.startsWith('subscription'));
    expect(live.map((query) => subscriptions.prepare({ query }))).toEqual([
      expect.objectContaining({ cost: 22 }),
    ]);
    expect(others.length).toBeGreaterThan(3);
  });

  it.each(EXAMPLE_QUESTIONS.map(({ name, query }) => [name, query]))('%s', async (_, query) => {
    const data = await api.data(query);
    expect(JSON.stringify(data).length).toBeGreaterThan(150);
    expect(data).toMatchSnapshot();
  });
});
