/**
 * SOURCE_NOT_FOUND, SOURCE_UNREADABLE: the bytes cannot be had. SOURCE_FORMAT: nobody knows what they are.
 * SOURCE_TOO_LARGE: a document that must be held whole is larger than is allowed. STORE_UNAVAILABLE: the graph does
 * not answer. STORE_REFUSED: the graph takes no paper at all. READER_FAILED: extraction cannot read any paper.
 * REJECTS_UNWRITABLE: refused records cannot be kept.
 */
export const INGEST_ERROR_CODES = [
  'SOURCE_NOT_FOUND',
  'SOURCE_UNREADABLE',
  'SOURCE_FORMAT',
  'SOURCE_TOO_LARGE',
  'STORE_UNAVAILABLE',
  'STORE_REFUSED',
  'READER_FAILED',
  'REJECTS_UNWRITABLE',
] as const;
export type IngestErrorCode = (typeof INGEST_ERROR_CODES)[number];

/** Why an ingestion could not go on; the message says what to do, `cause` keeps what lies under it. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  constructor(
    readonly code: IngestErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
