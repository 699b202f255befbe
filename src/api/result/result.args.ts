import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { ResultFilter, ResultOrder } from './result-filter.input';

@ArgsType()
export class ResultsArgs extends PageArgs {
  @Field(() => ResultFilter, { nullable: true, description: 'Which results to list; all where absent.' })
  readonly filter?: ResultFilter | null;

  @Field(() => ResultOrder, {
    nullable: true,
    description: 'The order of the list; those of the newest papers first where absent.',
  })
  readonly orderBy?: ResultOrder | null;
}
