import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import {
  decodeLink,
  decodeNode,
  decodeThing,
  linkProjection,
  projection,
  thingProjection,
} from '../node-decoders';
import {
  type DatasetNode,
  type HardwareNode,
  type LinkFacts,
  type MetricNode,
  type PaperNode,
  type ResultNode,
  type ThingNode,
} from '../nodes';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { fieldsOf, textOf, textOrNull } from '../row-values';
import { type Row } from '../statement';
import { MAX_COMPARED_PAPERS, refuseAbove } from './question-limits';
import { resultEnd, resultEndId } from './result-ends';
import { ALL_LINK_TYPES, isAnyThing } from './thing-links';

/** One thing that at least one of the papers links to. */
export interface ComparisonRow {
  readonly thing: ThingNode;
  /** At least two of the papers link to it. */
  readonly shared: boolean;
  /** In the papers' order; null where a paper has no such link. */
  readonly cells: readonly (LinkFacts | null)[];
}

/** Results on the same metric, dataset and platform. */
export interface ComparisonResult {
  readonly metric: MetricNode;
  readonly dataset: DatasetNode | null;
  readonly hardware: HardwareNode | null;
  /** In the papers' order; empty where a paper has no such result. */
  readonly cells: readonly (readonly ResultNode[])[];
}

export interface Comparison {
  /** Those that exist, in the order asked, each once. */
  readonly papers: readonly PaperNode[];
  /** Those of most papers first, then by id. */
  readonly rows: readonly ComparisonRow[];
  /** Those of most papers first, then by the ids of metric, dataset and platform. */
  readonly results: readonly ComparisonResult[];
}

/** Most rows, and most lines of results, that a comparison has. */
export const MAX_COMPARISON_ROWS = 1000;

/** Throws LimitError above {@link MAX_COMPARED_PAPERS} papers. */
export async function comparison(store: GraphStore, paperIds: readonly string[]): Promise<Comparison> {
  refuseAbove('comparedPapers', MAX_COMPARED_PAPERS, paperIds.length, 'The number of papers to compare');
  const found = await nodesByIds(store, paperIds);
  const papers = [...new Set(paperIds)].flatMap((id) => {
    const node = found.get(id);
    return node?.kind === 'PAPER' ? [node] : [];
  });
  const ids = papers.map(({ id }) => id);
  if (ids.length === 0) return { papers, rows: [], results: [] };
  const [links, results] = await Promise.all([store.read(LINKS, { ids }), store.read(RESULTS, { ids })]);
  return { papers, rows: rowsOf(links, ids), results: resultsOf(results, ids) };
}

const LINKS = {
  name: 'links of compared papers',
  text: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[r:${ALL_LINK_TYPES}]->(t) WHERE ${isAnyThing('t')}`,
    `RETURN id AS paper, t.id AS item, ${thingProjection('t')} AS thing, ${linkProjection('r')} AS link ORDER BY item, paper`,
  ].join('\n'),
};

const RESULTS = {
  name: 'results of compared papers',
  text: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:REPORTS]->(r:Result)-[:${RESULT_RELATIONS.metric}]->(m:Metric)`,
    `RETURN id AS paper, r.id AS item, ${projection('RESULT', 'r')} AS result, ${projection('METRIC', 'm')} AS metric,`,
    `m.id AS metricId, ${resultEndId('dataset')} AS datasetId, ${resultEndId('hardware')} AS hardwareId,`,
    `${resultEnd('dataset', (d) => projection('DATASET', d))} AS dataset,`,
    `${resultEnd('hardware', (h) => projection('HARDWARE', h))} AS hardware ORDER BY paper, item`,
  ].join('\n'),
};

function rowsOf(links: readonly Row[], papers: readonly string[]): readonly ComparisonRow[] {
  return mostPapersFirst(groupBy(links, (row) => textOf(row, 'item'))).map((own) => {
    const byPaper = new Map(own.map((row) => [textOf(row, 'paper'), decodeLink(row['link'])]));
    return {
      thing: decodeThing(own[0]?.['thing']),
      shared: byPaper.size > 1,
      cells: papers.map((id) => byPaper.get(id) ?? null),
    };
  });
}

function resultsOf(results: readonly Row[], papers: readonly string[]): readonly ComparisonResult[] {
  const subject = (row: Row): string =>
    [textOf(row, 'metricId'), textOrNull(row, 'datasetId') ?? '', textOrNull(row, 'hardwareId') ?? ''].join(
      ' ',
    );
  return mostPapersFirst(groupBy(results, subject)).map((own) => {
    const first = fieldsOf(own[0]);
    const byPaper = groupBy(own, (row) => textOf(row, 'paper'));
    return {
      metric: decodeNode('METRIC', first['metric']),
      dataset: first['dataset'] === null ? null : decodeNode('DATASET', first['dataset']),
      hardware: first['hardware'] === null ? null : decodeNode('HARDWARE', first['hardware']),
      cells: papers.map((id) => (byPaper.get(id) ?? []).map((row) => decodeNode('RESULT', row['result']))),
    };
  });
}

/** Groups by their number of papers, then by key. */
function mostPapersFirst(groups: ReadonlyMap<string, readonly Row[]>): readonly (readonly Row[])[] {
  return [...groups]
    .map(([key, rows]) => ({ key, rows, papers: new Set(rows.map((row) => textOf(row, 'paper'))).size }))
    .sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_COMPARISON_ROWS)
    .map(({ rows }) => rows);
}
