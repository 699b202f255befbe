import { type GraphStore } from '../graph/graph-store';
import { ingest } from '../ingestion/ingest';
import { type IngestReport } from '../ingestion/ingest-report';
import { type PaperReader } from '../ingestion/paper-reader';
import { shippedPapers } from '../ingestion/sources/shipped-papers';

interface SeedOptions {
  readonly signal?: AbortSignal;
  /** `fraction` of the papers that was read, 0 to 1. */
  readonly onProgress?: (report: IngestReport, fraction: number | undefined) => void;
}

/** Ingests the papers that ship with the project. */
export async function seedGraph(
  store: GraphStore,
  reader: PaperReader,
  { signal, onProgress }: SeedOptions = {},
): Promise<IngestReport> {
  const source = await shippedPapers({ retrievedAt: new Date().toISOString() });
  return ingest([source], {
    store,
    reader,
    ...(signal === undefined ? {} : { signal }),
    onProgress: (report, { progress }) => onProgress?.(report, progress?.()),
  });
}
