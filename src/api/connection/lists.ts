import { type GraphStore } from '../../graph/graph-store';
import { type PaperFilter } from '../../graph/filters/paper-filter';
import { type Page, type PageRequest } from '../../graph/page';
import { emptyPage, type PagesByParent, type TotalsByParent } from '../../graph/queries/pages';
import { type Context } from '../context';
import { Connection, type EdgeContent } from './connection';
import { type Ordering } from './cursor';
import { type PageArgs, readPage } from './page-args';

/** A page of no items still says whether there are any: one is fetched and left out. */
function fetchSize(request: PageRequest): PageRequest {
  return request.size === 0 ? { ...request, size: 1 } : request;
}
function trim<T>(page: Page<T>, request: PageRequest): Page<T> {
  if (request.size > 0 || page.items.length === 0) return page;
  return request.from === 'FORWARD'
    ? { ...page, items: [], hasNextPage: true }
    : { ...page, items: [], hasPreviousPage: true };
}

/** A list that stands by itself, such as all papers. */
export interface RootList<T> {
  readonly ordering: Ordering;
  readonly edge: (item: T) => EdgeContent;
  readonly page: (request: PageRequest) => Promise<Page<T>>;
  readonly count: () => Promise<number>;
  readonly filter?: PaperFilter;
}

export async function rootConnection<T>(list: RootList<T>, args: PageArgs): Promise<Connection<T>> {
  const request = readPage(args, list.ordering);
  const page = await list.page(fetchSize(request));
  return new Connection({ ...list, page: trim(page, request) });
}

/** A list that every node of a kind has, such as the authors of a paper. */
export interface NestedList<A extends object, T> {
  /** Names the list in cursors and tells its loaders from others. */
  readonly name: string;
  readonly edge: (item: T) => EdgeContent;
  readonly pages: (
    store: GraphStore,
    parentIds: readonly string[],
    args: A,
    page: PageRequest,
  ) => Promise<PagesByParent<T>>;
  readonly totals: (store: GraphStore, parentIds: readonly string[], args: A) => Promise<TotalsByParent>;
}

export interface NestedRequest<A extends object> {
  readonly parentId: string;
  /** What selects and orders the list; parents with equal arguments share one statement. */
  readonly args: A;
  readonly page: PageArgs;
  readonly order: Omit<Ordering, 'list'>;
  readonly filter?: PaperFilter;
}

export async function nestedConnection<A extends object, T>(
  context: Context,
  list: NestedList<A, T>,
  { parentId, args, page: pageArgs, order, filter }: NestedRequest<A>,
): Promise<Connection<T>> {
  const ordering = { list: list.name, ...order };
  const request = readPage(pageArgs, ordering);
  const { loaders, store } = context;
  const page = await loaders.load(JSON.stringify([list.name, args, request]), parentId, (ids) =>
    list.pages(store, ids, args, fetchSize(request)),
  );
  return new Connection<T>({
    page: page === undefined ? emptyPage() : trim(page, request),
    ordering,
    edge: list.edge,
    count: async () => {
      const key = JSON.stringify([list.name, 'total', args]);
      return (await loaders.load(key, parentId, (ids) => list.totals(store, ids, args))) ?? 0;
    },
    ...(filter === undefined ? {} : { filter }),
  });
}

/** Edges that show nothing but the node. */
export function plainEdge(node: object): EdgeContent {
  return { node };
}
/** Items that are edges already. */
export function sameEdge<T extends EdgeContent>(edge: T): T {
  return edge;
}
