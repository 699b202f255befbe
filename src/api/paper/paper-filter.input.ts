import { Field, ID, InputType } from 'type-graphql';

import { type HardwareKind } from '../../domain/hardware';
import { type PaperFilter as PaperFilterValue } from '../../graph/filters/paper-filter';
import { DateRangeInput, IntRange, StringFilter } from '../filters/conditions.input';
import { IdMatch, ThingMatch } from '../filters/match.input';
import { HardwareKindEnum } from '../hardware/hardware-kind.enum';
import { ResultFilter } from '../result/result-filter.input';

/** Deepest nesting of `and`, `or` and `not`. */
export const MAX_FILTER_DEPTH = 5;
/** Filters altogether, with all that stand in `and`, `or` and `not`. */
export const MAX_FILTERS = 40;

@InputType('PaperFilter', {
  description: `Conditions on a paper. What is given must all hold; \`and\`, \`or\` and \`not\` combine further filters, nested at most ${MAX_FILTER_DEPTH} deep and at most ${MAX_FILTERS} altogether.`,
})
export class PaperFilter implements PaperFilterValue {
  @Field(() => [PaperFilter], { nullable: true, description: 'Every one of these filters holds.' })
  readonly and?: PaperFilter[] | null;

  @Field(() => [PaperFilter], {
    nullable: true,
    description: 'At least one of these filters holds. An empty list selects nothing.',
  })
  readonly or?: PaperFilter[] | null;

  @Field(() => PaperFilter, { nullable: true, description: 'This filter does not hold.' })
  readonly not?: PaperFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these papers.' })
  readonly ids?: string[] | null;

  @Field(() => StringFilter, { nullable: true, description: 'A condition on the title.' })
  readonly title?: StringFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'All of these words stand in title or abstract; case, accents and hyphens do not matter.',
  })
  readonly text?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Published in this range of days.' })
  readonly publishedOn?: DateRangeInput | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many votes of readers.' })
  readonly upvotes?: IntRange | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many authors.' })
  readonly authorCount?: IntRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a source names a place where its code is published.',
  })
  readonly hasCode?: boolean | null;

  @Field(() => ThingMatch, { nullable: true, description: 'Linked to these concepts.' })
  readonly concepts?: ThingMatch | null;

  @Field(() => ThingMatch, { nullable: true, description: 'Ran on these hardware platforms.' })
  readonly hardware?: ThingMatch | null;

  @Field(() => [HardwareKindEnum], {
    nullable: true,
    description: 'Ran on a platform of one of these kinds.',
  })
  readonly hardwareKinds?: HardwareKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Ran on a platform of one of these vendors; upper and lower case do not matter.',
  })
  readonly vendors?: string[] | null;

  @Field(() => ThingMatch, { nullable: true, description: 'Linked to these datasets.' })
  readonly datasets?: ThingMatch | null;

  @Field(() => ThingMatch, { nullable: true, description: 'Linked to these metrics.' })
  readonly metrics?: ThingMatch | null;

  @Field(() => IdMatch, { nullable: true, description: 'Written by these authors.' })
  readonly authors?: IdMatch | null;

  @Field(() => IdMatch, { nullable: true, description: 'Published by these organizations.' })
  readonly organizations?: IdMatch | null;

  @Field(() => ResultFilter, {
    nullable: true,
    description: 'At least one of the paper’s results matches all of this.',
  })
  readonly result?: ResultFilter | null;
}
