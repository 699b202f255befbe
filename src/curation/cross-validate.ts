import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { toGuideRecord } from '../ingestion/extraction/guide-format';
import { trainFolds } from '../ingestion/extraction/tagger/training/cross-validation';
import { type GoldExample } from '../ingestion/extraction/tagger/training/read-corpora';
import { type PaperRecord } from '../domain/paper';
import {
  INPUT_OPTIONS,
  INPUT_USAGE,
  readTrainingInput,
  toNumber,
  type TrainingInput,
} from './training-input';

const USAGE = `Reads every annotated paper with a tagger that was trained without it, and writes the readings.
${INPUT_USAGE}  --folds N        in how many folds                    (default 5)
  --out FILE       where to write the readings: JSONL in the annotation guide's format (required)
`;

const { values } = parseArgs({
  options: { ...INPUT_OPTIONS, folds: { type: 'string', default: '5' }, out: { type: 'string' } },
});

function run(input: TrainingInput, folds: number, out: string): void {
  const { gold, silver, gazetteer, options } = input;
  const readings: string[] = [];
  for (const { fold, held, tagger } of trainFolds(gold, silver, gazetteer, options, folds)) {
    const reader = createPaperReader({ tagger, lexicons: values.lexicon });
    for (const example of held) {
      const record = recordOf(example);
      readings.push(`${JSON.stringify(toGuideRecord(record, reader.read(record)))}\n`);
    }
    process.stdout.write(`fold ${fold + 1} of ${folds}: ${held.length} papers read\n`);
  }
  writeFileSync(out, readings.join(''));
}

function recordOf({ paper: { title }, abstract }: GoldExample): PaperRecord {
  return {
    title,
    abstract,
    authors: [],
    organizations: [],
    codeUrls: [],
    origin: { name: 'annotated', retrievedAt: '1970-01-01T00:00:00Z' },
  };
}

if (values.help || values.gold === undefined || values.texts === undefined || values.out === undefined) {
  process.stdout.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else run(readTrainingInput(values), toNumber('folds', values.folds), values.out);
