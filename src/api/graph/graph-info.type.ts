import { Field, Int, ObjectType } from 'type-graphql';

import { type GraphInfo as GraphInfoValue } from '../../graph/queries/graph-info';
import { DateTimeScalar } from '../scalars/date-time.scalar';

@ObjectType('KindCount', { simpleResolvers: true, description: 'How many nodes of one kind the graph has.' })
export class KindCount {
  @Field(() => String, { description: 'The label of the nodes, such as `Paper` or `HardwarePlatform`.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;
}

@ObjectType('RelationCount', {
  simpleResolvers: true,
  description: 'How many relationships of one type the graph has.',
})
export class RelationCount {
  @Field(() => String, { description: 'The type of the relationships, such as `RUNS_ON` or `BROADER`.' })
  readonly relation!: string;

  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;
}

@ObjectType('GraphInfo', { simpleResolvers: true, description: 'What the graph holds, in numbers.' })
export class GraphInfo implements GraphInfoValue {
  @Field(() => [KindCount], { description: 'Nodes by kind; kinds without nodes count 0.' })
  readonly counts!: readonly KindCount[];

  @Field(() => [RelationCount], {
    description: 'Relationships by type; types without relationships count 0.',
  })
  readonly relationCounts!: readonly RelationCount[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a paper was last written; null for a graph without papers.',
  })
  readonly lastIngestedAt!: string | null;

  @Field(() => Int, {
    description: 'The version of the graph’s shape; raised when what stands in it changes shape.',
  })
  readonly schemaVersion!: number;

  @Field(() => String, { description: 'The engine that holds the graph: `embedded` or `neo4j`.' })
  readonly engine!: GraphInfoValue['engine'];
}
