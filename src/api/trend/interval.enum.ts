import { type Interval } from '../../graph/questions/periods';
import { enumType } from '../enum-type';

export const IntervalEnum = enumType<Interval>('Interval', 'The length of the periods of a trend.', {
  MONTH: 'Calendar months, named `2024-05`.',
  QUARTER: 'Calendar quarters, named `2024-Q2`.',
  YEAR: 'Calendar years, named `2024`.',
});
