import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { type SearchHit as SearchHitValue } from '../../graph/queries/search';
import { type Suggestion as SuggestionValue, suggest } from '../../graph/queries/suggest';
import { rootConnection, sameEdge } from '../connection/lists';
import { type Context } from '../context';
import { badArgument } from '../errors';
import { checkList, checkText } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS, SearchArgs, SuggestArgs } from './search.args';
import { SearchPages } from './search-page';
import { SearchConnection, Suggestion } from './search.type';

@Resolver()
export class SearchResolver {
  @Cost({ base: 10 })
  @Query(() => SearchConnection, {
    description:
      'Everything that a name or some words find, best first; one mistyped letter does not matter. At most the first 1,000 hits can be reached.',
  })
  search(@Ctx() { store }: Context, @Args(() => SearchArgs) args: SearchArgs): Promise<object> {
    checkText('query', args.query);
    checkList('kinds', args.kinds);
    const { query, kinds } = args;
    const pages = new SearchPages(store, { query, kinds });
    return rootConnection<SearchHitValue>(
      {
        ordering: { list: 'search', by: 'RANK', key: 'number' },
        edge: sameEdge,
        page: (page) => pages.page(page),
        count: () => pages.count(),
      },
      args,
    );
  }

  @Cost({ base: 5, size: 'first' })
  @Query(() => [Suggestion], {
    description:
      'Names that begin with what was typed so far, for a search box: exact names first, then those with more papers. Where none begins so, those that do but for one mistyped letter.',
  })
  suggest(
    @Ctx() { store }: Context,
    @Args(() => SuggestArgs) args: SuggestArgs,
  ): Promise<readonly SuggestionValue[]> {
    const { prefix, kinds } = args;
    const first = args.first ?? DEFAULT_SUGGESTIONS;
    checkText('prefix', prefix);
    checkList('kinds', kinds);
    if (first < 1 || first > MAX_SUGGESTIONS)
      throw badArgument('first', `must be 1 to ${MAX_SUGGESTIONS}; got ${first}.`);
    return suggest(store, prefix, { kinds, first });
  }
}
