import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('MergeThingsPayload', { simpleResolvers: true, description: 'What became of a merge.' })
export class MergeThingsPayload {
  @Field(() => Int, {
    description:
      'How many links of papers led to the things that went; 0 where all of them had been merged before.',
  })
  readonly movedLinks!: number;
}
