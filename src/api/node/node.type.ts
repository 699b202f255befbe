import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description:
    'Anything that has an id of its own. An id is readable, unique over all kinds and never changes: `paper:…`, `concept:…`, `hardware:…`, `dataset:…`, `metric:…`, `result:…`, `author:…`, `organization:…`.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'The global id, such as `dataset:imagenet`. `node(id:)` gives the node back.',
  })
  readonly id!: string;
}
