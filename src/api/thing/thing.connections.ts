import { connectionType } from '../connection/connection-type';
import { LinkEdgeFields } from '../connection/edge.type';
import { Thing } from './thing.type';

export const PaperThingConnection = connectionType({
  name: 'PaperThing',
  node: Thing,
  item: 'a thing of any kind that the paper links to',
  edge: LinkEdgeFields,
  about: 'The surest links come first.',
});
