import { type ResultKind } from '../../domain/result';
import { whereOf } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { RESULT_RELATIONS } from '../labels';
import { type GraphNode } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { keysetConditions, keysetLimit, keysetParameters, pageOfRows, type Keyset } from '../queries/keyset';
import { nodesByIds } from '../queries/nodes-by-ids';
import { emptyPage } from '../queries/pages';
import { numberOf } from '../row-values';
import { type Parameters } from '../statement';
import { boardLines, boardRow, DIMENSIONS, STARTS, type BoardRow, type KnownArgs } from './board-rows';
import { type Leaderboard } from './leaderboard';
import { pageOfLikelyBoards } from './likely-boards';
import { readBoards, withBoards } from './read-boards';

export interface LeaderboardsArgs {
  /** Ids; null for any. */
  readonly metric?: string | null;
  readonly dataset?: string | null;
  /** Only results on this platform; with it, results that name no dataset make boards of their own. */
  readonly hardware?: string | null;
  readonly kind?: ResultKind | null;
  /** Boards with fewer subjects are left out. */
  readonly minEntries: number;
}

const ORDER: Keyset = { key: 'entries', direction: 'DESC', id: 'board' };
/** The leaderboards that exist, most entries first, then by the ids of metric and dataset. */
export async function leaderboards(
  store: GraphStore,
  args: LeaderboardsArgs,
  page: PageRequest,
): Promise<Page<Leaderboard>> {
  const known = await knownArgs(store, args);
  if (known === null) return emptyPage();
  const isOfAll = known.metric === null && known.dataset === null && known.hardware === null;
  const likely = isOfAll ? await pageOfLikelyBoards(store, known, page) : undefined;
  const found = likely ?? (await pageOfBoards(store, known, page));
  const boards = await readBoards(
    store,
    found.items.map(({ item }) => item),
    known,
  );
  return withBoards(found, boards);
}

async function pageOfBoards(store: GraphStore, known: KnownArgs, page: PageRequest): Promise<Page<BoardRow>> {
  const text = [
    ...boardLines(startOf(known), known.hardware !== null, []),
    `WITH metric, dataset, board, dimension, entries${whereOf(['entries >= $minEntries', ...keysetConditions(ORDER, page)])}`,
    `WITH metric, dataset, board, dimension, entries ${keysetLimit(ORDER, page)}`,
    'RETURN metric, dataset, dimension, entries, entries AS key, board AS item ORDER BY key DESC, item',
  ].join('\n');
  const rows = await store.read(
    { name: 'leaderboards', text },
    { ...parametersOf(known), ...keysetParameters(page) },
  );
  return pageOfRows(rows, page, boardRow);
}

export async function countLeaderboards(store: GraphStore, args: LeaderboardsArgs): Promise<number> {
  const known = await knownArgs(store, args);
  if (known === null) return 0;
  const text = [
    ...boardLines(startOf(known), known.hardware !== null, []),
    'WITH board, entries WHERE entries >= $minEntries',
    'RETURN count(board) AS total',
  ].join('\n');
  const [row] = await store.read({ name: 'leaderboards total', text }, parametersOf(known));
  return row === undefined ? 0 : numberOf(row, 'total');
}

/** With the ids that stand in the graph now; null where one of them names nothing of its kind. */
async function knownArgs(store: GraphStore, args: LeaderboardsArgs): Promise<KnownArgs | null> {
  const { metric = null, dataset = null, hardware = null } = args;
  const nodes = await nodesByIds(
    store,
    [metric, dataset, hardware].filter((id) => id !== null),
  );
  const current = (id: string | null, kind: GraphNode['kind']): string | null | undefined => {
    if (id === null) return null;
    const node = nodes.get(id);
    return node?.kind === kind ? node.id : undefined;
  };
  const known = {
    metric: current(metric, 'METRIC'),
    dataset: current(dataset, 'DATASET'),
    hardware: current(hardware, 'HARDWARE'),
  };
  if (known.metric === undefined || known.dataset === undefined || known.hardware === undefined) return null;
  return {
    metric: known.metric,
    dataset: known.dataset,
    hardware: known.hardware,
    kind: args.kind ?? 'ABSOLUTE',
    minEntries: args.minEntries,
  };
}

function startOf({ metric, dataset, hardware }: KnownArgs): string {
  const start =
    dataset !== null
      ? STARTS.DATASET.replace('$id', '$dataset')
      : hardware !== null
        ? STARTS.HARDWARE.replace('$id', '$hardware')
        : metric !== null
          ? STARTS.METRIC.replace('$id', '$metric')
          : STARTS.ALL;
  const conditions = [
    'r.kind = $kind',
    ...(metric !== null && (dataset !== null || hardware !== null) ? ['m.id = $metric'] : []),
  ];
  const onHardware =
    hardware !== null && dataset !== null
      ? ` MATCH (r)-[:${RESULT_RELATIONS.hardware}]->(h:HardwarePlatform) WHERE h.id = $hardware`
      : '';
  return `${start}${whereOf(conditions)}${onHardware}`;
}

function parametersOf({ metric, dataset, hardware, kind, minEntries }: KnownArgs): Parameters {
  return {
    kind,
    minEntries,
    dimensions: DIMENSIONS,
    metric: metric ?? undefined,
    dataset: dataset ?? undefined,
    hardware: hardware ?? undefined,
  };
}
