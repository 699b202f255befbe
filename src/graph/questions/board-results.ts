import { type ResultKind } from '../../domain/result';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { LimitError } from '../limit-error';
import { groupBy } from '../queries/group-by';
import { numberOf, numberOrNull, textOf, textOrNull } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { MAX_RANKED_RESULTS } from './question-limits';
import { type MeasuredResult } from './rank-results';
import { hasResultEnd, resultEndId } from './result-ends';

/** Which results are compared. */
export interface BoardKey {
  readonly metric: string;
  /** Null: results that name no dataset; results on different datasets are never compared. */
  readonly dataset: string | null;
  /** Null: on any platform, or on one that the paper does not name. */
  readonly hardware: string | null;
  readonly kind: ResultKind;
}

/**
 * The results of each board, in the boards' order: one statement for each way of naming a dataset and a platform. Throws
 * LimitError above {@link MAX_RANKED_RESULTS} results of one board.
 */
export async function resultsOfBoards(
  store: GraphStore,
  keys: readonly BoardKey[],
): Promise<readonly (readonly MeasuredResult[])[]> {
  const boards = keys.map((key, index) => ({ board: `${index}`, ...key }));
  const shapes = groupBy(boards, ({ dataset, hardware }) => `${dataset !== null} ${hardware !== null}`);
  const lists = await Promise.all(
    [...shapes.values()].map((own) => {
      const [first] = own;
      const text = resultsText(first?.dataset != null, first?.hardware != null);
      const limit = own.length * MAX_RANKED_RESULTS + 1;
      return store.read({ name: 'leaderboard', text }, { boards: own.map(asParameter), limit });
    }),
  );
  const byBoard = groupBy(lists.flat(), (row) => textOf(row, 'board'));
  return keys.map((_, index) => {
    const rows = byBoard.get(`${index}`) ?? [];
    if (rows.length > MAX_RANKED_RESULTS) throw tooManyResults();
    return rows.map(measuredResult);
  });
}

/** Begins at the platform or the dataset where one is named: fewer results stand there than at the metric. */
function resultsText(hasDataset: boolean, hasHardware: boolean): string {
  const { metric, dataset, hardware } = RESULT_RELATIONS;
  const ofMetric = `-[:${metric}]->(m:Metric) WHERE m.id = x.metric AND r.kind = x.kind`;
  const withoutDataset = [`WITH board, r, ${hasResultEnd('dataset')} AS datasets WHERE datasets = 0`];
  const lines = hasDataset
    ? [
        `MATCH (d:Dataset {id: x.dataset})<-[:${dataset}]-(r:Result)${ofMetric}`,
        ...(hasHardware ? [`MATCH (r)-[:${hardware}]->(h:HardwarePlatform) WHERE h.id = x.hardware`] : []),
        'WITH x.board AS board, r',
      ]
    : [
        hasHardware
          ? `MATCH (h:HardwarePlatform {id: x.hardware})<-[:${hardware}]-(r:Result)${ofMetric}`
          : `MATCH (m:Metric {id: x.metric})<-[:${metric}]-(r:Result) WHERE r.kind = x.kind`,
        'WITH x.board AS board, r',
        ...withoutDataset,
      ];
  return [
    `UNWIND $boards AS x ${lines[0] ?? ''}`,
    ...lines.slice(1),
    'MATCH (r)<-[:REPORTS]-(p:Paper)',
    'RETURN board, r.id AS id, r.value AS value, r.valueHigh AS valueHigh, r.unit AS unit, r.confidence AS confidence,',
    `p.id AS paper, ${resultEndId('subject')} AS subject ORDER BY board, id LIMIT $limit`,
  ].join('\n');
}

/** What a statement does not use may be absent, but not null. */
function asParameter({ dataset, hardware, ...board }: BoardKey & { readonly board: string }): Parameters {
  return { ...board, dataset: dataset ?? undefined, hardware: hardware ?? undefined };
}

function measuredResult(row: Row): MeasuredResult {
  return {
    id: textOf(row, 'id'),
    value: numberOf(row, 'value'),
    valueHigh: numberOrNull(row, 'valueHigh'),
    unit: textOrNull(row, 'unit'),
    confidence: numberOf(row, 'confidence'),
    paperId: textOf(row, 'paper'),
    subjectId: textOrNull(row, 'subject'),
  };
}

function tooManyResults(): LimitError {
  return new LimitError(
    'leaderboardResults',
    MAX_RANKED_RESULTS,
    `A leaderboard ranks at most ${MAX_RANKED_RESULTS} results: name a dataset or a hardware platform.`,
  );
}
