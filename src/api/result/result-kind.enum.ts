import { type ResultKind } from '../../domain/result';
import { enumType } from '../enum-type';

export const ResultKindEnum = enumType<ResultKind>('ResultKind', 'What the number of a result says.', {
  ABSOLUTE: 'A measured value: “38.2 mAP”.',
  IMPROVEMENT: 'By how much it is better than something: “+2.1 points”.',
  REDUCTION: 'By how much something was lowered: “cuts memory by 40 %”.',
  RATIO: 'How many times better it is: “2.7x faster”.',
});
