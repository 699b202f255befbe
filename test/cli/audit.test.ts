import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraphStore } from '../../src/graph/open-graph-store';
import { upsertPapers } from '../../src/graph/writes/upsert-papers';
import { concept, paperOn } from '../graph/queries/small-graphs';
import { papergraph } from './capture-terminal';

const environment = { DATA_DIR: mkdtempSync(join(tmpdir(), 'papergraph-audit-')) };
afterAll(() => rmSync(environment.DATA_DIR, { recursive: true }));
beforeAll(async () => {
  const store = await openGraphStore({ directory: environment.DATA_DIR });
  await store.applySchema();
  await upsertPapers(store, [
    paperOn('One', [concept('graph tokenizer'), concept('our approach')]),
    paperOn('Two', [concept('graph tokenizer'), concept('graph tokenisers')]),
  ]);
  await store.close();
});

describe('papergraph audit', () => {
  it('prints each suspicion with what to do about it', async () => {
    const { code, output, messages } = await papergraph(['audit'], { environment });
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    expect(output).toContain(
      '0.90  concept:graph-tokenisers "graph tokenisers" (1 paper)  is  concept:graph-tokenizer "graph tokenizer" (2 papers): the same',
    );
    expect(output).toContain(
      'mutation { mergeThings(into: "concept:graph-tokenizer", from: ["concept:graph-tokenisers"]) { movedLinks } }',
    );
    expect(output).toContain('CONCEPT\tour approach\tpoints at something in its text\n');
  });

  it('as JSON, of one kind, and no more than asked', async () => {
    const run = async (...words: string[]): Promise<unknown> =>
      JSON.parse((await papergraph(['audit', '--json', ...words], { environment })).output);
    expect(await run('--limit', '1')).toMatchObject({
      things: 3,
      duplicates: [
        { kind: 'CONCEPT', strength: 0.9, merge: expect.stringContaining('mergeThings') as string },
      ],
      junk: [{ thing: { id: 'concept:our-approach' }, deny: expect.stringContaining('\t') as string }],
    });
    expect(await run('--kind', 'metric')).toMatchObject({ things: 0, duplicates: [], junk: [] });
  });

  it('refuses limits and kinds that make no sense', async () => {
    for (const limit of ['0', 'many', '1.5', '10001']) {
      const { code, messages } = await papergraph(['audit', '--limit', limit], { environment });
      expect({ code, messages }).toEqual({
        code: 1,
        messages: '--limit must be a whole number from 1 to 10000.\n',
      });
    }
    expect((await papergraph(['audit', '--kind', 'paper'], { environment })).code).toBe(1);
  });
});
