import { type FacetDimension } from '../../graph/questions/facet-dimensions';
import { enumType } from '../enum-type';

export const FacetDimensionEnum = enumType<FacetDimension>(
  'FacetDimension',
  'What papers can be counted by.',
  {
    CONCEPT:
      'Concepts, each with the papers of its narrower ones, every paper once; keys are ids, `concept:…`.',
    CONCEPT_KIND: 'Kinds of the concepts that a paper links to; keys are values of `ConceptKind`.',
    HARDWARE: 'Hardware platforms that a paper ran on, without their parts; keys are ids, `hardware:…`.',
    HARDWARE_KIND: 'Kinds of hardware that a paper ran on; keys are values of `HardwareKind`.',
    VENDOR: 'Vendors of the hardware that a paper ran on; keys are their names.',
    DATASET: 'Datasets that a paper introduces or evaluates on; keys are ids, `dataset:…`.',
    METRIC: 'Metrics that a paper introduces or reports; keys are ids, `metric:…`.',
    YEAR: 'Years of publication, the latest first; keys have four digits, `2024`.',
    ORGANIZATION: 'Organizations that published a paper; keys are ids, `organization:…`.',
  },
);
