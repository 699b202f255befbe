import { Field, Int, ObjectType } from 'type-graphql';

import { Node } from '../node/node.type';

@ObjectType('Author', {
  implements: Node,
  simpleResolvers: true,
  description: 'A person who wrote papers. Authors are told apart by their printed names alone.',
})
export class Author {
  @Field(() => String, { description: 'The full name as papers print it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'How many papers in the graph name this author.' })
  readonly paperCount!: number;
}
