import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dailyPapersApi } from '../../../src/ingestion/sources/daily-papers-api';
import { paperJsonl } from '../../../src/ingestion/sources/paper-jsonl';
import { bytesInput, readItems, RETRIEVED_AT } from './read-items';

const options = { retrievedAt: RETRIEVED_AT };
const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures', name), 'utf8');

describe('the daily papers API', () => {
  it('reads the older shape, hidden authors included', async () => {
    const [item] = await readItems(
      dailyPapersApi(bytesInput(fixture('daily-papers-api.older.json')), options),
    );
    expect(item).toMatchObject({
      kind: 'RECORD',
      origin: {
        name: 'daily-papers-api',
        url: 'https://huggingface.co/papers/2101.00001',
        retrievedAt: RETRIEVED_AT,
      },
      fields: {
        title: 'A Title That the Feed\n  Breaks in Two',
        publishedOn: '2021-01-03T17:50:01.000Z',
        authors: ['Ada Example', 'Ben Sample'],
        arxivId: '2101.00001',
        upvotes: 27,
      },
    });
  });

  it('reads the newer shape: organisation, repository, project page', async () => {
    const [item] = await readItems(
      dailyPapersApi(bytesInput(fixture('daily-papers-api.newer.json')), options),
    );
    expect(item).toMatchObject({
      fields: {
        organization: { name: 'Example Lab', slug: 'exlab' },
        codeUrls: ['https://github.com/example-lab/everything', 'https://everything.example.org/'],
        upvotes: 0,
      },
    });
  });

  it('reads a single paper, with or without its envelope, and entries that stand one a line', async () => {
    const [entry] = JSON.parse(fixture('daily-papers-api.newer.json')) as { paper: object }[];
    const whole = await readItems(dailyPapersApi(bytesInput(JSON.stringify(entry)), options));
    const bare = await readItems(dailyPapersApi(bytesInput(JSON.stringify(entry?.paper)), options));
    const line = await readItems(paperJsonl(bytesInput(`${JSON.stringify(entry)}\n`), options));
    for (const [item] of [bare, line]) {
      expect(item).toMatchObject({ fields: { title: 'One with Everything', arxivId: '2601.00002' } });
      expect(item?.kind === 'RECORD' && item.origin).toEqual(whole[0]?.kind === 'RECORD' && whole[0].origin);
    }
  });

  it('refuses an entry that is no object, and goes on', async () => {
    const items = await readItems(
      dailyPapersApi(bytesInput('[17, {"title": "T", "abstract": "A"}]'), options),
    );
    expect(items).toMatchObject([
      { kind: 'REJECTION', rejection: { index: 0, stage: 'SOURCE', raw: 17 } },
      { kind: 'RECORD', index: 1, fields: { title: 'T' } },
    ]);
  });

  it('says that an answer that was cut is not complete', async () => {
    const cut = fixture('daily-papers-api.older.json').slice(0, 200);
    await expect(readItems(dailyPapersApi(bytesInput(cut), options))).rejects.toMatchObject({
      code: 'SOURCE_FORMAT',
      message: expect.stringContaining('fetch it again') as string,
    });
  });
});
