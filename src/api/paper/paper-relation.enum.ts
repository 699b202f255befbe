import { type PaperRelation } from '../../domain/paper';
import { enumType } from '../enum-type';

export const PaperRelationEnum = enumType<PaperRelation>(
  'PaperRelation',
  'How a paper relates to a thing. A paper has one relation to one thing, the strongest that its text supports.',
  {
    INTRODUCES: 'The paper brings it into the world: a concept, dataset or metric that is new in this paper.',
    COMPARES_WITH: 'The paper measures itself against this concept.',
    RUNS_ON: 'The paper’s experiments or system run on this hardware.',
    EVALUATES_ON: 'The paper evaluates on this dataset.',
    MEASURES: 'The paper reports values of this metric.',
    DISCUSSES: 'The paper is about, uses or mentions this concept.',
  },
);
