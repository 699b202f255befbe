import { Arg, Resolver, Root, Subscription } from 'type-graphql';

import { type PaperFilter as PaperFilterValue } from '../../graph/filters/paper-filter';
import { type PaperNode } from '../../graph/nodes';
import { type Context } from '../context';
import { checkPaperFilter } from '../paper/check-paper-filter';
import { PaperFilter } from '../paper/paper-filter.input';
import { Paper } from '../paper/paper.type';

interface Subscribing {
  readonly args: { readonly filter?: PaperFilterValue | null };
  readonly context: Context;
}

/** Throws BAD_ARGUMENT, BAD_ID or LIMIT_EXCEEDED where the filter is not allowed. */
function subscribe({ args: { filter }, context }: Subscribing): AsyncIterable<PaperNode> {
  checkPaperFilter('filter', filter);
  return context.ingestedPapers.listen(filter, context.onOverflow);
}

@Resolver()
export class PaperIngestedResolver {
  @Subscription(() => Paper, {
    subscribe,
    description:
      'Each paper that this server creates or changes by `ingestPapers`, once it stands in the graph with all its links; papers that were told of again unchanged are left out, and so are those that other processes write to the same graph.',
  })
  paperIngested(
    @Root() paper: PaperNode,
    @Arg('filter', () => PaperFilter, {
      nullable: true,
      description: 'Which papers to be told of; all where absent. Judged by the graph after the write.',
    })
    _filter?: PaperFilter | null,
  ): PaperNode {
    return paper;
  }
}
