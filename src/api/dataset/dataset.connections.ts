import { connectionType } from '../connection/connection-type';
import { LinkEdgeFields } from '../connection/edge.type';
import { Dataset } from './dataset.type';

export const DatasetConnection = connectionType({ name: 'Dataset', node: Dataset, item: 'a dataset' });

export const PaperDatasetConnection = connectionType({
  name: 'PaperDataset',
  node: Dataset,
  item: 'a dataset that the paper links to',
  edge: LinkEdgeFields,
  about: 'The surest links come first.',
});
