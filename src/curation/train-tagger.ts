import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLexiconRows } from '../ingestion/extraction/lexicon/load-lexicon-rows';
import { Gazetteer, type ListedName } from '../ingestion/extraction/tagger/gazetteer';
import { encodeModel } from '../ingestion/extraction/tagger/model-file';
import {
  crossValidate,
  type CrossValidation,
} from '../ingestion/extraction/tagger/training/cross-validation';
import { listedNames } from '../ingestion/extraction/tagger/training/listed-names';
import {
  readGold,
  readJsonLines,
  readSilver,
  readTitleKeys,
  spread,
} from '../ingestion/extraction/tagger/training/read-corpora';
import { SCORED_COLUMNS, scoresOf, surfaceKey } from '../ingestion/extraction/tagger/training/surface-score';
import { CrfTrainer, type TrainingOptions } from '../ingestion/extraction/tagger/training/train-crf';
import { buildTrainingSet } from '../ingestion/extraction/tagger/training/training-set';

const USAGE = `Trains the sequence tagger.
  --gold FILE      annotated papers, JSONL                           (required)
  --texts FILE     their titles and abstracts, JSONL                 (required)
  --silver FILE    machine-labelled papers, JSONL                    (with --corpus)
  --corpus FILE    titles and abstracts of the machine-labelled ones (with --silver)
  --exclude FILE   papers to keep out of training: JSONL with titles (may be repeated)
  --lexicon DIR    folder of the lexicons               (default seeds/lexicons)
  --names FILE     further listed names: JSONL of {name, kind, exact} (may be repeated)
  --out FILE       where to write the model             (default: nowhere)
  --silver-size N  silver papers to use, spread evenly  (default 8000; 0 for none)
  --weight W       how many times an annotated paper counts (default 3)
  --epochs N (7)   --l1 C (2)   --step S (0.2)   --decay D (0.7)   --min-count N (3)   --seed N (1)
  --folds N        cross-validate on the annotated papers with N folds; 0 for none (default 0)
`;

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    silver: { type: 'string' },
    corpus: { type: 'string' },
    exclude: { type: 'string', multiple: true, default: [] },
    lexicon: { type: 'string', default: 'seeds/lexicons' },
    names: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    'silver-size': { type: 'string', default: '8000' },
    weight: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '7' },
    l1: { type: 'string', default: '2' },
    step: { type: 'string', default: '0.2' },
    decay: { type: 'string', default: '0.7' },
    'min-count': { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    folds: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

const started = Date.now();
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(0)} s`;

function number(name: keyof typeof values): number {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number of at least 0.`);
  return value;
}

function run(goldPath: string, textsPath: string): void {
  const options: TrainingOptions = {
    epochs: number('epochs'),
    l1: number('l1'),
    step: number('step'),
    decay: number('decay'),
    minCount: number('min-count'),
    seed: number('seed'),
  };
  const gold = readGold(goldPath, textsPath, number('weight'));
  const excluded = new Set([
    ...gold.map(({ paper }) => surfaceKey(paper.title)),
    ...values.exclude.flatMap((path) => [...readTitleKeys(path)]),
  ]);
  const silver =
    values.silver === undefined || values.corpus === undefined
      ? []
      : spread(readSilver(values.silver, values.corpus, excluded), number('silver-size'));
  const names = [
    ...listedNames(loadLexiconRows(values.lexicon)),
    ...values.names.flatMap((path) => readJsonLines<ListedName>(path)),
  ];
  const gazetteer = Gazetteer.of(names);
  print(
    `${gold.length} annotated papers, ${silver.length} machine-labelled ones, ${names.length} listed names`,
  );

  const folds = number('folds');
  if (folds > 1)
    printValidation(
      crossValidate(gold, silver, gazetteer, options, folds, (fold) =>
        print(`fold ${fold + 1} of ${folds}: ${seconds()}`),
      ),
    );
  if (values.out === undefined) return;

  const set = buildTrainingSet(
    [...gold.map(({ labelled }) => labelled), ...silver],
    gazetteer,
    options.minCount,
  );
  print(`${set.labels.length} tokens, ${set.featureHashes.length} features: ${seconds()}`);
  const trainer = new CrfTrainer(
    set,
    Int32Array.from({ length: set.textCount }, (_, i) => i),
    options,
  );
  trainer.train(({ epoch, loss, weights }) =>
    print(`epoch ${epoch}: loss a token ${loss.toFixed(4)}, ${weights} weights, ${seconds()}`),
  );
  const file = encodeModel(trainer.model(gazetteer));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, file);
  print(`${values.out}: ${(file.length / 1e6).toFixed(2)} MB, ${seconds()}`);
}

function printValidation({ tallies, reliability }: CrossValidation): void {
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
} else run(values.gold, values.texts);
