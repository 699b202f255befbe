import { createTagger } from '../crf-tagger';
import { type Gazetteer } from '../gazetteer';
import { type Tagger } from '../tagger';
import { type LabelledText } from './labelled-text';
import { type GoldExample } from './read-corpora';
import { titleKey } from './title-key';
import { CrfTrainer, type TrainingOptions } from './train-crf';
import { buildTrainingSet } from './training-set';

/** Annotated papers, and a tagger that has seen none of them. */
export interface Fold {
  /** From 0. */
  readonly fold: number;
  readonly held: readonly GoldExample[];
  readonly tagger: Tagger;
}

/**
 * Trains once a fold without the fold's annotated papers and without silver texts of their titles. Paper i is in fold
 * i modulo `folds`.
 */
export function* trainFolds(
  gold: readonly GoldExample[],
  silver: readonly LabelledText[],
  gazetteer: Gazetteer,
  options: TrainingOptions,
  folds: number,
): Generator<Fold> {
  const set = buildTrainingSet(
    [...gold.map((example) => example.labelled), ...silver],
    gazetteer,
    options.minCount,
  );
  for (let fold = 0; fold < folds; fold++) {
    const held = gold.filter((_, i) => i % folds === fold);
    const heldTitles = new Set(held.map(({ paper }) => titleKey(paper.title)));
    const chosen = [
      ...[...gold.keys()].filter((i) => i % folds !== fold),
      ...silver.flatMap(({ title }, i) => (heldTitles.has(titleKey(title)) ? [] : [gold.length + i])),
    ];
    const trainer = new CrfTrainer(set, Int32Array.from(chosen), options);
    trainer.train();
    yield { fold, held, tagger: createTagger(trainer.model(gazetteer)) };
  }
}
