import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { ThingOrder } from '../thing/thing-order.input';
import { ThingPapersArgs } from '../thing/thing.args';
import { DatasetFilter } from './dataset-filter.input';

@ArgsType()
export class DatasetsArgs extends PageArgs {
  @Field(() => DatasetFilter, { nullable: true, description: 'Which datasets to list; all where absent.' })
  readonly filter?: DatasetFilter | null;

  @Field(() => ThingOrder, {
    nullable: true,
    description: 'The order of the list; those with most papers first where absent.',
  })
  readonly orderBy?: ThingOrder | null;
}

@ArgsType()
export class DatasetPapersArgs extends ThingPapersArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether to list the papers of all its variants, too, each paper once with its strongest link.',
  })
  readonly includeVariants?: boolean | null;
}
