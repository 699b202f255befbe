import { type Readable } from 'node:stream';
import { IngestError } from '../ingest-error';
import { type ByteInput, fileInput, peekBytes, streamInput } from './byte-input';
import { dailyPapersApi } from './daily-papers-api';
import { dailyPapersPage } from './daily-papers-page';
import { paperJsonl } from './paper-jsonl';
import { type ReadingOptions, type Source, type SourceItem } from './source';
import { type SourceFormat, recogniseFormat } from './source-format';

/** How much of a source is looked at to recognise its format, in bytes. */
const LOOKED_AT = 64 * 1024;

const READERS: Readonly<Record<SourceFormat, (input: ByteInput, options: ReadingOptions) => Source>> = {
  'daily-papers-page': dailyPapersPage,
  'daily-papers-api': dailyPapersApi,
  'paper-jsonl': paperJsonl,
};

export interface OpenSourceOptions extends ReadingOptions {
  /** Where nothing is said, the content decides. */
  readonly format?: SourceFormat;
  readonly standardInput: Readable;
}

/** A file or, for `-`, standard input. Throws IngestError at once where a file is not there or may not be read. */
export async function openSource(path: string, options: OpenSourceOptions): Promise<Source> {
  const input = path === '-' ? streamInput('standard input', options.standardInput) : await fileInput(path);
  async function* items(): AsyncGenerator<SourceItem> {
    const { head, whole } = await peekBytes(input.chunks(), LOOKED_AT);
    const format = options.format ?? recogniseFormat(head.toString('utf8'));
    if (format === undefined) {
      const message = `${input.name} is neither a daily papers page saved as text, nor an answer of the daily papers API, nor JSONL with one paper a line. If it is one of them, say which with --format.`;
      throw new IngestError('SOURCE_FORMAT', message);
    }
    yield* READERS[format]({ ...input, chunks: () => whole }, options).items();
  }
  return { name: input.name, items, progress: () => input.progress() };
}
