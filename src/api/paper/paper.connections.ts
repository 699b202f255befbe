import { connectionType } from '../connection/connection-type';
import { LinkEdgeFields } from '../connection/edge.type';
import { Paper } from './paper.type';

export const PaperConnection = connectionType({ name: 'Paper', node: Paper, item: 'a paper' });

export const ThingPaperConnection = connectionType({
  name: 'ThingPaper',
  node: Paper,
  item: 'a paper that links to the thing',
  edge: LinkEdgeFields,
  about: 'Each edge says how the paper relates to the thing and where that was read.',
});
