import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { type RisingThing as RisingThingValue, risingThings } from '../../graph/questions/rising';
import { type Context } from '../context';
import { Cost } from '../limits/field-cost';
import { checkRisingArgs, RISING_DEFAULTS, RisingArgs } from './rising.args';
import { RisingThing } from './rising.type';

@Resolver()
export class RisingResolver {
  @Cost({ base: 1_000, size: 'first' })
  @Query(() => [RisingThing], {
    description:
      'Things that more papers link to in the last months than in as many before: highest growth first, then more recent papers, then by id.',
  })
  rising(
    @Ctx() { store }: Context,
    @Args(() => RisingArgs) args: RisingArgs,
  ): Promise<readonly RisingThingValue[]> {
    checkRisingArgs(args);
    const { kinds, asOf } = args;
    return risingThings(store, {
      kinds,
      asOf,
      months: args.months ?? RISING_DEFAULTS.months,
      minPapers: args.minPapers ?? RISING_DEFAULTS.minPapers,
      first: args.first ?? RISING_DEFAULTS.first,
    });
  }
}
