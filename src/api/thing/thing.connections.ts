import { connectionType } from '../connection/connection-type';
import { LinkFields } from '../paper/link-fields.type';
import { Thing } from './thing.type';

export const PaperThingConnection = connectionType({
  name: 'PaperThing',
  node: Thing,
  item: 'a thing of any kind that the paper links to',
  edge: LinkFields,
  about: 'The surest links come first.',
});
