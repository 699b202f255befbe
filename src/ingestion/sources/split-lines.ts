const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const KEPT_OF_LONG_LINE = 400;

export interface ByteLine {
  /** From 0; blank lines are counted. */
  readonly index: number;
  /** The line without its end; of a line that is too long, its first few hundred bytes. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/** Cuts bytes into lines (LF or CRLF). A line of more than `limit` bytes is passed over without being held. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let index = 0;

  function add(part: Buffer): void {
    const before = length;
    length += part.length;
    if (length <= limit) parts.push(part);
    else if (before <= limit)
      parts = [Buffer.from(Buffer.concat([...parts, part]).subarray(0, KEPT_OF_LONG_LINE))];
  }
  function take(): ByteLine {
    const joined = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const tooLong = length > limit;
    const ends = !tooLong && joined[joined.length - 1] === CARRIAGE_RETURN;
    const line = { index, bytes: ends ? joined.subarray(0, -1) : joined, tooLong };
    parts = [];
    length = 0;
    index += 1;
    return line;
  }

  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, to));
      from = to + 1;
      yield take();
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
