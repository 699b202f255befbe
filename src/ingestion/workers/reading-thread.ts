import { Worker } from 'node:worker_threads';
import { type PaperGraph, type PaperRecord } from '../../domain/paper';
import { IngestError } from '../ingest-error';
import { GraphUnpacker, type ReadRequest, type WorkerAnswer } from './worker-messages';

interface Waiting {
  readonly records: readonly PaperRecord[];
  readonly resolve: (graphs: readonly (PaperGraph | undefined)[]) => void;
  readonly reject: (error: IngestError) => void;
}

/** One worker thread that reads papers. Once it has failed, all that it is asked fails. */
export class ReadingThread {
  private readonly worker: Worker;
  private readonly unpacker = new GraphUnpacker();
  private readonly waiting = new Map<number, Waiting>();
  private failure: IngestError | undefined;
  private ready = false;
  private tellReady: () => void = () => undefined;
  /** Settles once {@link isReady} holds. */
  readonly whenReady = new Promise<void>((resolve) => {
    this.tellReady = resolve;
  });
  private closing = false;
  private asked = 0;

  /** `file` is the compiled script that runs in the thread. */
  constructor(file: string) {
    this.worker = new Worker(file);
    this.worker.on('message', (answer: WorkerAnswer) => this.take(answer));
    this.worker.on('error', (error: unknown) => this.fail(stopped(error), error));
    this.worker.on('messageerror', (error) => this.fail(stopped(error), error));
    this.worker.on('exit', (code) => {
      if (!this.closing) this.fail(stopped(`exit code ${code}`));
    });
  }

  /** Whether it has loaded what it reads with, or failed: then asking it tells why. */
  get isReady(): boolean {
    return this.ready || this.failure !== undefined;
  }

  /** How many requests it has not answered yet. */
  get load(): number {
    return this.waiting.size;
  }

  /** What is read out of each record, undefined where nothing can be; throws IngestError READER_FAILED. */
  read(records: readonly PaperRecord[]): Promise<readonly (PaperGraph | undefined)[]> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) {
        reject(this.failure);
        return;
      }
      const number = (this.asked += 1);
      this.waiting.set(number, { records, resolve, reject });
      this.worker.postMessage({ number, records } satisfies ReadRequest);
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.worker.terminate();
    this.fail('The reading of papers was ended.');
  }

  private take(answer: WorkerAnswer): void {
    if (answer.kind === 'READY') {
      this.ready = true;
      this.tellReady();
    } else if (answer.kind === 'FAILED') this.fail(`No paper can be read: ${answer.message}`);
    else {
      const request = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      request?.resolve(
        request.records.map((record, index) => {
          const graph = answer.graphs[index];
          return graph == null ? undefined : this.unpacker.unpack(graph, record);
        }),
      );
    }
  }

  private fail(message: string, cause?: unknown): void {
    this.failure ??= new IngestError('READER_FAILED', message, { cause });
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
    this.tellReady();
  }
}

function stopped(why: unknown): string {
  // What a thread throws is no Error of this thread's where modules run in a context of their own.
  const reason =
    typeof why === 'object' && why !== null && 'message' in why ? String(why.message) : String(why);
  return `A worker that reads papers stopped (${reason}): run the same command again, with --workers 0 if it stops again; papers that are in stay in.`;
}
