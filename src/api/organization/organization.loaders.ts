import { type OrganizationNode, type PaperNode } from '../../graph/nodes';
import { papersOfOrganizations, papersOfOrganizationsTotals } from '../../graph/queries/authorship';
import { type PapersArgs } from '../../graph/queries/papers-page';
import { countOrganizations, organizationsPage } from '../../graph/queries/people-pages';
import { BY_NAME } from '../author/author.loaders';
import { type NamesArgs } from '../author/names.args';
import { type Connection } from '../connection/connection';
import { type NestedList, plainEdge, rootConnection } from '../connection/lists';
import { type Context } from '../context';
import { checkStringFilter } from '../filters/checks';

export const PAPERS_OF_ORGANIZATIONS: NestedList<PapersArgs, PaperNode> = {
  name: 'organizationPapers',
  edge: plainEdge,
  pages: papersOfOrganizations,
  totals: papersOfOrganizationsTotals,
};

/** A page of all organizations, in the order of names. */
export function loadOrganizations(
  { store }: Context,
  args: NamesArgs,
): Promise<Connection<OrganizationNode>> {
  checkStringFilter('name', args.name);
  const { name } = args;
  return rootConnection(
    {
      ordering: { list: 'organizations', ...BY_NAME },
      edge: plainEdge,
      page: (page) => organizationsPage(store, { name }, page),
      count: () => countOrganizations(store, name),
    },
    args,
  );
}
