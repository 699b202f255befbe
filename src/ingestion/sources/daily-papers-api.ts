import { IngestError } from '../ingest-error';
import { type ByteInput } from './byte-input';
import { jsonRecord } from './json-record';
import { readDocument } from './read-document';
import { type ReadingOptions, type Source, type SourceItem } from './source';

/** An answer of the daily papers API: a JSON list of entries, or one paper. */
export function dailyPapersApi(input: ByteInput, options: ReadingOptions): Source {
  async function* items(): AsyncGenerator<SourceItem> {
    const text = await readDocument(input.name, input.chunks());
    const entries = parseEntries(input.name, text);
    const bytes = Math.ceil(text.length / Math.max(1, entries.length));
    for (const [index, entry] of entries.entries()) {
      yield jsonRecord(entry, { index, bytes, origin: 'daily-papers-api', ...options });
    }
  }
  return { name: input.name, items, progress: () => input.progress() };
}

function parseEntries(name: string, text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = `${name} is not complete JSON: fetch it again, or name its format with --format.`;
    throw new IngestError('SOURCE_FORMAT', message, { cause: error });
  }
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
