import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { type HardwareNode } from '../../graph/nodes';
import { partOf } from '../../graph/queries/hierarchy';
import { nestedConnection } from '../connection/lists';
import { type Context } from '../context';
import { ThingPaperConnection } from '../paper/paper.connections';
import { HierarchyArgs } from '../thing/hierarchy.args';
import { findThing, loadPapersOfThing } from '../thing/thing.loaders';
import { loadThings, MOST_PAPERS_FIRST } from '../thing/things-page';
import { HardwareArgs, PlatformPapersArgs } from './hardware.args';
import { HardwarePlatformConnection } from './hardware.connections';
import { PARTS_OF_HARDWARE } from './hardware.loaders';
import { checkHardwareFilter } from './hardware-filter.input';
import { HardwarePlatform } from './hardware.type';

@Resolver(() => HardwarePlatform)
export class HardwareResolver {
  @Query(() => HardwarePlatform, {
    nullable: true,
    description:
      'One hardware platform, by exactly one of its id and any of its names; null where the graph has no such platform.',
  })
  hardwarePlatform(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `hardware:…`.' }) id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or any alias; case, accents, spaces and hyphens do not matter.',
    })
    name?: string | null,
  ): Promise<HardwareNode | undefined> {
    return findThing(context, 'HARDWARE', { id, name });
  }

  @Query(() => HardwarePlatformConnection, { description: 'All hardware platforms that a filter selects.' })
  hardwarePlatforms(@Ctx() context: Context, @Args(() => HardwareArgs) args: HardwareArgs): Promise<object> {
    checkHardwareFilter('filter', args.filter);
    return loadThings(context, 'HARDWARE', args);
  }

  @FieldResolver(() => HardwarePlatform, {
    nullable: true,
    description: 'The architecture, family or class that it is directly part of; null at the top.',
  })
  partOf(
    @Ctx() { loaders, store }: Context,
    @Root() platform: HardwareNode,
  ): Promise<HardwareNode | undefined> {
    return loaders.load('partOf', platform.id, (ids) => partOf(store, ids));
  }

  @FieldResolver(() => HardwarePlatformConnection, {
    description: 'The platforms that are part of it, those with most papers first.',
  })
  parts(
    @Ctx() context: Context,
    @Root() platform: HardwareNode,
    @Args(() => HierarchyArgs) page: HierarchyArgs,
  ): Promise<object> {
    const args = { transitive: page.transitive };
    return nestedConnection(context, PARTS_OF_HARDWARE, {
      parentId: platform.id,
      args,
      page,
      order: MOST_PAPERS_FIRST,
    });
  }

  @FieldResolver(() => ThingPaperConnection, { description: 'The papers that ran on it.' })
  papers(
    @Ctx() context: Context,
    @Root() platform: HardwareNode,
    @Args(() => PlatformPapersArgs) args: PlatformPapersArgs,
  ): Promise<object> {
    return loadPapersOfThing(context, platform, args, args.includeParts);
  }
}
