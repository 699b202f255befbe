import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel } from '../ingestion/extraction/tagger/model-file';
import {
  type Fold,
  scoreFolds,
  type SpanScores,
  trainFolds,
} from '../ingestion/extraction/tagger/training/cross-validation';
import { SCORED_COLUMNS, scoresOf } from '../ingestion/extraction/tagger/training/surface-score';
import { CrfTrainer } from '../ingestion/extraction/tagger/training/train-crf';
import { buildTrainingSet } from '../ingestion/extraction/tagger/training/training-set';
import {
  INPUT_OPTIONS,
  INPUT_USAGE,
  readTrainingInput,
  toNumber,
  type TrainingInput,
} from './training-input';

const USAGE = `Trains the sequence tagger.
${INPUT_USAGE}  --folds N        score the spans in N folds of the annotated papers; 0 for none (default 0)
  --out FILE       where to write the model             (default: nowhere)
`;

const { values } = parseArgs({
  options: { ...INPUT_OPTIONS, folds: { type: 'string', default: '0' }, out: { type: 'string' } },
});

const started = Date.now();
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(0)} s`;

function run(input: TrainingInput, folds: number, out: string | undefined): void {
  const { gold, silver, gazetteer, options } = input;
  print(`${gold.length} annotated papers, ${silver.length} machine-labelled ones`);
  if (folds > 1) printScores(scoreFolds(told(trainFolds(gold, silver, gazetteer, options, folds))));
  if (out === undefined) return;

  const texts = [...gold.map(({ labelled }) => labelled), ...silver];
  const set = buildTrainingSet(texts, gazetteer, options.minCount);
  print(`${set.labels.length} tokens, ${set.featureHashes.length} features: ${seconds()}`);
  const trainer = new CrfTrainer(set, Int32Array.from(texts.keys()), options);
  trainer.train(({ epoch, loss, weights }) =>
    print(`epoch ${epoch}: loss a token ${loss.toFixed(4)}, ${weights} weights, ${seconds()}`),
  );
  const file = encodeModel(trainer.model(gazetteer));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  print(`${out}: ${(file.length / 1e6).toFixed(2)} MB, ${seconds()}`);
}

function* told(folds: Iterable<Fold>): Generator<Fold> {
  for (const fold of folds) {
    print(`fold ${fold.fold + 1} trained: ${seconds()}`);
    yield fold;
  }
}

function printScores({ tallies, reliability }: SpanScores): void {
  for (const column of SCORED_COLUMNS) {
    const { precision, recall, f1 } = scoresOf(tallies[column]);
    print(`${column.padEnd(11)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
  reliability.forEach(({ spans, right }, step) => {
    if (spans > 0)
      print(
        `probability ${step / 10} to ${(step + 1) / 10}: ${spans} spans, ${((100 * right) / spans).toFixed(1)} % right`,
      );
  });
}

if (values.help || values.gold === undefined || values.texts === undefined) {
  process.stdout.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else run(readTrainingInput(values), toNumber('folds', values.folds), values.out);
