import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { ThingOrder } from '../thing/thing-order.input';
import { ThingPapersArgs } from '../thing/thing.args';
import { ConceptFilter } from './concept-filter.input';

@ArgsType()
export class ConceptsArgs extends PageArgs {
  @Field(() => ConceptFilter, { nullable: true, description: 'Which concepts to list; all where absent.' })
  readonly filter?: ConceptFilter | null;

  @Field(() => ThingOrder, {
    nullable: true,
    description: 'The order of the list; those with most papers first where absent.',
  })
  readonly orderBy?: ThingOrder | null;
}

@ArgsType()
export class ConceptPapersArgs extends ThingPapersArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether to list the papers of all narrower concepts, too, each paper once with its strongest link.',
  })
  readonly includeNarrower?: boolean | null;
}
