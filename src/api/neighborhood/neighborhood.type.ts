import { Field, Float, ID, ObjectType } from 'type-graphql';

import { type GraphNode } from '../../graph/nodes';
import {
  type Subgraph as SubgraphValue,
  type SubgraphEdge as SubgraphEdgeValue,
} from '../../graph/questions/neighborhood';
import { MAX_DRAWN_EDGES, MAX_DRAWN_NODES } from '../../graph/questions/question-limits';
import { Node } from '../node/node.type';
import { RELATION_NAMES } from '../path/relation-names';

// Not a connection's edge, for all its name: a line of the drawing.
@ObjectType('SubgraphEdge', {
  simpleResolvers: true,
  description: 'A line of a drawing, between two of its nodes.',
})
export class SubgraphEdge implements SubgraphEdgeValue {
  @Field(() => ID, { description: 'The id of the node that the relation starts at.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The id of the node that the relation points to.' })
  readonly to!: string;

  @Field(() => String, { description: `The relation, one of ${RELATION_NAMES}.` })
  readonly relation!: string;

  @Field(() => Float, {
    description:
      'The confidence of what was read in a paper, 0 to 1; 1 for authors, organizations, hierarchies and results.',
  })
  readonly weight!: number;
}

@ObjectType('Subgraph', { simpleResolvers: true, description: 'A part of the graph, for drawing.' })
export class Subgraph implements SubgraphValue {
  @Field(() => [Node], {
    description: `The node in the middle first, then the nearer ones first; at most ${MAX_DRAWN_NODES}.`,
  })
  readonly nodes!: readonly GraphNode[];

  @Field(() => [SubgraphEdge], {
    description: `All relations between the nodes, at most ${MAX_DRAWN_EDGES}.`,
  })
  readonly edges!: readonly SubgraphEdgeValue[];

  @Field(() => Boolean, {
    description:
      'Whether something was left out: at a relation with more neighbours than were asked for, or at the limits of nodes and edges.',
  })
  readonly truncated!: boolean;
}
