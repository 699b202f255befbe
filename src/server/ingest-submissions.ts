import { type IngestOutcome, type IngestPapers } from '../api/context';
import { type Rejection } from '../domain/rejection';
import { GraphError } from '../graph/graph-error';
import { type GraphStore } from '../graph/graph-store';
import { ingest } from '../ingestion/ingest';
import { IngestError } from '../ingestion/ingest-error';
import { type PaperReader } from '../ingestion/paper-reader';
import { paperInputs } from '../ingestion/sources/paper-inputs';

/** What the API's `ingestPapers` does: the same way into the graph as every other source. `reader` is made when first needed. */
export function ingestSubmissions(store: GraphStore, reader: () => PaperReader): IngestPapers {
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
    }
    return { outcomes, rejections };
  };
}
