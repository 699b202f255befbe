import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { type OrganizationNode } from '../../graph/nodes';
import { NamesArgs } from '../author/names.args';
import { nestedConnection } from '../connection/lists';
import { type Context } from '../context';
import { checkPaperFilter } from '../paper/check-paper-filter';
import { PapersArgs } from '../paper/paper.args';
import { PaperConnection } from '../paper/paper.connections';
import { paperOrdering } from '../paper/paper-order.input';
import { OrganizationConnection } from './organization.connections';
import { loadOrganizations, PAPERS_OF_ORGANIZATIONS } from './organization.loaders';
import { Organization } from './organization.type';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => OrganizationConnection, {
    description: 'All organizations whose name fits, in the order of names.',
  })
  organizations(@Ctx() context: Context, @Args(() => NamesArgs) args: NamesArgs): Promise<object> {
    return loadOrganizations(context, args);
  }

  @FieldResolver(() => PaperConnection, { description: 'The papers that it published.' })
  papers(
    @Ctx() context: Context,
    @Root() organization: OrganizationNode,
    @Args(() => PapersArgs) page: PapersArgs,
  ): Promise<object> {
    checkPaperFilter('filter', page.filter);
    const { filter, orderBy: order } = page;
    const own = { organizations: { any: [organization.id] } };
    return nestedConnection(context, PAPERS_OF_ORGANIZATIONS, {
      parentId: organization.id,
      args: { filter, order },
      page,
      order: paperOrdering(order),
      filter: filter ? { and: [own, filter] } : own,
    });
  }
}
