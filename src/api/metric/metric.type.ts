import { Field, ObjectType } from 'type-graphql';

import { type MetricDirection } from '../../domain/metric';
import { Node } from '../node/node.type';
import { Thing } from '../thing/thing.type';
import { MetricDirectionEnum } from './metric-direction.enum';

@ObjectType('Metric', {
  implements: [Node, Thing],
  simpleResolvers: true,
  description: 'A metric that papers measure, such as accuracy, perplexity or latency.',
})
export class Metric {
  @Field(() => String, {
    nullable: true,
    description: 'The unit that values are usually given in, such as `%` or `ms`; null for plain numbers.',
  })
  readonly unit!: string | null;

  @Field(() => MetricDirectionEnum, { description: 'Which values are the better ones.' })
  readonly direction!: MetricDirection;
}
