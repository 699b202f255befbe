import { Field, Float, Int, ObjectType } from 'type-graphql';

import { type DatasetNode, type HardwareNode } from '../../graph/nodes';
import { type Leaderboard as LeaderboardValue } from '../../graph/questions/leaderboard';
import { connectionType } from '../connection/connection-type';
import { Dataset } from '../dataset/dataset.type';
import { HardwarePlatform } from '../hardware/hardware.type';
import { BoardFields } from '../result/board-fields.type';
import { Result } from '../result/result.type';

@ObjectType('Leaderboard', {
  simpleResolvers: true,
  description:
    'Comparable results: of one metric, on one dataset and one hardware platform where named, of one kind and in units that measure the same. Best first in the metric’s direction.',
})
export class Leaderboard extends BoardFields implements LeaderboardValue {
  @Field(() => Dataset, {
    nullable: true,
    description: 'What it was measured on; null for results that name no dataset.',
  })
  readonly dataset!: DatasetNode | null;

  @Field(() => HardwarePlatform, {
    nullable: true,
    description: 'The hardware that it was measured on; null for results on any hardware.',
  })
  readonly hardware!: HardwareNode | null;

  @Field(() => Int, { description: 'How many subjects the leaderboard ranks.' })
  readonly entryCount!: number;

  @Field(() => Int, {
    description: 'Results that were left out, since their unit measures something else.',
  })
  readonly incomparableCount!: number;
}

@ObjectType('LeaderboardEntryEdgeFields', { simpleResolvers: true })
class LeaderboardEntryEdgeFields {
  @Field(() => Int, {
    description: 'The place, from 1. Equal values share one, and the next is as much lower.',
  })
  readonly rank!: number;

  @Field(() => Float, {
    description:
      'The number in the unit of the leaderboard; the lower end where the paper states a range. `node.value` is as printed.',
  })
  readonly value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end of a range, in the unit of the leaderboard; else null.',
  })
  readonly valueHigh!: number | null;
}

export const LeaderboardEntryConnection = connectionType({
  name: 'LeaderboardEntry',
  node: Result,
  item: 'the best result of one subject, or of one paper where it names no subject',
  edge: LeaderboardEntryEdgeFields,
  about: 'Best first, equal ones by id; a range counts by its worse end.',
});

export const LeaderboardConnection = connectionType({
  name: 'Leaderboard',
  node: Leaderboard,
  item: 'a leaderboard',
  about: 'Those with most entries come first, equal ones by the ids of metric and dataset.',
});
