import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { type Gap as GapValue, gaps } from '../../graph/questions/gaps';
import { MAX_LISTED } from '../../graph/questions/question-limits';
import { type Context } from '../context';
import { checkAtLeast, checkCount } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { checkPaperFilter } from '../paper/check-paper-filter';
import { GAP_DEFAULTS, GapsArgs } from './gap.args';
import { Gap } from './gap.type';

@Resolver()
export class GapResolver {
  @Cost({ base: 1_000, size: 'first' })
  @Query(() => [Gap], {
    description:
      'What is missing: pairs of frequent things that papers never or hardly ever bring together. Those with most papers missing come first, equal ones by ids; a thing and what stands above it are no pair.',
  })
  gaps(@Ctx() { store }: Context, @Args(() => GapsArgs) args: GapsArgs): Promise<readonly GapValue[]> {
    checkPaperFilter('filter', args.filter);
    checkAtLeast('minPapers', args.minPapers, 0);
    checkCount('first', args.first, { min: 1, max: MAX_LISTED, limit: 'listed' });
    const { rows, columns, filter } = args;
    return gaps(store, {
      rows,
      columns,
      filter,
      minPapers: args.minPapers ?? GAP_DEFAULTS.minPapers,
      first: args.first ?? GAP_DEFAULTS.first,
    });
  }
}
