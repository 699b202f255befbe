import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { openSource } from '../../../src/ingestion/sources/open-source';
import { shippedPapers } from '../../../src/ingestion/sources/shipped-papers';
import { readFields, readItems, RETRIEVED_AT } from './read-items';

const fixtures = join(__dirname, '../../fixtures');
const settings = { retrievedAt: RETRIEVED_AT, standardInput: Readable.from([]) };
const LINES = '{"title":"A"}\n{"title":"B"}\n';

describe('openSource', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'papergraph-sources-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  function file(name: string, content: string | Buffer): string {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
  }

  it.each([
    ['daily-papers-page.txt', 5],
    ['daily-papers-api.older.json', 1],
    ['daily-papers-api.newer.json', 1],
  ])('recognises %s', async (name, count) => {
    const source = await openSource(join(fixtures, name), settings);
    expect(await readFields(source)).toHaveLength(count);
    expect(source.progress?.()).toBe(1);
  });

  it.each([
    ['JSON lines', LINES],
    ['JSON lines after a broken one', `what is this\n${LINES}`],
    ['JSON lines after a byte order mark and blank lines', `\uFEFF\n\n${LINES}`],
    ['an indented object', '{\n  "title": "A"\n}\n'],
    ['a list on one line', '[{"title":"A"}]'],
  ])('recognises %s', async (_, content) => {
    const items = await readItems(await openSource(file('any', content), settings));
    expect(items.filter(({ kind }) => kind === 'RECORD')[0]).toMatchObject({ fields: { title: 'A' } });
  });

  it('unpacks gzip, also of several members, from files and from standard input', async () => {
    const packed = Buffer.concat([gzipSync('{"title":"A"}\n'), gzipSync('{"title":"B"}\n')]);
    const fromFile = await openSource(file('two.gz', packed), settings);
    const fromInput = await openSource('-', { ...settings, standardInput: Readable.from([packed]) });
    expect(fromInput.name).toBe('standard input');
    for (const source of [fromFile, fromInput]) {
      expect(await readFields(source)).toEqual([{ title: 'A' }, { title: 'B' }]);
    }
  });

  it('says that a gzip file is damaged or ends early', async () => {
    const packed = gzipSync(LINES.repeat(1000));
    const short = await openSource(file('short.gz', packed.subarray(0, -20)), settings);
    await expect(readItems(short)).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      message: expect.stringMatching(/ends early/) as string,
    });
    packed.fill(0xff, 12, 20);
    await expect(readItems(await openSource(file('bad.gz', packed), settings))).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
    });
  });

  it('says at once that a file is not there or is a directory', async () => {
    await expect(openSource(join(directory, 'nowhere'), settings)).rejects.toMatchObject({
      code: 'SOURCE_NOT_FOUND',
    });
    await expect(openSource(directory, settings)).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      message: expect.stringContaining('directory') as string,
    });
  });

  it('does not guess at other texts, but reads them under a named format', async () => {
    const page = file('page.html', '<html><body>papers</body></html>');
    await expect(readItems(await openSource(page, settings))).rejects.toMatchObject({
      code: 'SOURCE_FORMAT',
      message: expect.stringContaining('--format') as string,
    });
    expect(await readItems(await openSource(page, { ...settings, format: 'paper-jsonl' }))).toMatchObject([
      { kind: 'REJECTION' },
    ]);
    expect(await readItems(await openSource(page, { ...settings, format: 'daily-papers-page' }))).toEqual([]);
  });

  it('takes an empty file for no papers', async () => {
    expect(await readItems(await openSource(file('empty', ''), settings))).toEqual([]);
  });

  it('closes the file when the reader stops early', async () => {
    const source = await openSource(file('long', LINES.repeat(200_000)), settings);
    for await (const item of source.items()) {
      expect(item).toMatchObject({ index: 0 });
      break;
    }
    expect(source.progress?.()).toBeLessThan(0.5);
  });
});

describe('the shipped papers', () => {
  it('are read like any other source', async () => {
    const fields = await readFields(await shippedPapers({ retrievedAt: RETRIEVED_AT }));
    expect(fields.length).toBeGreaterThanOrEqual(50);
    expect(
      fields.every(({ title, abstract }) => typeof title === 'string' && typeof abstract === 'string'),
    ).toBe(true);
  });
});
