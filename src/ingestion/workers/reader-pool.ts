import { join } from 'node:path';
import { type PaperGraph } from '../../domain/paper';
import { type PaperReader } from '../paper-reader';
import { isRefused, type PreparedRecord, type Refused } from '../prepared-record';
import { type Reading, readPaper, toReading } from '../reading';
import { ReadingThread } from './reading-thread';

/** Records that are read without threads first: fewer are done before a thread has loaded what it reads with. */
const READ_HERE_FIRST = 400;
/** Records that one request holds, fewer where they are long. */
const RECORDS = 50;
const BYTES = 1024 * 1024;
/** Requests that a thread has before it, so that it need not wait while readings are written. */
const REQUESTS_A_THREAD = 5;

export interface ReaderPoolOptions {
  /** How many threads, 1 or more. */
  readonly threads: number;
  /** Reads in this thread while the others are not ready. */
  readonly reader: PaperReader;
  /** The compiled script of a thread; ours where nothing is said. */
  readonly file?: string;
}

type Batch = readonly (PreparedRecord | Refused)[];

/** Reads papers in several threads. The readings are those of one reader, in the order of the records. */
export class ReaderPool {
  private threads: readonly ReadingThread[] = [];
  private taken = 0;

  constructor(private readonly options: ReaderPoolOptions) {}

  /**
   * Readings in the order of the records, and refusals where they stood. Reads ahead by a few hundred records a
   * thread. Throws IngestError READER_FAILED where a thread stops.
   */
  async *read(records: AsyncIterable<PreparedRecord | Refused>): AsyncGenerator<Reading | Refused> {
    const ahead: Promise<readonly (Reading | Refused)[]>[] = [];
    for await (const batch of inRequests(records)) {
      ahead.push(this.readBatch(batch));
      while (ahead.length >= this.most()) yield* (await ahead.shift()) ?? [];
    }
    for (const readings of ahead) yield* await readings;
  }

  /** Starts the threads and waits until they can read; left out, they start once there is enough to read. */
  async start(): Promise<void> {
    if (this.threads.length === 0) {
      const { threads, file = join(__dirname, 'reading-worker.js') } = this.options;
      this.threads = Array.from({ length: threads }, () => new ReadingThread(file));
    }
    await Promise.all(this.threads.map(({ whenReady }) => whenReady));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  /** Requests that may be under way at once. */
  private most(): number {
    return Math.max(1, this.threads.filter(({ isReady }) => isReady).length * REQUESTS_A_THREAD);
  }

  private readBatch(batch: Batch): Promise<readonly (Reading | Refused)[]> {
    const wanted = batch.filter((record): record is PreparedRecord => !isRefused(record));
    if (this.taken >= READ_HERE_FIRST && this.threads.length === 0) void this.start();
    this.taken += wanted.length;
    const [idlest] = this.threads.filter(({ isReady }) => isReady).sort((a, b) => a.load - b.load);
    const read =
      idlest === undefined ? this.readHere(wanted) : idlest.read(wanted.map(({ record }) => record));
    const readings = read.then((graphs) => {
      let next = 0;
      return batch.map((record) => (isRefused(record) ? record : toReading(record, graphs[next++])));
    });
    readings.catch(() => undefined); // told when its turn comes
    return readings;
  }

  private async readHere(records: readonly PreparedRecord[]): Promise<readonly (PaperGraph | undefined)[]> {
    await breathe(); // threads report by messages: let them
    return records.map(({ record }) => readPaper(this.options.reader, record));
  }
}

async function* inRequests(records: AsyncIterable<PreparedRecord | Refused>): AsyncGenerator<Batch> {
  let batch: (PreparedRecord | Refused)[] = [];
  let bytes = 0;
  for await (const record of records) {
    batch.push(record);
    if (!isRefused(record)) bytes += record.item.bytes;
    if (batch.length < RECORDS && bytes < BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
