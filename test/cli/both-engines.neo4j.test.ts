import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { papergraph } from './capture-terminal';

const SOURCES = ['daily-papers-page.txt', 'daily-papers-api.older.json', 'daily-papers-api.newer.json'].map(
  (name) => join(__dirname, '../fixtures', name),
);
const SHIPPED = join(__dirname, '../../seeds/papers.jsonl');

interface Stats {
  readonly counts: unknown;
  readonly relationCounts: unknown;
}

describeNeo4j('the command line', (neo4j) => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'papergraph-engines-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const environments = (): readonly Record<string, string | undefined>[] => {
    const { url, user, password } = neo4j().address;
    const credentials = password === undefined ? {} : { GRAPH_USER: user, GRAPH_PASSWORD: password };
    return [{ GRAPH_URL: url, ...credentials }, { DATA_DIR: directory }];
  };

  it('makes the same graph on both engines, and the second time changes neither', async () => {
    const stats: Stats[] = [];
    for (const environment of environments()) {
      const first = await papergraph(['ingest', SHIPPED, ...SOURCES], { environment });
      expect(first).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^62 papers .* 62 created/) as string,
      });
      const counted = (await papergraph(['stats', '--json'], { environment })).output;
      const second = await papergraph(['ingest', SHIPPED, ...SOURCES], { environment });
      expect(second.output).toMatch(/^62 papers .* 0 created, 0 updated, 62 unchanged, 0 rejected/);
      expect((await papergraph(['stats', '--json'], { environment })).output).toBe(counted);
      stats.push(JSON.parse(counted) as Stats);
      expect(await papergraph(['doctor'], { environment })).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^ok {5}schema/m) as string,
      });
    }
    expect(stats[0]?.counts).toEqual(stats[1]?.counts);
    expect(stats[0]?.relationCounts).toEqual(stats[1]?.relationCounts);
  }, 120_000);
});
