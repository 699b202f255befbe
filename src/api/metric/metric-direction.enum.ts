import { type MetricDirection } from '../../domain/metric';
import { enumType } from '../enum-type';

export const MetricDirectionEnum = enumType<MetricDirection>(
  'MetricDirection',
  'Which values of a metric are the better ones.',
  {
    HIGHER_IS_BETTER: 'Higher values are better, as with accuracy.',
    LOWER_IS_BETTER: 'Lower values are better, as with latency.',
    NEUTRAL: 'Neither end is better by itself, as with a number of parameters.',
  },
);
