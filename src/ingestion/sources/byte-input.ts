import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { IngestError } from '../ingest-error';

/** Bytes to read once, unpacked where they are gzip. */
export interface ByteInput {
  readonly name: string;
  chunks(): AsyncIterable<Buffer>;
  /** The share that was read so far, 0 to 1; undefined where the length is not known. */
  progress(): number | undefined;
}

/** The bytes of a file. Throws IngestError SOURCE_NOT_FOUND or SOURCE_UNREADABLE at once where it cannot be read. */
export async function fileInput(path: string): Promise<ByteInput> {
  const size = await stat(path).then(
    (found) => {
      if (!found.isDirectory()) return found.size;
      throw new IngestError('SOURCE_UNREADABLE', `${path} is a directory: name the files in it.`);
    },
    (error: unknown) => {
      throw fileError(path, error);
    },
  );
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      read += chunk.length;
      yield chunk;
    }
  }
  return {
    name: path,
    chunks: () => unpacked(path, counted()),
    progress: () => (size === 0 ? undefined : Math.min(1, read / size)),
  };
}

/** The bytes of a stream, such as standard input. */
export function streamInput(name: string, stream: Readable): ByteInput {
  return {
    name,
    chunks: () => unpacked(name, Readable.from(stream) as AsyncIterable<Buffer>),
    progress: () => undefined,
  };
}

/** Takes at least `size` bytes off the front (fewer only where there are no more) and gives them back with the rest. */
export async function peekBytes(
  chunks: AsyncIterable<Buffer>,
  size: number,
): Promise<{ readonly head: Buffer; readonly whole: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      while (taken.length > 0) yield taken.shift() ?? Buffer.alloc(0);
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken), whole: whole() };
}

async function* unpacked(name: string, packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    const { head, whole } = await peekBytes(packed, 2);
    if (head[0] !== 0x1f || head[1] !== 0x8b) {
      yield* whole;
      return;
    }
    const gunzip = createGunzip();
    pipeline(Readable.from(whole), gunzip, () => undefined); // an error ends the iteration below with that error
    for await (const chunk of gunzip as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw fileError(name, error);
  }
}

const REASONS: Readonly<Record<string, readonly [IngestError['code'], string]>> = {
  ENOENT: ['SOURCE_NOT_FOUND', 'does not exist: check the path.'],
  ENOTDIR: ['SOURCE_NOT_FOUND', 'does not exist: check the path.'],
  EACCES: ['SOURCE_UNREADABLE', 'may not be read: check its permissions.'],
  EPERM: ['SOURCE_UNREADABLE', 'may not be read: check its permissions.'],
  Z_DATA_ERROR: ['SOURCE_UNREADABLE', 'is a damaged gzip file: fetch it again.'],
  Z_BUF_ERROR: ['SOURCE_UNREADABLE', 'is a gzip file that ends early: fetch it again.'],
};

function fileError(name: string, error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [kind, reason] = REASONS[code] ?? [
    'SOURCE_UNREADABLE',
    `could not be read (${code || 'unknown error'}).`,
  ];
  return new IngestError(kind, `${name} ${reason}`, { cause: error });
}
