import { ArgsType, Field, Int } from 'type-graphql';

import { type ThingKind } from '../../domain/ids';
import { GAP_AXIS, MAX_LISTED } from '../../graph/questions/question-limits';
import { PaperFilter } from '../paper/paper-filter.input';
import { ThingKindEnum } from '../thing/thing-kind.enum';

export const GAP_DEFAULTS = { minPapers: 3, first: 20 } as const;

@ArgsType()
export class GapsArgs {
  @Field(() => ThingKindEnum, {
    description: `The kind of the one thing; the ${GAP_AXIS} of it with most papers are looked at.`,
  })
  readonly rows!: ThingKind;

  @Field(() => ThingKindEnum, {
    description: `The kind of the other thing, which may be the same; the ${GAP_AXIS} of it with most papers are looked at.`,
  })
  readonly columns!: ThingKind;

  @Field(() => Int, {
    nullable: true,
    defaultValue: GAP_DEFAULTS.minPapers,
    description: 'Only things that at least so many of the papers link to.',
  })
  readonly minPapers?: number | null;

  @Field(() => PaperFilter, { nullable: true, description: 'Over which papers to look; all where absent.' })
  readonly filter?: PaperFilter | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: GAP_DEFAULTS.first,
    description: `How many pairs to give, 1 to ${MAX_LISTED}.`,
  })
  readonly first?: number | null;
}
