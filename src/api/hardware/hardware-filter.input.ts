import { Field, ID, InputType } from 'type-graphql';

import { type HardwareKind } from '../../domain/hardware';
import { type HardwareFilter as HardwareFilterValue } from '../../graph/filters/thing-filters';
import {
  checkDateRange,
  checkId,
  checkList,
  checkRange,
  checkStringFilter,
  checkTexts,
} from '../filters/checks';
import { DateRangeInput, FloatRange, IntRange, StringFilter } from '../filters/conditions.input';
import { HardwareKindEnum } from './hardware-kind.enum';

@InputType('HardwareFilter', {
  description:
    'Conditions on a hardware platform. What is given must all hold; a figure that is not known lies in no range.',
})
export class HardwareFilter implements HardwareFilterValue {
  @Field(() => StringFilter, { nullable: true, description: 'A condition on the name.' })
  readonly name?: StringFilter | null;

  @Field(() => [HardwareKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  readonly hardwareKinds?: HardwareKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Made by one of these vendors; upper and lower case do not matter.',
  })
  readonly vendors?: string[] | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many papers that ran on it.' })
  readonly paperCount?: IntRange | null;

  @Field(() => FloatRange, { nullable: true, description: 'With so much memory, in bytes.' })
  readonly memoryBytes?: FloatRange | null;

  @Field(() => FloatRange, { nullable: true, description: 'With such a thermal design power, in watts.' })
  readonly thermalDesignPowerWatts?: FloatRange | null;

  @Field(() => DateRangeInput, {
    nullable: true,
    description: 'That came onto the market in this range of days.',
  })
  readonly releasedOn?: DateRangeInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Part of this platform, at any depth; itself not among them.',
  })
  readonly under?: string | null;
}

export function checkHardwareFilter(argument: string, filter: HardwareFilterValue | null | undefined): void {
  if (filter == null) return;
  checkStringFilter(`${argument}.name`, filter.name);
  checkList(`${argument}.hardwareKinds`, filter.hardwareKinds);
  checkTexts(`${argument}.vendors`, filter.vendors);
  checkRange(`${argument}.paperCount`, filter.paperCount);
  checkRange(`${argument}.memoryBytes`, filter.memoryBytes);
  checkRange(`${argument}.thermalDesignPowerWatts`, filter.thermalDesignPowerWatts);
  checkDateRange(`${argument}.releasedOn`, filter.releasedOn);
  checkId(`${argument}.under`, filter.under, 'HARDWARE');
}
