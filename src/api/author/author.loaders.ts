import { type AuthorNode, type CoauthorEdge, type PaperNode } from '../../graph/nodes';
import {
  coauthors,
  coauthorsTotals,
  papersOfAuthors,
  papersOfAuthorsTotals,
} from '../../graph/queries/authorship';
import { type PapersArgs } from '../../graph/queries/papers-page';
import { countAuthors, authorsPage } from '../../graph/queries/people-pages';
import { type Connection } from '../connection/connection';
import { type NestedList, plainEdge, rootConnection, sameEdge } from '../connection/lists';
import { type Context } from '../context';
import { checkStringFilter } from '../filters/checks';
import { type NamesArgs } from './names.args';

export const BY_NAME = { by: 'NAME ASC', key: 'string' } as const;

export const PAPERS_OF_AUTHORS: NestedList<PapersArgs, PaperNode> = {
  name: 'authorPapers',
  edge: plainEdge,
  pages: papersOfAuthors,
  totals: papersOfAuthorsTotals,
};

export const COAUTHORS: NestedList<object, CoauthorEdge> = {
  name: 'coauthors',
  edge: sameEdge,
  pages: (store, ids, _, page) => coauthors(store, ids, page),
  totals: coauthorsTotals,
};

/** A page of all authors, in the order of names. */
export function loadAuthors({ store }: Context, args: NamesArgs): Promise<Connection<AuthorNode>> {
  checkStringFilter('name', args.name);
  const { name } = args;
  return rootConnection(
    {
      ordering: { list: 'authors', ...BY_NAME },
      edge: plainEdge,
      page: (page) => authorsPage(store, { name }, page),
      count: () => countAuthors(store, name),
    },
    args,
  );
}
