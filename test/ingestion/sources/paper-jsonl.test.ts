import { paperJsonl } from '../../../src/ingestion/sources/paper-jsonl';
import { bytesInput, readItems, RETRIEVED_AT } from './read-items';

const options = { retrievedAt: RETRIEVED_AT };
const items = (bytes: Buffer | string, size?: number) =>
  readItems(paperJsonl(bytesInput(bytes, size), options));

describe('our own JSONL', () => {
  it('gives a record a line and counts lines from 0, blank ones too', async () => {
    expect(await items('{"title":"A"}\n\n{"title":"B"}')).toMatchObject([
      { kind: 'RECORD', index: 0, fields: { title: 'A' }, origin: { name: 'paper-jsonl' } },
      { kind: 'RECORD', index: 2, fields: { title: 'B' } },
    ]);
  });

  it.each([1, 2, 3, 1000])(
    'does not care where the bytes are cut (every %i), nor for CRLF and BOM',
    async (size) => {
      const read = await items('\uFEFF{"title":"Ä😀"}\r\n{"title":"B"}\r\n', size);
      expect(read.map((item) => item.kind === 'RECORD' && item.fields)).toEqual([
        { title: 'Ä😀' },
        { title: 'B' },
      ]);
    },
  );

  it.each([
    ['not JSON', '{"title": "A"', /not JSON: write one JSON object a line/],
    ['NUL bytes', '{"title": "A\0"}', /NUL/],
    ['a list', '["A"]', /not a JSON object/],
    ['a text', '"A"', /not a JSON object/],
    ['deep nesting', '['.repeat(200_000), /not JSON/],
  ])('refuses %s, keeps it, and goes on', async (_, line, reason) => {
    const [refused, next] = await items(`${line}\n{"title":"B"}\n`, 1 << 16);
    expect(refused).toMatchObject({ kind: 'REJECTION', rejection: { index: 0, stage: 'SOURCE' } });
    expect(refused?.kind === 'REJECTION' && refused.rejection.reason).toMatch(reason);
    expect(next).toMatchObject({ kind: 'RECORD', index: 1 });
  });

  it('refuses a line that is not UTF-8', async () => {
    const [refused, next] = await items(
      Buffer.concat([Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from('{"title":"B"}')]),
    );
    expect(refused).toMatchObject({ rejection: { reason: expect.stringContaining('UTF-8') as string } });
    expect(next).toMatchObject({ kind: 'RECORD' });
  });

  it('passes over a line longer than 10 MB without holding it', async () => {
    const piece = Buffer.alloc(1 << 20, 0x61);
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 300; n += 1) yield await Promise.resolve(piece);
      yield Buffer.from('\n{"title":"B"}\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const input = { name: 'long', chunks, progress: () => undefined };
    const [refused, next] = await readItems(paperJsonl(input, options));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 << 20);
    expect(refused).toMatchObject({
      rejection: { index: 0, reason: expect.stringContaining('10 MB') as string },
    });
    expect(refused?.kind === 'REJECTION' && String(refused.rejection.raw).length).toBeLessThan(1000);
    expect(next).toMatchObject({ index: 1, fields: { title: 'B' } });
  });

  it('reads a line of just 10 MB', async () => {
    const line = `{"title":"A","pad":"${'x'.repeat(10 * 1024 * 1024 - 22)}"}`;
    expect(Buffer.byteLength(line)).toBe(10 * 1024 * 1024);
    expect(await items(`${line}\n`, 1 << 20)).toMatchObject([{ kind: 'RECORD', bytes: 10 * 1024 * 1024 }]);
    expect(await items(`${line} \n`, 1 << 20)).toMatchObject([{ kind: 'REJECTION' }]);
  });

  it('reads rejected lines as what they held, mended objects and mended texts alike, under their first origin', async () => {
    const line = {
      stage: 'RECORD',
      reason: 'no title: add one',
      index: 7,
      title: null,
      source: 'daily-papers-page',
    };
    const text = [
      JSON.stringify({ ...line, raw: { title: 'Mended', abstract: 'A' } }),
      JSON.stringify({ ...line, raw: '{"title": "Mended text"}' }),
      JSON.stringify({ ...line, raw: '{"title": "Still broken"' }),
    ].join('\n');
    expect(await items(text)).toMatchObject([
      { kind: 'RECORD', fields: { title: 'Mended' }, origin: { name: 'daily-papers-page' } },
      { kind: 'RECORD', fields: { title: 'Mended text' } },
      { kind: 'REJECTION', rejection: { raw: '{"title": "Still broken"' }, origin: 'daily-papers-page' },
    ]);
  });
});
