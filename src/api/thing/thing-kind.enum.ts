import { type ThingKind } from '../../domain/ids';
import { enumType } from '../enum-type';

export const ThingKindEnum = enumType<ThingKind>('ThingKind', 'What a paper can be linked to.', {
  CONCEPT: 'A task, method, architecture, technique, field, problem, model or system: type `Concept`.',
  HARDWARE: 'A hardware platform: type `HardwarePlatform`.',
  DATASET: 'A dataset or benchmark: type `Dataset`.',
  METRIC: 'A metric that results are given in: type `Metric`.',
});
