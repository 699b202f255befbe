import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import { type DatasetNode, type HardwareNode, type MetricNode } from '../../graph/nodes';
import { leaderboard, type Leaderboard as LeaderboardValue } from '../../graph/questions/leaderboard';
import {
  countLeaderboards,
  leaderboards,
  type LeaderboardsArgs as BoardsSelection,
} from '../../graph/questions/leaderboards';
import { plainEdge, rootConnection } from '../connection/lists';
import { PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { Dataset } from '../dataset/dataset.type';
import { checkId } from '../filters/checks';
import { HardwarePlatform } from '../hardware/hardware.type';
import { Cost } from '../limits/field-cost';
import { Metric } from '../metric/metric.type';
import {
  checkLeaderboardsArgs,
  DEFAULT_KIND,
  DEFAULT_MIN_ENTRIES,
  LeaderboardArgs,
  LeaderboardsArgs,
  ThingLeaderboardsArgs,
} from './leaderboard.args';
import { loadEntries, loadLeaderboardsOf, MOST_ENTRIES_FIRST } from './leaderboard.loaders';
import { Leaderboard, LeaderboardConnection, LeaderboardEntryConnection } from './leaderboard.type';

const ABOUT = 'leaderboards, those with most entries first';

@Resolver(() => Leaderboard)
export class LeaderboardResolver {
  @Cost({ base: 100 })
  @Query(() => Leaderboard, {
    nullable: true,
    description:
      'The comparable results of one metric, best first; null where the graph does not have the metric, dataset or hardware. A leaderboard without results has no entries.',
  })
  leaderboard(
    @Ctx() { store }: Context,
    @Args(() => LeaderboardArgs) { metric, dataset, hardware, kind }: LeaderboardArgs,
  ): Promise<LeaderboardValue | null> {
    checkId('metric', metric, 'METRIC');
    checkId('dataset', dataset, 'DATASET');
    checkId('hardware', hardware, 'HARDWARE');
    return leaderboard(store, {
      metric,
      dataset: dataset ?? null,
      hardware: hardware ?? null,
      kind: kind ?? DEFAULT_KIND,
    });
  }

  @Cost({ base: 500 })
  @Query(() => LeaderboardConnection, {
    description: 'The leaderboards that exist; none where the graph does not have what is asked for.',
  })
  leaderboards(
    @Ctx() { store }: Context,
    @Args(() => LeaderboardsArgs) args: LeaderboardsArgs,
  ): Promise<object> {
    checkLeaderboardsArgs(args);
    const { metric, dataset, hardware } = args;
    const minEntries = args.minEntries ?? DEFAULT_MIN_ENTRIES;
    const asked: BoardsSelection = { metric, dataset, hardware, minEntries, kind: args.kind ?? DEFAULT_KIND };
    return rootConnection<LeaderboardValue>(
      {
        ordering: { list: 'leaderboards', ...MOST_ENTRIES_FIRST },
        edge: plainEdge,
        page: (page) => leaderboards(store, asked, page),
        count: () => countLeaderboards(store, asked),
      },
      args,
    );
  }

  @Cost({ base: 20 })
  @FieldResolver(() => LeaderboardEntryConnection, {
    description: 'The entries, best first: of each subject its best result.',
  })
  entries(
    @Ctx() context: Context,
    @Root() board: LeaderboardValue,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    return loadEntries(context, board, page);
  }
}

@Resolver(() => Dataset)
export class DatasetLeaderboardsResolver {
  @Cost({ base: 50 })
  @FieldResolver(() => LeaderboardConnection, { description: `Its ${ABOUT}.` })
  leaderboards(
    @Ctx() context: Context,
    @Root() dataset: DatasetNode,
    @Args(() => ThingLeaderboardsArgs) args: ThingLeaderboardsArgs,
  ): Promise<object> {
    return loadLeaderboardsOf(context, dataset, args);
  }
}

@Resolver(() => Metric)
export class MetricLeaderboardsResolver {
  @Cost({ base: 50 })
  @FieldResolver(() => LeaderboardConnection, { description: `Its ${ABOUT}.` })
  leaderboards(
    @Ctx() context: Context,
    @Root() metric: MetricNode,
    @Args(() => ThingLeaderboardsArgs) args: ThingLeaderboardsArgs,
  ): Promise<object> {
    return loadLeaderboardsOf(context, metric, args);
  }
}

@Resolver(() => HardwarePlatform)
export class HardwareLeaderboardsResolver {
  @Cost({ base: 50 })
  @FieldResolver(() => LeaderboardConnection, {
    description: `Its ${ABOUT}, each over results on this platform alone.`,
  })
  leaderboards(
    @Ctx() context: Context,
    @Root() platform: HardwareNode,
    @Args(() => ThingLeaderboardsArgs) args: ThingLeaderboardsArgs,
  ): Promise<object> {
    return loadLeaderboardsOf(context, platform, args);
  }
}
