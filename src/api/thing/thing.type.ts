import { Field, InterfaceType, Int } from 'type-graphql';

import { type ThingKind } from '../../domain/ids';
import { Node } from '../node/node.type';
import { DateScalar } from '../scalars/date.scalar';
import { ThingKindEnum } from './thing-kind.enum';

@InterfaceType('Thing', {
  implements: Node,
  description:
    'What a paper can be linked to: a concept, a hardware platform, a dataset or a metric. Each thing is one node, by whichever of its names papers call it.',
})
export abstract class Thing extends Node {
  @Field(() => ThingKindEnum, { description: 'Which of the four kinds of thing this is.' })
  readonly kind!: ThingKind;

  @Field(() => String, { description: 'The name that the field uses most.' })
  readonly name!: string;

  @Field(() => [String], {
    description: 'Every other name that papers use for it, such as acronyms, spellings and full forms.',
  })
  readonly aliases!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What it is, in a sentence; null where nobody has said.',
  })
  readonly description!: string | null;

  @Field(() => Int, { description: 'How many papers link to it, by any relation.' })
  readonly paperCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When the earliest paper that links to it was published; null where no such paper has a date.',
  })
  readonly firstSeenOn!: string | null;
}
