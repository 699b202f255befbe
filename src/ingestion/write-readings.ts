import { type PaperGraph } from '../domain/paper';
import { type Rejection } from '../domain/rejection';
import { GraphError } from '../graph/graph-error';
import { type GraphStore } from '../graph/graph-store';
import { type UpsertOutcome, upsertPapers } from '../graph/writes/upsert-papers';
import { IngestError } from './ingest-error';
import { type Reading } from './reading';

/** So many failing statements in a row, with nothing taken between them, mean that it is not the papers that are at fault. */
const FAILURES_IN_A_ROW = 20;

const REFUSED_REASON =
  'the graph does not take this paper: shorten it or simplify its text, then ingest it again';

/** What writing one reading came to. */
export type WriteOutcome =
  | { readonly reading: Reading; readonly outcome: UpsertOutcome }
  | { readonly reading: Reading; readonly rejection: Rejection };

/**
 * Writes readings in one transaction. Where the data of one is at fault, the batch is halved until that one stands
 * alone and is refused; the others are written. Throws IngestError where it is the store that is at fault.
 */
export class ReadingWriter {
  private failures = 0;

  constructor(private readonly store: GraphStore) {}

  async write(readings: readonly Reading[]): Promise<readonly WriteOutcome[]> {
    if (readings.length === 0) return [];
    try {
      const outcomes = await upsertPapers(
        this.store,
        readings.map(({ graph }): PaperGraph => graph),
      );
      this.failures = 0;
      return readings.map((reading, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) throw new RangeError('a write told of fewer papers than it was given');
        return { reading, outcome };
      });
    } catch (error) {
      const [first] = readings;
      if (readings.length === 1 && first !== undefined && isFaultOfData(error))
        return [this.refuse(first, error)];
      if (readings.length === 1 || !isHelpedByHalving(error)) throw storeError(error);
      const half = readings.length >> 1;
      return [...(await this.write(readings.slice(0, half))), ...(await this.write(readings.slice(half)))];
    }
  }

  /** Makes everything that was written durable. */
  async finish(): Promise<void> {
    await this.store.checkpoint().catch((error: unknown) => {
      throw storeError(error);
    });
  }

  private refuse(reading: Reading, error: unknown): WriteOutcome {
    const isTold = error instanceof GraphError && error.code === 'CONSTRAINT';
    if (!isTold) this.failures += 1;
    if (this.failures >= FAILURES_IN_A_ROW) {
      const message = `The graph refused ${this.failures} papers in a row: run "papergraph doctor", mend what it names, and run the same command again; papers that are in stay in.`;
      throw new IngestError('STORE_REFUSED', message, { cause: error });
    }
    const { index, raw, record } = reading;
    const reason = isTold ? error.message : REFUSED_REASON;
    const rejection = { index, title: record.title, stage: 'WRITE', reason, raw } as const;
    return { reading, rejection };
  }
}

function isFaultOfData(error: unknown): boolean {
  return error instanceof GraphError && (error.code === 'CONSTRAINT' || error.code === 'STATEMENT');
}

function isHelpedByHalving(error: unknown): boolean {
  return isFaultOfData(error) || (error instanceof GraphError && error.code === 'TIMEOUT');
}

function storeError(error: unknown): unknown {
  if (!(error instanceof GraphError)) return error;
  const message = `${error.message} Then run the same command again: papers that are in stay in, the rest is added.`;
  return new IngestError('STORE_UNAVAILABLE', message, { cause: error });
}
