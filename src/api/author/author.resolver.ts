import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { type AuthorNode } from '../../graph/nodes';
import { nestedConnection } from '../connection/lists';
import { PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { checkPaperFilter } from '../paper/check-paper-filter';
import { PapersArgs } from '../paper/paper.args';
import { PaperConnection } from '../paper/paper.connections';
import { paperOrdering } from '../paper/paper-order.input';
import { AuthorConnection, CoauthorConnection } from './author.connections';
import { COAUTHORS, loadAuthors, PAPERS_OF_AUTHORS } from './author.loaders';
import { Author } from './author.type';
import { NamesArgs } from './names.args';

@Resolver(() => Author)
export class AuthorResolver {
  @Query(() => AuthorConnection, { description: 'All authors whose name fits, in the order of names.' })
  authors(@Ctx() context: Context, @Args(() => NamesArgs) args: NamesArgs): Promise<object> {
    return loadAuthors(context, args);
  }

  @FieldResolver(() => PaperConnection, { description: 'The papers that name this author.' })
  papers(
    @Ctx() context: Context,
    @Root() author: AuthorNode,
    @Args(() => PapersArgs) page: PapersArgs,
  ): Promise<object> {
    checkPaperFilter('filter', page.filter);
    const { filter, orderBy: order } = page;
    const own = { authors: { any: [author.id] } };
    return nestedConnection(context, PAPERS_OF_AUTHORS, {
      parentId: author.id,
      args: { filter, order },
      page,
      order: paperOrdering(order),
      filter: filter ? { and: [own, filter] } : own,
    });
  }

  @FieldResolver(() => CoauthorConnection, {
    description: 'Those who wrote papers together with this author, most papers together first.',
  })
  coauthors(
    @Ctx() context: Context,
    @Root() author: AuthorNode,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    const order = { by: 'SHARED_PAPER_COUNT DESC', key: 'number' } as const;
    return nestedConnection(context, COAUTHORS, { parentId: author.id, args: {}, page, order });
  }
}
