import { connectionType } from '../connection/connection-type';
import { LinkEdgeFields } from '../connection/edge.type';
import { Concept } from './concept.type';

export const ConceptConnection = connectionType({ name: 'Concept', node: Concept, item: 'a concept' });

export const PaperConceptConnection = connectionType({
  name: 'PaperConcept',
  node: Concept,
  item: 'a concept that the paper links to',
  edge: LinkEdgeFields,
  about: 'The surest links come first.',
});
