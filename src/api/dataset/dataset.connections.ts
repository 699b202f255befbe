import { connectionType } from '../connection/connection-type';
import { LinkFields } from '../paper/link-fields.type';
import { Dataset } from './dataset.type';

export const DatasetConnection = connectionType({ name: 'Dataset', node: Dataset, item: 'a dataset' });

export const PaperDatasetConnection = connectionType({
  name: 'PaperDataset',
  node: Dataset,
  item: 'a dataset that the paper links to',
  edge: LinkFields,
  about: 'The surest links come first.',
});
