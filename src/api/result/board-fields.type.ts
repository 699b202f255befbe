import { Field, ObjectType } from 'type-graphql';

import { type MetricDirection } from '../../domain/metric';
import { type ResultKind } from '../../domain/result';
import { type MetricNode } from '../../graph/nodes';
import { MetricDirectionEnum } from '../metric/metric-direction.enum';
import { Metric } from '../metric/metric.type';
import { ResultKindEnum } from './result-kind.enum';

/** What leaderboards and benchmarks say of the results that they rank. */
@ObjectType('BoardFields', { simpleResolvers: true })
export abstract class BoardFields {
  @Field(() => Metric, { description: 'What was measured.' })
  readonly metric!: MetricNode;

  @Field(() => ResultKindEnum, { description: 'What the numbers say.' })
  readonly kind!: ResultKind;

  @Field(() => MetricDirectionEnum, {
    description:
      'Which values are the better ones: as of the metric for ABSOLUTE results; more is better for improvements, reductions and ratios.',
  })
  readonly direction!: MetricDirection;

  @Field(() => String, {
    nullable: true,
    description: 'The unit that the values of the entries are given in; null for plain numbers.',
  })
  readonly unit!: string | null;
}
