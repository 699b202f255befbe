import { ArgsType, Field, ID } from 'type-graphql';

import { type Interval } from '../../graph/questions/periods';
import { MAX_TREND_PERIODS } from '../../graph/questions/question-limits';
import { MAX_LIST_LENGTH } from '../filters/checks';
import { DateScalar } from '../scalars/date.scalar';
import { IntervalEnum } from './interval.enum';

export const DEFAULT_INTERVAL: Interval = 'YEAR';

@ArgsType()
export class TrendArgs {
  @Field(() => IntervalEnum, {
    nullable: true,
    defaultValue: DEFAULT_INTERVAL,
    description: `The length of the periods. A trend has at most ${MAX_TREND_PERIODS} of them.`,
  })
  readonly interval?: Interval | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that counts; that of the thing’s first paper where absent.',
  })
  readonly from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that counts; that of the latest paper of the graph where absent.',
  })
  readonly to?: string | null;
}

@ArgsType()
export class TrendsArgs extends TrendArgs {
  @Field(() => [ID], { description: `Ids of things of any kinds, at most ${MAX_LIST_LENGTH}.` })
  readonly things!: string[];
}
