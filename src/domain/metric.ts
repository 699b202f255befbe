export const METRIC_DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'] as const;
export type MetricDirection = (typeof METRIC_DIRECTIONS)[number];
