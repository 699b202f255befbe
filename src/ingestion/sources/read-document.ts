import { IngestError } from '../ingest-error';

/** Longest document that is read whole (a listing page, one API answer), in bytes. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** The whole text of a source that cannot be read piece by piece. Throws IngestError SOURCE_TOO_LARGE, SOURCE_FORMAT. */
export async function readDocument(
  name: string,
  chunks: AsyncIterable<Buffer>,
  limit = MAX_DOCUMENT_BYTES,
): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) {
      const message = `${name} is longer than ${Math.floor(limit / 1024 / 1024)} MB: cut it into several files, or give it as JSONL, one paper a line.`;
      throw new IngestError('SOURCE_TOO_LARGE', message);
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (error) {
    throw new IngestError('SOURCE_FORMAT', `${name} is not UTF-8 text: save it as UTF-8.`, { cause: error });
  }
}
