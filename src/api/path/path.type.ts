import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

import { type Evidence as EvidenceValue } from '../../domain/evidence';
import { type GraphNode } from '../../graph/nodes';
import { type Path as FoundPath, type PathStep as FoundStep } from '../../graph/questions/paths';
import { Node } from '../node/node.type';
import { Evidence } from '../paper/evidence.type';
import { RELATION_NAMES } from './relation-names';

export type PathStepValue = Omit<FoundStep, 'link'> & {
  readonly confidence: number | null;
  readonly rule: string | null;
  readonly evidence: EvidenceValue | null;
};
export type PathValue = Omit<FoundPath, 'steps'> & { readonly steps: readonly PathStepValue[] };

@ObjectType('PathStep', { simpleResolvers: true, description: 'One step of a path, from node to node.' })
export class PathStep implements PathStepValue {
  @Field(() => ID, { description: 'The id of the node that the step starts at.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The id of the node that the step leads to.' })
  readonly to!: string;

  @Field(() => String, { description: `The relation that is followed, one of ${RELATION_NAMES}.` })
  readonly relation!: string;

  @Field(() => Boolean, {
    description:
      'Whether the relation points from `from` to `to`; otherwise it is followed against its direction.',
  })
  readonly forward!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'How sure the extraction is that the link was read rightly, 0 to 1; null for authors, organizations, hierarchies and results.',
  })
  readonly confidence!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the rule that found the link; null where `confidence` is.',
  })
  readonly rule!: string | null;

  @Field(() => Evidence, {
    nullable: true,
    description: 'Where in the paper the link was read; null where it was not read from the text.',
  })
  readonly evidence!: EvidenceValue | null;
}

@ObjectType('Path', {
  simpleResolvers: true,
  description: 'A way through the graph from one node to another.',
})
export class Path implements PathValue {
  @Field(() => Int, { description: 'The number of steps; 0 from a node to itself.' })
  readonly length!: number;

  @Field(() => [Node], { description: 'The nodes from end to end: one more than there are steps.' })
  readonly nodes!: readonly GraphNode[];

  @Field(() => [PathStep], { description: 'The steps between neighbouring nodes, in the same order.' })
  readonly steps!: readonly PathStepValue[];
}
