import { type ByteInput } from './byte-input';
import { parseJsonRecord } from './json-record';
import { type ReadingOptions, type Source, type SourceItem } from './source';
import { splitLines } from './split-lines';

/** Longest line that is read, in bytes. */
export const MAX_LINE_BYTES = 10 * 1024 * 1024;

/**
 * One JSON object a line: our own fields, an entry of the daily papers API, or a line of a rejects file. Lines that
 * are blank are passed over, the byte order mark and CRLF do no harm.
 */
export function paperJsonl(input: ByteInput, options: ReadingOptions): Source {
  async function* items(): AsyncGenerator<SourceItem> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const { index, bytes, tooLong } of splitLines(input.chunks(), MAX_LINE_BYTES)) {
      const record = { index, bytes: bytes.length, origin: 'paper-jsonl', ...options };
      if (tooLong) {
        yield refuse(index, 'longer than 10 MB: cut the record down; only its beginning is kept here', bytes);
        continue;
      }
      let text: string;
      try {
        text = decoder.decode(bytes);
      } catch {
        yield refuse(index, 'not UTF-8: save the file as UTF-8', bytes);
        continue;
      }
      if (text.trim() !== '') yield parseJsonRecord(text, record);
    }
  }
  return { name: input.name, items, progress: () => input.progress() };
}

function refuse(index: number, reason: string, bytes: Buffer): SourceItem {
  const rejection = { index, stage: 'SOURCE', reason, raw: bytes.toString('utf8') } as const;
  return { kind: 'REJECTION', rejection, origin: 'paper-jsonl' };
}
