import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { ThingOrder } from '../thing/thing-order.input';
import { ThingPapersArgs } from '../thing/thing.args';
import { HardwareFilter } from './hardware-filter.input';

@ArgsType()
export class HardwareArgs extends PageArgs {
  @Field(() => HardwareFilter, {
    nullable: true,
    description: 'Which hardware platforms to list; all where absent.',
  })
  readonly filter?: HardwareFilter | null;

  @Field(() => ThingOrder, {
    nullable: true,
    description: 'The order of the list; those with most papers first where absent.',
  })
  readonly orderBy?: ThingOrder | null;
}

@ArgsType()
export class PlatformPapersArgs extends ThingPapersArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether to list the papers of all its parts, too, each paper once with its surest link.',
  })
  readonly includeParts?: boolean | null;
}
