import { join } from 'node:path';
import { buildSchema, printSdl } from '../../src/api/schema';
import { papergraph } from './capture-terminal';

const PAGE = join(__dirname, '../fixtures/daily-papers-page.txt');

describe('papergraph extract', () => {
  it('prints a JSON line a paper with the metadata that the page prints', async () => {
    const { code, output, messages } = await papergraph(['extract', PAGE]);
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    const records = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      records.map(({ title, date, authorCount, upvotes, organization, urls }) => ({
        title,
        date,
        authorCount,
        upvotes,
        organization,
        urls,
      })),
    ).toMatchObject([
      {
        date: '2021-03-02',
        authorCount: 3,
        upvotes: null,
        urls: ['https://github.com/example-lab/tinygate'],
      },
      {
        date: '2024-02-07',
        authorCount: 1,
        upvotes: 12,
        urls: ['https://github.com/example-lab/Long_Prompts'],
      },
      { date: '2023-11-30', authorCount: null, upvotes: 1, urls: ['https://harbornet.example.org/demo'] },
      { date: null, authorCount: null, upvotes: null, organization: null, urls: [] },
      { date: '2024-12-31', authorCount: 12, upvotes: null },
    ]);
    for (const list of ['introduces', 'concepts', 'models', 'hardware', 'datasets', 'metrics', 'results']) {
      expect(records.every((record) => Array.isArray(record[list]))).toBe(true);
    }
  });

  it('explains for a person', async () => {
    const { code, output } = await papergraph(['extract', '--explain', PAGE]);
    expect(code).toBe(0);
    expect(output).toContain('TinyGate');
    expect(() => JSON.parse(output.split('\n')[0] ?? '') as unknown).toThrow();
  });

  it('tells what it refuses and goes on', async () => {
    const input = '{"abstract":"A"}\n{"title":"T","abstract":"A short one."}\n';
    const { code, output, messages } = await papergraph(['extract', '-'], { input });
    expect(code).toBe(3);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(messages).toBe('standard input, record 1: no title: add one (record)\n');
  });
});

describe('papergraph schema emit', () => {
  it('prints the schema of the API', async () => {
    const { code, output } = await papergraph(['schema', 'emit']);
    expect(code).toBe(0);
    expect(output).toBe(printSdl(buildSchema()));
  });
});
