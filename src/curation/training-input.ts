import { type parseArgs } from 'node:util';
import { loadLexiconRows } from '../ingestion/extraction/lexicon/load-lexicon-rows';
import { Gazetteer, type ListedName } from '../ingestion/extraction/tagger/gazetteer';
import { type LabelledText } from '../ingestion/extraction/tagger/training/labelled-text';
import { listedNames } from '../ingestion/extraction/tagger/training/listed-names';
import {
  type GoldExample,
  readGold,
  readJsonLines,
  readSilver,
  readTitleKeys,
  spread,
} from '../ingestion/extraction/tagger/training/read-corpora';
import { titleKey } from '../ingestion/extraction/tagger/training/title-key';
import { type TrainingOptions } from '../ingestion/extraction/tagger/training/train-crf';

/** The options that say what to train on and how, as `parseArgs` wants them. */
export const INPUT_OPTIONS = {
  gold: { type: 'string' },
  texts: { type: 'string' },
  silver: { type: 'string' },
  corpus: { type: 'string' },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  lexicon: { type: 'string', default: 'seeds/lexicons' },
  names: { type: 'string', multiple: true, default: [] as string[] },
  'silver-size': { type: 'string', default: '8000' },
  weight: { type: 'string', default: '3' },
  epochs: { type: 'string', default: '7' },
  l1: { type: 'string', default: '0.7' },
  step: { type: 'string', default: '0.2' },
  decay: { type: 'string', default: '0.75' },
  'min-count': { type: 'string', default: '3' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

export const INPUT_USAGE = `  --gold FILE      annotated papers, JSONL                           (required)
  --texts FILE     their titles and abstracts, JSONL                 (required)
  --silver FILE    machine-labelled papers, JSONL                    (with --corpus)
  --corpus FILE    titles and abstracts of the machine-labelled ones (with --silver)
  --exclude FILE   papers to keep out of training: JSONL with titles (may be repeated)
  --lexicon DIR    folder of the lexicons               (default seeds/lexicons)
  --names FILE     further listed names: JSONL of {name, kind, exact} (may be repeated)
  --silver-size N  silver papers to use, spread evenly  (default 8000; 0 for none)
  --weight W       how many times an annotated paper counts (default 3)
  --epochs N (7)   --l1 C (0.7)   --step S (0.2)   --decay D (0.75)   --min-count N (3)   --seed N (1)
`;

/** What `parseArgs` gives for {@link INPUT_OPTIONS}. */
export type InputValues = ReturnType<typeof parseArgs<{ options: typeof INPUT_OPTIONS }>>['values'];

/** All that a training run needs. */
export interface TrainingInput {
  readonly gold: readonly GoldExample[];
  readonly silver: readonly LabelledText[];
  readonly gazetteer: Gazetteer;
  readonly options: TrainingOptions;
}

/** Reads the files that the options name; throws an Error that names the option or the file that is wrong. */
export function readTrainingInput(values: InputValues): TrainingInput {
  if (values.gold === undefined || values.texts === undefined) throw new Error('Give --gold and --texts.');
  const number = (name: 'weight' | 'epochs' | 'l1' | 'step' | 'decay' | 'min-count' | 'seed'): number =>
    toNumber(name, values[name]);
  const gold = readGold(values.gold, values.texts, number('weight'));
  const excluded = new Set([
    ...gold.map(({ paper }) => titleKey(paper.title)),
    ...values.exclude.flatMap((path) => [...readTitleKeys(path)]),
  ]);
  const silver =
    values.silver === undefined || values.corpus === undefined
      ? []
      : spread(
          readSilver(values.silver, values.corpus, excluded),
          toNumber('silver-size', values['silver-size']),
        );
  const names = [
    ...listedNames(loadLexiconRows(values.lexicon)),
    ...values.names.flatMap((path) => readJsonLines<ListedName>(path)),
  ];
  return {
    gold,
    silver,
    gazetteer: Gazetteer.of(names),
    options: {
      epochs: number('epochs'),
      l1: number('l1'),
      step: number('step'),
      decay: number('decay'),
      minCount: number('min-count'),
      seed: number('seed'),
    },
  };
}

/** The number that an option's text gives; throws where it is none or below 0. */
export function toNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number of at least 0.`);
  return value;
}
