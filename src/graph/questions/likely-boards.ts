import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { type Page, type PageRequest } from '../page';
import { emptyPage } from '../queries/pages';
import { numberOf, textOf } from '../row-values';
import {
  boardId,
  boardLines,
  boardRow,
  boardsByDataset,
  DIMENSIONS,
  NAMED_BOARDS,
  STARTS,
  type BoardRow,
  type KnownArgs,
} from './board-rows';
import { comparePositions, pageOfList } from './page-of-list';

/** Boards that are looked at first, for each one of the page, and then this many times as many. */
const CANDIDATES = 4;

const MOST_RESULTS = {
  name: 'leaderboards with most results',
  text: [
    `${STARTS.ALL} WHERE r.kind = $kind`,
    `MATCH (r)-[:${RESULT_RELATIONS.dataset}]->(d:Dataset)`,
    'WITH m, d, count(r) AS results WHERE results >= $minEntries',
    'WITH m.id AS metric, d.id AS dataset, results ORDER BY results DESC, metric, dataset LIMIT $limit',
    'RETURN metric, dataset, results ORDER BY results DESC, metric, dataset',
  ].join('\n'),
};

const ENTRIES = {
  name: 'entries of leaderboards',
  text: [
    ...boardLines(NAMED_BOARDS, false, []),
    'RETURN metric, dataset, dimension, entries ORDER BY metric, dataset',
  ].join('\n'),
};

/**
 * A page from the front of all boards, most entries first, without counting the subjects of each: a board has no more
 * entries than results, which are quickly counted, so that only those with most results can be among the first.
 * Undefined where that did not do: for boards with few results.
 */
export async function pageOfLikelyBoards(
  store: GraphStore,
  { kind, minEntries }: Pick<KnownArgs, 'kind' | 'minEntries'>,
  page: PageRequest,
): Promise<Page<BoardRow> | undefined> {
  if (page.from === 'BACKWARD' || page.before !== undefined) return undefined;
  const wanted = page.size + 1;
  for (const limit of [CANDIDATES * wanted, CANDIDATES ** 2 * wanted]) {
    const likely = await store.read(MOST_RESULTS, { kind, minEntries, limit });
    if (likely.length === 0) return emptyPage();
    const datasets = boardsByDataset(
      likely.map((row) => ({ metric: textOf(row, 'metric'), dataset: textOf(row, 'dataset') })),
    );
    const rows = await store.read(ENTRIES, { datasets, kind, dimensions: DIMENSIONS });
    const boards = rows
      .map(boardRow)
      .filter(({ entries }) => entries >= minEntries)
      .map((item) => ({ position: { key: item.entries, id: boardId(item) }, item }))
      .sort((a, b) => comparePositions(a.position, b.position, 'DESC'));
    const last = likely.at(-1);
    const unseen = likely.length < limit || last === undefined ? 0 : numberOf(last, 'results');
    // The page and one more board, which tells whether another page follows.
    const sure = boards.filter(({ item }) => item.entries > unseen);
    const { after } = page;
    const onwards = sure.filter(
      ({ position }) => after === undefined || comparePositions(position, after, 'DESC') > 0,
    );
    if (unseen === 0 || onwards.length >= wanted) return pageOfList(sure, page, 'DESC');
  }
  return undefined;
}
