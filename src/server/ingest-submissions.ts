import { type IngestOutcome, type IngestPapers } from '../api/context';
import { type Rejection } from '../domain/rejection';
import { GraphError } from '../graph/graph-error';
import { type GraphStore } from '../graph/graph-store';
import { ingest } from '../ingestion/ingest';
import { IngestError } from '../ingestion/ingest-error';
import { type PaperReader } from '../ingestion/paper-reader';
import { paperInputs } from '../ingestion/sources/paper-inputs';

interface SubmissionOptions {
  readonly store: GraphStore;
  /** Called when papers are first handed in. */
  readonly reader: () => PaperReader;
  /** Told of the papers that were created or updated, once they stand in the graph; awaited. */
  readonly onWritten: (paperIds: readonly string[]) => Promise<void>;
}

/** What the API's `ingestPapers` does: the same way into the graph as every other source. */
export function ingestSubmissions({ store, reader, onWritten }: SubmissionOptions): IngestPapers {
  return async (papers) => {
    const outcomes: IngestOutcome['outcomes'][number][] = [];
    const rejections: Rejection[] = [];
    const retrievedAt = new Date().toISOString();
    const source = paperInputs(
      papers.map((paper) => ({ ...paper })),
      { origin: 'api', retrievedAt },
    );
    try {
      await ingest([source], {
        reader: reader(),
        store,
        onOutcome: (index, outcome) => outcomes.push({ index, ...outcome }),
        onRejection: (rejection) => void rejections.push(rejection),
      });
    } catch (error) {
      throw error instanceof IngestError && error.cause instanceof GraphError ? error.cause : error;
    } finally {
      const written = outcomes.filter(({ outcome }) => outcome !== 'unchanged');
      await onWritten(written.map(({ paperId }) => paperId));
    }
    return { outcomes, rejections };
  };
}
