import { Ctx, Query, Resolver } from 'type-graphql';

import { graphInfo, type GraphInfo as GraphInfoValue } from '../../graph/queries/graph-info';
import { type Context } from '../context';
import { Cost } from '../limits/field-cost';
import { GraphInfo } from './graph-info.type';

@Resolver()
export class GraphInfoResolver {
  @Cost({ base: 20 })
  @Query(() => GraphInfo, { description: 'What the graph holds, in numbers, and when it was last written.' })
  graph(@Ctx() { store }: Context): Promise<GraphInfoValue> {
    return graphInfo(store);
  }
}
