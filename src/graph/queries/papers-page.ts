import {
  DEFAULT_PAPER_ORDER,
  type PaperFilter,
  type PaperOrder,
  type PaperOrderField,
} from '../filters/paper-filter';
import { asksForNothing, selectPapers } from '../filters/paper-selection';
import { type GraphStore } from '../graph-store';
import { decodeNode, projection } from '../node-decoders';
import { type PaperNode } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { walkDays } from './day-walk';
import { keysetConditions, type Keyset } from './keyset';
import { readCount, readPage } from './page-query';

export interface PapersArgs {
  readonly filter?: PaperFilter | null;
  readonly order?: PaperOrder | null;
}

const KEYS: Readonly<Record<PaperOrderField, string>> = {
  PUBLISHED_ON: 'p.sortDate',
  UPVOTES: 'p.sortUpvotes',
  TITLE: 'p.titleKey',
  INGESTED_AT: 'p.ingestedAt',
};
/** Holds for every key; an index is walked in its order only where there is a condition on it. */
const EVERY_KEY: Readonly<Record<PaperOrderField, string>> = {
  PUBLISHED_ON: "p.sortDate >= ''",
  UPVOTES: 'p.sortUpvotes >= -1',
  TITLE: "p.titleKey >= ''",
  INGESTED_AT: "p.ingestedAt >= ''",
};

/** Papers `p` in the order asked for. */
export function paperKeyset(order: PaperOrder | null | undefined): Keyset {
  const { field, direction } = order ?? DEFAULT_PAPER_ORDER;
  return { key: KEYS[field], direction, id: 'p.id' };
}

export async function papersPage(
  store: GraphStore,
  args: PapersArgs,
  page: PageRequest,
): Promise<Page<PaperNode>> {
  const order = paperKeyset(args.order);
  const query = { name: 'papers', variable: 'p', order, node: projection('PAPER', 'p') };
  const decode = (value: unknown): PaperNode => decodeNode('PAPER', value);
  const { field } = args.order ?? DEFAULT_PAPER_ORDER;
  if (field === 'PUBLISHED_ON' && asksForNothing(args.filter)) {
    return readPage(store, { ...query, ...walkDays(order, page) }, page, decode);
  }
  const bounds = keysetConditions(order, page);
  const selection = await selectPapers(store, args.filter, bounds.length === 0 ? [EVERY_KEY[field]] : bounds);
  return readPage(store, { ...query, ...selection }, page, decode);
}

export async function countPapers(store: GraphStore, filter?: PaperFilter | null): Promise<number> {
  const selection = await selectPapers(store, filter);
  return readCount(store, { name: 'papers total', ...selection, variable: 'p' });
}
