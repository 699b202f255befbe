import { type FileHandle, open } from 'node:fs/promises';
import { type Rejection } from '../domain/rejection';
import { IngestError } from './ingest-error';

/**
 * A file of refused records, a JSON line each: `{ stage, reason, index, title, source, raw }`. Once `raw` is mended (or
 * the line replaced by it) the file can be ingested.
 */
export class RejectsFile {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** Starts the file anew. Throws IngestError REJECTS_UNWRITABLE. */
  static async create(path: string): Promise<RejectsFile> {
    try {
      return new RejectsFile(path, await open(path, 'w'));
    } catch (error) {
      throw unwritable(path, error);
    }
  }

  async add(rejection: Rejection, source: string): Promise<void> {
    try {
      await this.file.appendFile(`${rejectionLine(rejection, source)}\n`);
    } catch (error) {
      throw unwritable(this.path, error);
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function rejectionLine({ stage, reason, index, title, raw }: Rejection, source: string): string {
  const line = { stage, reason, index, title: title ?? null, source };
  try {
    return JSON.stringify({ ...line, raw });
  } catch {
    return JSON.stringify({ ...line, raw: null }); // nested deeper than can be written
  }
}

function unwritable(path: string, error: unknown): IngestError {
  const message = `Refused records cannot be kept in ${path}: name a file in a directory that is there and may be written to.`;
  return new IngestError('REJECTS_UNWRITABLE', message, { cause: error });
}
