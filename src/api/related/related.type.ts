import { Field, Float, Int, ObjectType } from 'type-graphql';

import { connectionType } from '../connection/connection-type';
import { Thing } from '../thing/thing.type';

@ObjectType('RelatedThingEdgeFields', { simpleResolvers: true })
class RelatedThingEdgeFields {
  @Field(() => Int, { description: 'How many papers link to both things.' })
  readonly sharedPaperCount!: number;

  @Field(() => Float, {
    description:
      'How many times likelier the two meet in one paper than by chance: 1 where they do not care for each other, more where they belong together.',
  })
  readonly lift!: number;
}

export const RelatedThingConnection = connectionType({
  name: 'RelatedThing',
  node: Thing,
  item: 'a thing that stands in the same papers',
  edge: RelatedThingEdgeFields,
  about:
    'By lift, with one more paper expected by chance, so that what met twice does not stand before everything else.',
});
