export const CONCEPT_KINDS = [
  'TASK',
  'METHOD',
  'ARCHITECTURE',
  'TECHNIQUE',
  'FIELD',
  'PROBLEM',
  'MODEL',
  'SYSTEM',
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];
