import { connectionType } from '../connection/connection-type';
import { LinkFields } from './link-fields.type';
import { Paper } from './paper.type';

export const PaperConnection = connectionType({ name: 'Paper', node: Paper, item: 'a paper' });

export const ThingPaperConnection = connectionType({
  name: 'ThingPaper',
  node: Paper,
  item: 'a paper that links to the thing',
  edge: LinkFields,
  about: 'Each edge says how the paper relates to the thing and where that was read.',
});
