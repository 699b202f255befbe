import { Field, Float, InputType, Int } from 'type-graphql';

import {
  type DateRange,
  type NumberRange,
  type StringFilter as StringFilterValue,
} from '../../graph/filters/conditions';
import { DateScalar } from '../scalars/date.scalar';
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from './checks';

@InputType('StringFilter', {
  description: `A condition on a text; upper and lower case do not matter. What is given must all hold, and at least one must be given. Texts have at most ${MAX_TEXT_LENGTH} characters.`,
})
export class StringFilter implements StringFilterValue {
  @Field(() => String, { nullable: true, description: 'The text is this.' })
  readonly eq?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `The text is one of these, at most ${MAX_LIST_LENGTH}.`,
  })
  readonly in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The text holds this somewhere.' })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: 'The text begins with this.' })
  readonly startsWith?: string | null;
}

@InputType('IntRange', {
  description:
    'A range of whole numbers, both ends included. At least one end must be given; what is not known lies in no range.',
})
export class IntRange implements NumberRange {
  @Field(() => Int, { nullable: true, description: 'The lowest number allowed.' })
  readonly min?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest number allowed.' })
  readonly max?: number | null;
}

@InputType('FloatRange', {
  description:
    'A range of numbers, both ends included. At least one end must be given; what is not known lies in no range.',
})
export class FloatRange implements NumberRange {
  @Field(() => Float, { nullable: true, description: 'The lowest number allowed.' })
  readonly min?: number | null;

  @Field(() => Float, { nullable: true, description: 'The highest number allowed.' })
  readonly max?: number | null;
}

@InputType('DateRange', {
  description:
    'A range of days, both ends included. At least one end must be given; what has no date lies in no range.',
})
export class DateRangeInput implements DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  readonly to?: string | null;
}
