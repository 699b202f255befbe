import { type PaperRecord } from '../domain/paper';
import { type ReadPaper } from '../evaluation/gold-paper';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { toGuideRecord } from '../ingestion/extraction/guide-format';
import { type Fold } from '../ingestion/extraction/tagger/training/cross-validation';

/** Reads the papers of every fold by lexicons, rules and the fold's tagger, which has not seen them. */
export function readFolds(folds: Iterable<Fold>, lexicons: string): ReadPaper[] {
  const readings: ReadPaper[] = [];
  for (const { held, tagger } of folds) {
    const reader = createPaperReader({ tagger, lexicons });
    for (const { paper, abstract } of held) {
      const record = recordOf(paper.title, abstract);
      readings.push(toGuideRecord(record, reader.read(record)));
    }
  }
  return readings;
}

function recordOf(title: string, abstract: string): PaperRecord {
  return {
    title,
    abstract,
    authors: [],
    organizations: [],
    codeUrls: [],
    origin: { name: 'annotated', retrievedAt: '1970-01-01T00:00:00Z' },
  };
}
