import { Field, Float, Int, ObjectType } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import { type Gap as GapValue } from '../../graph/questions/gaps';
import { Thing } from '../thing/thing.type';

@ObjectType('Gap', {
  simpleResolvers: true,
  description:
    'A pair of frequent things that never meet in one paper, or at most a tenth as often as by chance.',
})
export class Gap implements GapValue {
  @Field(() => Thing, { description: 'The one thing, of the kind that `rows` asks for.' })
  readonly row!: ThingNode;

  @Field(() => Thing, { description: 'The other thing, of the kind that `columns` asks for.' })
  readonly column!: ThingNode;

  @Field(() => Int, {
    description: 'Papers that link to the one thing, among those that the filter selects.',
  })
  readonly rowPaperCount!: number;

  @Field(() => Int, {
    description: 'Papers that link to the other thing, among those that the filter selects.',
  })
  readonly columnPaperCount!: number;

  @Field(() => Int, { description: 'Papers that link to both.' })
  readonly paperCount!: number;

  @Field(() => Float, {
    description:
      'Papers that would link to both by chance: rowPaperCount × columnPaperCount / all papers that the filter selects.',
  })
  readonly expectedCount!: number;
}
