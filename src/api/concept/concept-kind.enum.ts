import { type ConceptKind } from '../../domain/concept';
import { enumType } from '../enum-type';

export const ConceptKindEnum = enumType<ConceptKind>('ConceptKind', 'What sort of idea a concept is.', {
  TASK: 'Something to be done, such as object detection or machine translation.',
  METHOD: 'A way of doing it, such as knowledge distillation.',
  ARCHITECTURE: 'A shape of network, such as the Transformer.',
  TECHNIQUE: 'A building block or trick, such as dropout or flash attention.',
  FIELD: 'An area of research, such as computer vision.',
  PROBLEM: 'A difficulty that papers address, such as catastrophic forgetting.',
  MODEL: 'A named, trained or trainable model, such as BERT.',
  SYSTEM: 'A piece of software, such as a compiler, library or serving system.',
});
