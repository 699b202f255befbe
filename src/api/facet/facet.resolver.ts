import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { type PaperFilter } from '../../graph/filters/paper-filter';
import { crosstab, type Crosstab as CrosstabValue } from '../../graph/questions/crosstab';
import { type Facet as FacetValue, facets } from '../../graph/questions/facets';
import { type Connection, type ConnectionFields } from '../connection/connection';
import { type Context } from '../context';
import { Cost } from '../limits/field-cost';
import { PaperConnection, ThingPaperConnection } from '../paper/paper.connections';
import { checkCrosstabArgs, checkFacetsArgs, CrosstabArgs, DEFAULT_BUCKETS, FacetsArgs } from './facet.args';
import { Crosstab, Facet } from './facet.type';

/** One facet goes over all papers of the list; a crosstab over two sets of values of each. */
const FACET_COST = 300;
const CROSSTAB_COST = 1_000;

function filterOf({ filter }: Connection<unknown>): PaperFilter {
  if (filter === undefined) throw new Error('A list of papers must carry the filter that selects them.');
  return filter;
}

/** Counts over everything that a list of papers holds, for a connection type whose lists carry their filter. */
function countsOver(connection: ClassType<ConnectionFields>): abstract new () => object {
  @Resolver(() => connection)
  class CountsResolver {
    @Cost({
      base: (sizes) => FACET_COST * sizes('by'),
      size: (sizes) => sizes('by') * sizes('first'),
    })
    @FieldResolver(() => [Facet], {
      description:
        'Counts over everything that the list holds, not this page: one facet for each dimension asked.',
    })
    facets(
      @Ctx() { store }: Context,
      @Root() list: Connection<unknown>,
      @Args(() => FacetsArgs) args: FacetsArgs,
    ): Promise<readonly FacetValue[]> {
      checkFacetsArgs(args);
      return facets(store, filterOf(list), args.by, args.first ?? DEFAULT_BUCKETS);
    }

    @Cost({ base: CROSSTAB_COST, size: (sizes) => sizes('firstRows') + sizes('firstColumns') })
    @FieldResolver(() => Crosstab, {
      description: 'Counts over everything that the list holds, not this page, by two dimensions at once.',
    })
    crosstab(
      @Ctx() { store }: Context,
      @Root() list: Connection<unknown>,
      @Args(() => CrosstabArgs) args: CrosstabArgs,
    ): Promise<CrosstabValue> {
      checkCrosstabArgs(args);
      const { rows, columns } = args;
      const firstRows = args.firstRows ?? DEFAULT_BUCKETS;
      const firstColumns = args.firstColumns ?? DEFAULT_BUCKETS;
      return crosstab(store, filterOf(list), { rows, columns, firstRows, firstColumns });
    }
  }
  return CountsResolver;
}

export const PaperCountsResolver = countsOver(PaperConnection);
export const ThingPaperCountsResolver = countsOver(ThingPaperConnection);
