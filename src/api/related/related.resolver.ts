import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import {
  type RelatedArgs as RelatedSelection,
  type RelatedThing,
  relatedThings,
  relatedThingsTotals,
} from '../../graph/questions/related-things';
import { type NestedList, nestedConnection, sameEdge } from '../connection/lists';
import { type Context } from '../context';
import { checkAtLeast, checkList } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { Thing } from '../thing/thing.type';
import { DEFAULT_SHARED_PAPERS, RelatedArgs } from './related.args';
import { RelatedThingConnection } from './related.type';

const RELATED_THINGS: NestedList<RelatedSelection, RelatedThing> = {
  name: 'relatedThings',
  edge: sameEdge,
  pages: relatedThings,
  totals: relatedThingsTotals,
};

@Resolver(() => Thing)
export class RelatedThingsResolver {
  @Cost({ base: 150 })
  @FieldResolver(() => RelatedThingConnection, {
    description: 'The things that stand in the same papers more often than by chance would be expected.',
  })
  related(
    @Ctx() context: Context,
    @Root() thing: ThingNode,
    @Args(() => RelatedArgs) page: RelatedArgs,
  ): Promise<object> {
    checkList('kinds', page.kinds);
    checkAtLeast('minPapers', page.minPapers, 1);
    return nestedConnection(context, RELATED_THINGS, {
      parentId: thing.id,
      args: { kinds: page.kinds, minPapers: page.minPapers ?? DEFAULT_SHARED_PAPERS },
      page,
      order: { by: 'STRENGTH DESC', key: 'number' },
    });
  }
}
