import { connectionType } from '../connection/connection-type';
import { LinkFields } from '../paper/link-fields.type';
import { Concept } from './concept.type';

export const ConceptConnection = connectionType({ name: 'Concept', node: Concept, item: 'a concept' });

export const PaperConceptConnection = connectionType({
  name: 'PaperConcept',
  node: Concept,
  item: 'a concept that the paper links to',
  edge: LinkFields,
  about: 'The surest links come first.',
});
