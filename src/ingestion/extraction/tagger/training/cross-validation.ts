import { createTagger } from '../crf-tagger';
import { type Gazetteer } from '../gazetteer';
import { type Tagger } from '../tagger';
import { type LabelledText } from './labelled-text';
import { type GoldExample } from './read-corpora';
import { addPaper, emptyTallies, type ScoredColumn, surfaceKey, type Tally } from './surface-score';
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
    const heldTitles = new Set(held.map(({ paper }) => surfaceKey(paper.title)));
    const chosen = [
      ...[...gold.keys()].filter((i) => i % folds !== fold),
      ...silver.flatMap(({ title }, i) => (heldTitles.has(surfaceKey(title)) ? [] : [gold.length + i])),
    ];
    const trainer = new CrfTrainer(set, Int32Array.from(chosen), options);
    trainer.train();
    yield { fold, held, tagger: createTagger(trainer.model(gazetteer)) };
  }
}

/** How good a tagger's spans are, surface by surface. */
export interface SpanScores {
  readonly tallies: Readonly<Record<ScoredColumn, Tally>>;
  /** Ten equal steps of probability: how many spans the tagger gave there, and how many of them were right. */
  readonly reliability: readonly { readonly spans: number; readonly right: number }[];
}

/** Scores each fold's tagger on the papers that it has not seen. */
export function scoreFolds(folds: Iterable<Fold>): SpanScores {
  const tallies = emptyTallies();
  const reliability = Array.from({ length: 10 }, () => ({ spans: 0, right: 0 }));
  for (const { held, tagger } of folds)
    for (const { paper, labelled } of held) {
      const spans = tagger.tag(labelled.text);
      addPaper(tallies, paper, labelled.text, spans);
      for (const span of spans) {
        const step = reliability[Math.min(9, Math.floor(span.probability * 10))];
        if (step === undefined) continue;
        const one = emptyTallies();
        addPaper(one, paper, labelled.text, [span]);
        step.spans++;
        step.right += Number(one[COLUMN_OF[span.kind]].right > 0);
      }
    }
  return { tallies, reliability };
}

const COLUMN_OF = {
  INTRODUCES: 'introduces',
  CONCEPT: 'concepts',
  HARDWARE: 'hardware',
  DATASET: 'datasets',
  METRIC: 'metrics',
} as const;
