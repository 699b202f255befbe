import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluationText } from '../evaluation/evaluation-text';
import { readGoldFile } from '../evaluation/guide-file';
import { score } from '../evaluation/score';
import { encodeModel } from '../ingestion/extraction/tagger/model-file';
import { type Fold, trainFolds } from '../ingestion/extraction/tagger/training/cross-validation';
import { CrfTrainer } from '../ingestion/extraction/tagger/training/train-crf';
import { buildTrainingSet } from '../ingestion/extraction/tagger/training/training-set';
import { readFolds } from './read-folds';
import {
  INPUT_OPTIONS,
  INPUT_USAGE,
  readTrainingInput,
  toNumber,
  type TrainingInput,
} from './training-input';

const USAGE = `Trains the sequence tagger.
${INPUT_USAGE}  --out FILE       where to write the model             (default: nowhere)
  --folds N        cross-validate: in N folds, have the whole pipeline read every annotated paper with a
                   tagger that was trained without it, and score the readings; 0 for no folds (default 0)
  --readings FILE  where to write those readings too: JSONL as "papergraph extract" prints it
`;

const { values } = parseArgs({
  options: {
    ...INPUT_OPTIONS,
    out: { type: 'string' },
    folds: { type: 'string', default: '0' },
    readings: { type: 'string' },
  },
});

const started = Date.now();
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(0)} s`;

function train({ gold, silver, gazetteer, options }: TrainingInput, out: string): void {
  const texts = [...gold.map(({ labelled }) => labelled), ...silver];
  const set = buildTrainingSet(texts, gazetteer, options.minCount);
  print(`${set.labels.length} tokens, ${set.featureHashes.length} features: ${seconds()}`);
  const trainer = new CrfTrainer(set, Int32Array.from(texts.keys()), options);
  trainer.train(({ epoch, loss, weights }) =>
    print(`epoch ${epoch}: loss a token ${loss.toFixed(4)}, ${weights} weights, ${seconds()}`),
  );
  const model = trainer.model(gazetteer);
  const file = encodeModel(model);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  print(`${out}: ${model.states.weights.length} weights, ${(file.length / 1e6).toFixed(2)} MB, ${seconds()}`);
}

function crossValidate({ gold, silver, gazetteer, options }: TrainingInput, folds: number): void {
  const readings = readFolds(told(trainFolds(gold, silver, gazetteer, options, folds)), values.lexicon);
  if (values.readings !== undefined)
    writeFileSync(values.readings, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''));
  print(evaluationText(score(readGoldFile(values.gold ?? ''), readings)));
}

function* told(folds: Iterable<Fold>): Generator<Fold> {
  for (const fold of folds) {
    print(`fold ${fold.fold + 1} trained: ${seconds()}`);
    yield fold;
  }
}

if (values.help || values.gold === undefined || values.texts === undefined) {
  process.stdout.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const input = readTrainingInput(values);
  print(`${input.gold.length} annotated papers, ${input.silver.length} machine-labelled ones`);
  const folds = toNumber('folds', values.folds);
  if (folds > 1) crossValidate(input, folds);
  if (values.out !== undefined) train(input, values.out);
}
