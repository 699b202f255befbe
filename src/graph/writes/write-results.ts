import { createHash } from 'node:crypto';
import { makeId } from '../../domain/ids';
import { type Result } from '../../domain/result';
import { type GraphTransaction } from '../graph-store';
import { LABELS, RESULT_RELATIONS } from '../labels';
import { type Parameter, type Statement } from '../statement';
import { writeRows } from './row-batches';

const WRITE: Statement = {
  name: 'write results',
  text:
    'UNWIND $rows AS row MATCH (p:Paper {id: row.paper}) MERGE (r:Result {id: row.id}) SET r += row.properties ' +
    'MERGE (p)-[:REPORTS]->(r)',
};

const about = (relation: string, label: string): Statement => ({
  name: `write ${relation}`,
  text:
    `UNWIND $rows AS row MATCH (r:Result {id: row.from}) MATCH (n:${label} {id: row.to}) ` +
    `MERGE (r)-[:${relation}]->(n)`,
});

const ABOUT: readonly {
  readonly of: (result: Result) => string | undefined;
  readonly statement: Statement;
}[] = [
  { of: (result) => result.metricId, statement: about(RESULT_RELATIONS.metric, LABELS.METRIC) },
  { of: (result) => result.datasetId, statement: about(RESULT_RELATIONS.dataset, LABELS.DATASET) },
  { of: (result) => result.hardwareId, statement: about(RESULT_RELATIONS.hardware, LABELS.HARDWARE) },
  { of: (result) => result.subjectId, statement: about(RESULT_RELATIONS.subject, LABELS.CONCEPT) },
  { of: (result) => result.baselineId, statement: about(RESULT_RELATIONS.baseline, LABELS.CONCEPT) },
];

export interface ResultsOfPaper {
  readonly paperId: string;
  readonly sortDate: string;
  readonly results: readonly Result[];
}

/** Writes the results of papers that have none yet. */
export async function writeResults(
  transaction: GraphTransaction,
  papers: readonly ResultsOfPaper[],
  standing: (id: string) => string,
): Promise<void> {
  await writeRows(
    transaction,
    WRITE,
    papers.flatMap(({ paperId, sortDate, results }) =>
      results.map((result): Parameter => ({
        paper: paperId,
        id: result.id,
        properties: { ...ownProperties(result), sortDate },
      })),
    ),
  );
  for (const { of, statement } of ABOUT) {
    const rows = papers.flatMap(({ results }) =>
      results.flatMap((result) => {
        const thing = of(comparable(result, standing));
        return thing === undefined ? [] : [{ from: result.id, to: standing(thing) }];
      }),
    );
    await writeRows(transaction, statement, rows);
  }
}

/**
 * The results under ids of the paper's own: `result:<slug of the paper>-<word>`. Ids are made from the title; where the
 * paper's id is not (two papers of one title, a title that has changed), they are made from the paper's id instead.
 */
export function resultsOfPaper(paperId: string, results: readonly Result[]): Result[] {
  const slug = paperId.slice(paperId.indexOf(':') + 1);
  const prefix = makeId('RESULT', `${slug}-`);
  return results.map((result) => {
    if (result.id.startsWith(prefix) && !result.id.includes('-', prefix.length)) return result;
    const hash = createHash('sha256').update(result.id).digest('hex').slice(0, 8);
    return { ...result, id: `${prefix}${hash}` };
  });
}

/** A result without its baseline where that is, or has become, what achieved it: nothing is measured against itself. */
function comparable(result: Result, standing: (id: string) => string): Result {
  const { subjectId, baselineId, ...rest } = result;
  if (subjectId === undefined || baselineId === undefined || standing(subjectId) !== standing(baselineId))
    return result;
  return { ...rest, subjectId };
}

function ownProperties(result: Result): Readonly<Record<string, Parameter | undefined>> {
  const { value, valueHigh, unit, kind, text, confidence, rule, section, sentence, mention, start, end } =
    result;
  return { value, valueHigh, unit, kind, text, confidence, rule, section, sentence, mention, start, end };
}
