import { Field, Float, ObjectType } from 'type-graphql';

import { type PaperRelation } from '../../domain/paper';
import { type LinkFacts } from '../../graph/nodes';
import { Evidence } from '../paper/evidence.type';
import { PaperRelationEnum } from '../paper/paper-relation.enum';

/** The field that every edge type has beside its node. */
@ObjectType('EdgeFields', { simpleResolvers: true })
export class EdgeFields {
  @Field(() => String, {
    description: 'The place of this item in the list, to be given as `after` or `before`.',
  })
  readonly cursor!: string;
}

/** The fields of edges that were read out of a paper. */
@ObjectType('LinkEdgeFields', { simpleResolvers: true })
export class LinkEdgeFields extends EdgeFields implements LinkFacts {
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
