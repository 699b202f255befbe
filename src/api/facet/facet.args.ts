import { ArgsType, Field, Int } from 'type-graphql';

import { FACET_DIMENSIONS, type FacetDimension } from '../../graph/questions/facet-dimensions';
import { MAX_BUCKETS } from '../../graph/questions/question-limits';
import { badArgument } from '../errors';
import { checkCount, checkList } from '../filters/checks';
import { FacetDimensionEnum } from './facet-dimension.enum';

export const DEFAULT_BUCKETS = 10;

@ArgsType()
export class FacetsArgs {
  @Field(() => [FacetDimensionEnum], {
    description: 'The dimensions to count by, each once: one facet each, in this order.',
  })
  readonly by!: FacetDimension[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_BUCKETS,
    description: `How many buckets to give for each dimension, 0 to ${MAX_BUCKETS}.`,
  })
  readonly first?: number | null;
}

@ArgsType()
export class CrosstabArgs {
  @Field(() => FacetDimensionEnum, { description: 'What the rows are.' })
  readonly rows!: FacetDimension;

  @Field(() => FacetDimensionEnum, { description: 'What the columns are; may be what the rows are.' })
  readonly columns!: FacetDimension;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_BUCKETS,
    description: `How many rows to give, 1 to ${MAX_BUCKETS}.`,
  })
  readonly firstRows?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_BUCKETS,
    description: `How many columns to give, 1 to ${MAX_BUCKETS}.`,
  })
  readonly firstColumns?: number | null;
}

export function checkFacetsArgs({ by, first }: FacetsArgs): void {
  checkList('by', by, FACET_DIMENSIONS.length);
  if (new Set(by).size < by.length) throw badArgument('by', 'name each dimension once.');
  checkCount('first', first, { min: 0, max: MAX_BUCKETS, limit: 'facetBuckets' });
}

export function checkCrosstabArgs({ firstRows, firstColumns }: CrosstabArgs): void {
  checkCount('firstRows', firstRows, { min: 1, max: MAX_BUCKETS, limit: 'crosstabRows' });
  checkCount('firstColumns', firstColumns, { min: 1, max: MAX_BUCKETS, limit: 'crosstabColumns' });
}
