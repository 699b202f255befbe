import { type Rejection } from '../domain/rejection';
import { type GraphStore } from '../graph/graph-store';
import { type UpsertOutcome } from '../graph/writes/upsert-papers';
import { IngestTally, type IngestReport } from './ingest-report';
import { inBatches } from './in-batches';
import { type PaperReader } from './paper-reader';
import { isRefused, prepareRecord, type PreparedRecord, type Refused } from './prepared-record';
import { type Reading, readPaper, type ReadRecords, toReading } from './reading';
import { type Source, type SourceItem } from './sources/source';
import { isAborted, untilAborted } from './until-aborted';
import { ReadingWriter } from './write-readings';

export interface IngestOptions {
  /** Reads one record after the other, or however it sees fit. */
  readonly reader: PaperReader | ReadRecords;
  /** Null reads everything and writes nothing: a dry run. */
  readonly store: GraphStore | null;
  /** Told of each record that is refused, with the name of its origin; awaited. */
  readonly onRejection?: (rejection: Rejection, origin: string) => Promise<void> | void;
  /** Told where a record ended: its position in its source and what the graph did. */
  readonly onOutcome?: (index: number, outcome: UpsertOutcome) => void;
  /** Told after each batch. */
  readonly onProgress?: (report: IngestReport, source: Source) => void;
  /** Once aborted, the batch in hand is written and nothing more is read. */
  readonly signal?: AbortSignal;
}

/**
 * Brings papers into the graph: source -> record -> reading -> write. Memory holds a batch, whatever the sources'
 * length. Ingesting the same again changes nothing, so an ingestion that was stopped is completed by running it again.
 * A record that cannot be used is refused and counted. Throws IngestError where a source or the store fails.
 */
export async function ingest(sources: readonly Source[], options: IngestOptions): Promise<IngestReport> {
  const { store, reader, signal } = options;
  const readRecords = typeof reader === 'function' ? reader : oneByOne(reader);
  const tally = new IngestTally();
  const writer = store === null ? null : new ReadingWriter(store);
  const report = (): IngestReport => tally.report({ dryRun: store === null, stopped: isAborted(signal) });

  async function refuse(rejection: Rejection, origin: string): Promise<void> {
    tally.countRejection(rejection);
    await options.onRejection?.(rejection, origin);
  }
  async function write(batch: readonly Reading[]): Promise<void> {
    for (const written of (await writer?.write(batch)) ?? []) {
      if ('rejection' in written) {
        await refuse(written.rejection, written.reading.record.origin.name);
      } else {
        tally.countOutcome(written.outcome.outcome);
        options.onOutcome?.(written.reading.index, written.outcome);
      }
    }
  }

  try {
    for (const source of sources) {
      const items = counted(untilAborted(source.items(), signal), tally);
      const readings = readRecords(preparedRecords(items));
      for await (const batch of inBatches(accepted(readings, refuse))) {
        await write(batch);
        options.onProgress?.(report(), source);
      }
    }
  } catch (error) {
    await store?.checkpoint().catch(() => undefined); // the first error is the one to tell
    throw error;
  }
  await writer?.finish();
  return report();
}

type Refuse = (rejection: Rejection, origin: string) => Promise<void>;

async function* counted(items: AsyncIterable<SourceItem>, tally: IngestTally): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    tally.countRead();
    yield item;
  }
}

async function* preparedRecords(items: AsyncIterable<SourceItem>): AsyncGenerator<PreparedRecord | Refused> {
  for await (const item of items) yield prepareRecord(item);
}

function oneByOne(reader: PaperReader): ReadRecords {
  return async function* (records) {
    for await (const record of records) {
      yield isRefused(record) ? record : toReading(record, readPaper(reader, record.record));
    }
  };
}

async function* accepted(
  readings: AsyncIterable<Reading | Refused>,
  refuse: Refuse,
): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    if (isRefused(reading)) await refuse(reading.rejection, reading.origin);
    else yield reading;
  }
}
