import { Readable } from 'node:stream';
import { streamInput, type ByteInput } from '../../../src/ingestion/sources/byte-input';
import {
  type RawFields,
  type RawRecord,
  type Source,
  type SourceItem,
} from '../../../src/ingestion/sources/source';

export const RETRIEVED_AT = '2026-02-03T04:05:06.000Z';

/** Bytes as a source gets them, cut into pieces of `size` bytes. */
export function bytesInput(bytes: Buffer | string, size = 7): ByteInput {
  const whole = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
    whole.subarray(at * size, (at + 1) * size),
  );
  return streamInput('test input', Readable.from(pieces));
}

export async function readItems(source: Source): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of source.items()) items.push(item);
  return items;
}

export async function readFields(source: Source): Promise<readonly RawFields[]> {
  return (await readItems(source)).map((item) => {
    if (item.kind === 'REJECTION') throw new Error(`refused: ${item.rejection.reason}`);
    return item.fields;
  });
}

/** A raw record of these fields, as our own JSONL would give it. */
export function rawRecord(fields: RawFields): RawRecord {
  const origin = { name: 'paper-jsonl', retrievedAt: RETRIEVED_AT };
  return { kind: 'RECORD', index: 0, fields, raw: fields, bytes: 0, origin };
}
