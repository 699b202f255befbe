import { Field, Int, ObjectType } from 'type-graphql';

import { type Crosstab as CrosstabValue } from '../../graph/questions/crosstab';
import { type FacetDimension } from '../../graph/questions/facet-dimensions';
import { type Facet as FacetValue, type FacetBucket as FacetBucketValue } from '../../graph/questions/facets';
import { type ThingNode } from '../../graph/nodes';
import { Thing } from '../thing/thing.type';
import { FacetDimensionEnum } from './facet-dimension.enum';

@ObjectType('FacetBucket', {
  simpleResolvers: true,
  description: 'The papers under one value of a dimension.',
})
export class FacetBucket implements FacetBucketValue {
  @Field(() => String, {
    description:
      'The value: an id, which `node(id:)` and filters take, or a plain word or year; the description of each dimension says which.',
  })
  readonly key!: string;

  @Field(() => String, {
    description: 'The value for a reader: the name of what the id names, or the key itself.',
  })
  readonly name!: string;

  @Field(() => Thing, {
    nullable: true,
    description: 'The thing that the key names; null for kinds, vendors, years and organizations.',
  })
  readonly thing!: ThingNode | null;

  @Field(() => Int, { description: 'How many of the papers that are counted over have this value.' })
  readonly paperCount!: number;
}

@ObjectType('Facet', {
  simpleResolvers: true,
  description: 'Papers counted by one dimension, over everything that the list of papers holds.',
})
export class Facet implements FacetValue {
  @Field(() => FacetDimensionEnum, { description: 'What the papers are counted by.' })
  readonly dimension!: FacetDimension;

  @Field(() => [FacetBucket], {
    description:
      'The values with most papers first, equal ones by key; years from the latest. A paper with several values counts in each.',
  })
  readonly buckets!: readonly FacetBucketValue[];

  @Field(() => Int, {
    description: 'Papers of the list that are in none of the buckets: with other values only, or with none.',
  })
  readonly otherCount!: number;
}

@ObjectType('Crosstab', {
  simpleResolvers: true,
  description: 'Papers counted by two dimensions at once, over everything that the list of papers holds.',
})
export class Crosstab implements CrosstabValue {
  @Field(() => FacetDimensionEnum, { description: 'What the rows are.' })
  readonly rows!: FacetDimension;

  @Field(() => FacetDimensionEnum, { description: 'What the columns are.' })
  readonly columns!: FacetDimension;

  @Field(() => [FacetBucket], { description: 'The rows, in the order of the facet of their dimension.' })
  readonly rowBuckets!: readonly FacetBucketValue[];

  @Field(() => [FacetBucket], { description: 'The columns, in the order of the facet of their dimension.' })
  readonly columnBuckets!: readonly FacetBucketValue[];

  @Field(() => [[Int]], {
    description:
      '`cells[row][column]` is the number of papers that are both in the bucket of the row and in that of the column.',
  })
  readonly cells!: readonly (readonly number[])[];
}
