import { type PaperGraph, type PaperRecord } from '../domain/paper';
import { IngestError } from './ingest-error';
import { type PaperReader } from './paper-reader';
import { type PreparedRecord, type Refused } from './prepared-record';

/** A record of a source with what was read out of it. */
export interface Reading {
  /** Position in the source, from 0. */
  readonly index: number;
  readonly raw: unknown;
  /** How much memory the record takes, roughly, in bytes. */
  readonly bytes: number;
  readonly record: PaperRecord;
  readonly graph: PaperGraph;
}

/** A paper that every sound reader reads. */
export const PROBE: PaperRecord = {
  title: 'A paper',
  abstract: 'Nothing is in it.',
  authors: [],
  organizations: [],
  codeUrls: [],
  origin: { name: 'probe', retrievedAt: '2000-01-01T00:00:00.000Z' },
};

/**
 * What the reader reads out of a record, or undefined for a record that it cannot read. Throws IngestError
 * READER_FAILED where it cannot read any: its own files are missing or broken.
 */
export function readPaper(reader: PaperReader, record: PaperRecord): PaperGraph | undefined {
  try {
    return reader.read(record);
  } catch {
    try {
      reader.read(PROBE);
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new IngestError('READER_FAILED', `No paper can be read: ${reason}`, { cause: error });
    }
  }
}

/** What was read out of a record, or its refusal where that is nothing. */
export function toReading(
  { item: { index, raw, bytes }, record }: PreparedRecord,
  graph: PaperGraph | undefined,
): Reading | Refused {
  if (graph !== undefined) return { index, raw, bytes, record, graph };
  const reason = 'nothing can be read out of this text: see whether it is the abstract';
  const rejection = { index, title: record.title, stage: 'EXTRACTION', reason, raw } as const;
  return { rejection, origin: record.origin.name };
}

/** Readings in the order of the records, and refusals where they stood. */
export type ReadRecords = (
  records: AsyncIterable<PreparedRecord | Refused>,
) => AsyncIterable<Reading | Refused>;
