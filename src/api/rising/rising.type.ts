import { Field, Float, Int, ObjectType } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import { type RisingThing as RisingThingValue } from '../../graph/questions/rising';
import { Thing } from '../thing/thing.type';

@ObjectType('RisingThing', {
  simpleResolvers: true,
  description: 'A thing that more papers of the last months link to than of as many months before.',
})
export class RisingThing implements RisingThingValue {
  @Field(() => Thing, { description: 'The thing that papers link to.' })
  readonly thing!: ThingNode;

  @Field(() => Int, { description: 'Papers of the last months that link to it.' })
  readonly recentCount!: number;

  @Field(() => Int, { description: 'Papers of as many months before those that link to it.' })
  readonly previousCount!: number;

  @Field(() => Float, {
    description:
      '(recentCount + 5) / (previousCount + 5), above 1. Five are added to both, since few papers prove little: from 1 to 3 papers is 1.3, from 40 to 80 is 1.9.',
  })
  readonly growth!: number;
}
