import { Field, Float, Int, ObjectType } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import { type Interval } from '../../graph/questions/periods';
import { type Trend as TrendValue, type TrendPoint as TrendPointValue } from '../../graph/questions/trends';
import { DateScalar } from '../scalars/date.scalar';
import { Thing } from '../thing/thing.type';
import { IntervalEnum } from './interval.enum';

@ObjectType('TrendPoint', { simpleResolvers: true, description: 'One period of a trend.' })
export class TrendPoint implements TrendPointValue {
  @Field(() => String, { description: 'The name of the period: `2024`, `2024-Q2` or `2024-05`.' })
  readonly period!: string;

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  readonly from!: string;

  @Field(() => Int, { description: 'How many papers that link to the thing were published in the period.' })
  readonly paperCount!: number;

  @Field(() => Float, {
    description:
      'The part of all papers of the period that link to the thing, 0 to 1; 0 where there is no paper at all.',
  })
  readonly share!: number;
}

@ObjectType('Trend', {
  simpleResolvers: true,
  description: 'How many papers link to a thing, period by period. Papers without a date count in no period.',
})
export class Trend implements TrendValue {
  @Field(() => Thing, { description: 'The thing that papers link to.' })
  readonly thing!: ThingNode;

  @Field(() => IntervalEnum, { description: 'The length of the periods.' })
  readonly interval!: Interval;

  @Field(() => [TrendPoint], {
    description:
      'The periods from first to last without gaps: those without papers count 0. Empty for a thing without papers, unless both ends are given.',
  })
  readonly points!: readonly TrendPointValue[];
}
