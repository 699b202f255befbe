import { ArgsType, Field, ID, Int } from 'type-graphql';

import { type ResultKind } from '../../domain/result';
import { PageArgs } from '../connection/page-args';
import { checkAtLeast, checkId } from '../filters/checks';
import { ResultKindEnum } from '../result/result-kind.enum';

export const DEFAULT_KIND: ResultKind = 'ABSOLUTE';
export const DEFAULT_MIN_ENTRIES = 2;

@ArgsType()
export class LeaderboardArgs {
  @Field(() => ID, { description: 'The metric, by id.' })
  readonly metric!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The dataset, by id. Without it only results that name no dataset are ranked: results on different datasets are never compared.',
  })
  readonly dataset?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only results on this hardware platform, by id; on any where absent.',
  })
  readonly hardware?: string | null;

  @Field(() => ResultKindEnum, {
    nullable: true,
    defaultValue: DEFAULT_KIND,
    description: 'What the numbers say.',
  })
  readonly kind?: ResultKind | null;
}

@ArgsType()
export class ThingLeaderboardsArgs extends PageArgs {
  @Field(() => ResultKindEnum, {
    nullable: true,
    defaultValue: DEFAULT_KIND,
    description: 'What the numbers say.',
  })
  readonly kind?: ResultKind | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_MIN_ENTRIES,
    description: 'Only leaderboards that rank at least so many subjects, 1 or more.',
  })
  readonly minEntries?: number | null;
}

@ArgsType()
export class LeaderboardsArgs extends ThingLeaderboardsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this metric, by id.' })
  readonly metric?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those on this dataset, by id.' })
  readonly dataset?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only results on this hardware platform, by id; with it, results that name no dataset make leaderboards, too.',
  })
  readonly hardware?: string | null;
}

export function checkLeaderboardsArgs({ metric, dataset, hardware, minEntries }: LeaderboardsArgs): void {
  checkId('metric', metric, 'METRIC');
  checkId('dataset', dataset, 'DATASET');
  checkId('hardware', hardware, 'HARDWARE');
  checkAtLeast('minEntries', minEntries, 1);
}
