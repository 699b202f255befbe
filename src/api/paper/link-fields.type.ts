import { Field, Float, ObjectType } from 'type-graphql';

import { type PaperRelation } from '../../domain/paper';
import { type LinkFacts } from '../../graph/nodes';
import { Evidence } from './evidence.type';
import { PaperRelationEnum } from './paper-relation.enum';

/** What is said of every link between a paper and a thing, wherever it is shown. */
@ObjectType('LinkFields', { simpleResolvers: true })
export class LinkFields implements LinkFacts {
  @Field(() => PaperRelationEnum, { description: 'How the paper relates to the thing.' })
  readonly relation!: PaperRelation;

  @Field(() => Float, { description: 'How sure the extraction is that this link was read rightly, 0 to 1.' })
  readonly confidence!: number;

  @Field(() => String, { description: 'The name of the rule that found the link.' })
  readonly rule!: string;

  @Field(() => Evidence, {
    nullable: true,
    description: 'Where in the paper the link was read; null where it was not read from the text.',
  })
  readonly evidence!: Evidence | null;
}
