import { Field, Int, ObjectType } from 'type-graphql';

import { Node } from '../node/node.type';

@ObjectType('Organization', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An organization under whose name papers were published: a company, a laboratory, a university.',
})
export class Organization {
  @Field(() => String, { description: 'The name as sources print it.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The short handle that a source knows it by; null where no source gives one.',
  })
  readonly slug!: string | null;

  @Field(() => Int, { description: 'How many papers in the graph were published by it.' })
  readonly paperCount!: number;
}
