import { Field, Float, ObjectType } from 'type-graphql';

import { type PaperRelation } from '../../domain/paper';
import { type ThingNode } from '../../graph/nodes';
import { type SimilarityReason as SimilarityReasonValue } from '../../graph/questions/similar-papers';
import { connectionType } from '../connection/connection-type';
import { PaperRelationEnum } from '../paper/paper-relation.enum';
import { Paper } from '../paper/paper.type';
import { Thing } from '../thing/thing.type';

@ObjectType('SimilarityReason', {
  simpleResolvers: true,
  description: 'A thing that two papers share.',
})
export class SimilarityReason implements SimilarityReasonValue {
  @Field(() => Thing, { description: 'The thing that both papers link to.' })
  readonly thing!: ThingNode;

  @Field(() => PaperRelationEnum, { description: 'How the similar paper relates to it.' })
  readonly relation!: PaperRelation;

  @Field(() => PaperRelationEnum, { description: 'How the paper that was asked about relates to it.' })
  readonly ownRelation!: PaperRelation;

  @Field(() => Float, {
    description:
      'What it adds to the score: ln(all papers / papers of the thing), times the mean strength of both relations, from 1 (DISCUSSES) to 3 (INTRODUCES).',
  })
  readonly weight!: number;
}

@ObjectType('SimilarPaperEdgeFields', { simpleResolvers: true })
export class SimilarPaperEdgeFields {
  @Field(() => Float, {
    description:
      'The sum of the weights of all reasons: higher is more alike; comparable within one list only.',
  })
  readonly score!: number;
}

export const SimilarPaperConnection = connectionType({
  name: 'SimilarPaper',
  node: Paper,
  item: 'a paper that shares things with the paper asked about',
  edge: SimilarPaperEdgeFields,
  about: 'The most alike come first, equal ones by id.',
});
