import { ArgsType, Field, Int } from 'type-graphql';

import { type ThingKind } from '../../domain/ids';
import { PageArgs } from '../connection/page-args';
import { ThingKindEnum } from '../thing/thing-kind.enum';

export const DEFAULT_SHARED_PAPERS = 2;

@ArgsType()
export class RelatedArgs extends PageArgs {
  @Field(() => [ThingKindEnum], {
    nullable: true,
    description: 'Only things of these kinds; all where absent.',
  })
  readonly kinds?: ThingKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_SHARED_PAPERS,
    description: 'Only things that share at least so many papers with it, 1 or more.',
  })
  readonly minPapers?: number | null;
}
