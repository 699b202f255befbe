import { Field, Float, ObjectType } from 'type-graphql';

import { type ResultKind } from '../../domain/result';
import { type ResultNode } from '../../graph/nodes';
import { Node } from '../node/node.type';
import { Evidence } from '../paper/evidence.type';
import { ResultKindEnum } from './result-kind.enum';

@ObjectType('Result', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A measured finding of one paper: a number with its metric and, where the sentence names them, the dataset, the hardware, what achieved it and what it is compared with.',
})
export class Result implements Omit<ResultNode, 'kind' | 'id'> {
  @Field(() => Float, {
    description:
      'The number, in `unit`; the lower end where the paper states a range. Percentages count to 100.',
  })
  readonly value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end where the paper states a range; else null.',
  })
  readonly valueHigh!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The unit of `value`: `%`, `pp` (percentage points), `x` (times), `ms`, …; null for plain numbers.',
  })
  readonly unit!: string | null;

  // The property differs from the field's name, so this one field cannot be read by graphql's default resolver.
  @Field(() => ResultKindEnum, { name: 'kind', simple: false, description: 'What the number says.' })
  readonly resultKind!: ResultKind;

  @Field(() => String, { description: 'The number as printed: “2.7x faster”, “38.2 mAP”.' })
  readonly text!: string;

  @Field(() => Float, { description: 'How sure the extraction is that this was read rightly, 0 to 1.' })
  readonly confidence!: number;

  @Field(() => String, { description: 'The name of the rule that found it.' })
  readonly rule!: string;

  @Field(() => Evidence, { description: 'Where in the paper it stands.' })
  readonly evidence!: Evidence;
}
