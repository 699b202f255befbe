import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';

import { type GraphNode } from '../../graph/nodes';
import { type Context } from '../context';
import { checkId, checkIds, MAX_LIST_LENGTH } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { loadAnyNode } from './node.loaders';
import { Node } from './node.type';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any node by its id; null where the graph has no such node.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of a node of any kind.' }) id: string,
  ): Promise<GraphNode | undefined> {
    checkId('id', id);
    return loadAnyNode(context, id);
  }

  @Cost({ base: 1, size: 'ids' })
  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Nodes by their ids, in the order of the ids; null for each id that the graph does not have.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `Ids of nodes of any kinds, at most ${MAX_LIST_LENGTH}.` })
    ids: string[],
  ): Promise<readonly (GraphNode | undefined)[]> {
    checkIds('ids', ids);
    return Promise.all(ids.map((id) => loadAnyNode(context, id)));
  }
}
