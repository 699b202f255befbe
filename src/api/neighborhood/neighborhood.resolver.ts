import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { neighborhood, type Subgraph as SubgraphValue } from '../../graph/questions/neighborhood';
import { MAX_DRAWN_NODES } from '../../graph/questions/question-limits';
import { type Context } from '../context';
import { Cost, type Sizes } from '../limits/field-cost';
import { checkNeighborhoodArgs, NEIGHBORHOOD_DEFAULTS, NeighborhoodArgs } from './neighborhood.args';
import { Subgraph } from './neighborhood.type';

/** Most relations and directions in which one node has neighbours: a paper's. */
const WAYS_OF_A_NODE = 10;

function drawnNodes(sizes: Sizes): number {
  return Math.min(MAX_DRAWN_NODES, (WAYS_OF_A_NODE * sizes('perRelation')) ** sizes('depth'));
}

@Resolver()
export class NeighborhoodResolver {
  @Cost({ base: 50, size: drawnNodes })
  @Query(() => Subgraph, {
    nullable: true,
    description: 'What stands around a node, for drawing; null where the graph has no such node.',
  })
  neighborhood(
    @Ctx() { store }: Context,
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
  ): Promise<SubgraphValue | null> {
    checkNeighborhoodArgs(args);
    const { id, relations } = args;
    const depth = args.depth ?? NEIGHBORHOOD_DEFAULTS.depth;
    const perRelation = args.perRelation ?? NEIGHBORHOOD_DEFAULTS.perRelation;
    return neighborhood(store, { id, depth, perRelation, relations });
  }
}
