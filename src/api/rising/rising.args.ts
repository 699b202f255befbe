import { ArgsType, Field, Int } from 'type-graphql';

import { type ThingKind } from '../../domain/ids';
import { MAX_LISTED, MAX_RISING_MONTHS } from '../../graph/questions/question-limits';
import { checkAtLeast, checkCount, checkList } from '../filters/checks';
import { DateScalar } from '../scalars/date.scalar';
import { ThingKindEnum } from '../thing/thing-kind.enum';

export const RISING_DEFAULTS = { months: 6, minPapers: 3, first: 10 } as const;

@ArgsType()
export class RisingArgs {
  @Field(() => [ThingKindEnum], {
    nullable: true,
    description: 'Only things of these kinds; all where absent.',
  })
  readonly kinds?: ThingKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: RISING_DEFAULTS.months,
    description: `The length of each of the two stretches that are compared, in whole calendar months, 1 to ${MAX_RISING_MONTHS}.`,
  })
  readonly months?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: RISING_DEFAULTS.minPapers,
    description: 'Only things that at least so many papers of the last months link to.',
  })
  readonly minPapers?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: RISING_DEFAULTS.first,
    description: `How many things to give, 1 to ${MAX_LISTED}.`,
  })
  readonly first?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the last months, whose month counts as the latest; that of the latest paper of the graph where absent.',
  })
  readonly asOf?: string | null;
}

export function checkRisingArgs({ kinds, months, minPapers, first }: RisingArgs): void {
  checkList('kinds', kinds);
  checkCount('months', months, { min: 1, max: MAX_RISING_MONTHS, limit: 'risingMonths' });
  checkAtLeast('minPapers', minPapers, 0);
  checkCount('first', first, { min: 1, max: MAX_LISTED, limit: 'listed' });
}
