import { type PaperOrigin } from '../../domain/paper';
import { type Rejection } from '../../domain/rejection';

/** The fields of one paper as a source tells them, named as in our own JSONL and not looked at yet. */
export type RawFields = Readonly<Record<string, unknown>>;

/** One paper as it came. */
export interface RawRecord {
  readonly kind: 'RECORD';
  /** Position in the source, from 0: the line of a JSONL file, the entry of a list. */
  readonly index: number;
  readonly fields: RawFields;
  /** What is kept aside when the paper is refused: a JSON value that can be mended and ingested. */
  readonly raw: unknown;
  /** How much memory the record takes, roughly, in bytes. */
  readonly bytes: number;
  readonly origin: PaperOrigin;
}

/** Something that is no paper at all. */
export interface RefusedRecord {
  readonly kind: 'REJECTION';
  readonly rejection: Rejection;
  /** The name of the origin, as in {@link PaperOrigin}. */
  readonly origin: string;
}
export type SourceItem = RawRecord | RefusedRecord;

/**
 * The port to what papers come from. `items` streams: an item at a time is held, so that a source of any length can be
 * read. It throws IngestError where the source itself cannot be read; one bad record is a RefusedRecord.
 */
export interface Source {
  /** What messages call it: a path, or `standard input`. */
  readonly name: string;
  items(): AsyncIterable<SourceItem>;
  /** The share that was read so far, 0 to 1; undefined where the length is not known. */
  readonly progress?: () => number | undefined;
}

/** What every source of files is told. */
export interface ReadingOptions {
  /** ISO instant that records are said to have been retrieved at where they do not say themselves. */
  readonly retrievedAt: string;
  /** The year of dates that a listing prints without one. */
  readonly year?: number;
}
