import { connectionType } from '../connection/connection-type';
import { LinkFields } from '../paper/link-fields.type';
import { Metric } from './metric.type';

export const MetricConnection = connectionType({ name: 'Metric', node: Metric, item: 'a metric' });

export const PaperMetricConnection = connectionType({
  name: 'PaperMetric',
  node: Metric,
  item: 'a metric that the paper links to',
  edge: LinkFields,
  about: 'The surest links come first.',
});
