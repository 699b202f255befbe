import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type PaperRecord } from '../domain/paper';
import { evaluationText } from '../evaluation/evaluation-text';
import { type ReadPaper } from '../evaluation/gold-paper';
import { readGoldFile } from '../evaluation/guide-file';
import { score } from '../evaluation/score';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { toGuideRecord } from '../ingestion/extraction/guide-format';
import { trainFolds } from '../ingestion/extraction/tagger/training/cross-validation';
import { type GoldExample } from '../ingestion/extraction/tagger/training/read-corpora';
import {
  INPUT_OPTIONS,
  INPUT_USAGE,
  readTrainingInput,
  toNumber,
  type TrainingInput,
} from './training-input';

const USAGE = `Reads every annotated paper with a tagger that was trained without it, and scores the readings.
${INPUT_USAGE}  --folds N        in how many folds                    (default 5)
  --readings FILE  where to write the readings too: JSONL as "papergraph extract" prints it
`;

const { values } = parseArgs({
  options: {
    ...INPUT_OPTIONS,
    folds: { type: 'string', default: '5' },
    readings: { type: 'string' },
  },
});

/** Every annotated paper, read by lexicons, rules and the tagger of its fold. */
function readFolds({ gold, silver, gazetteer, options }: TrainingInput, folds: number): ReadPaper[] {
  const readings: ReadPaper[] = [];
  for (const { fold, held, tagger } of trainFolds(gold, silver, gazetteer, options, folds)) {
    const reader = createPaperReader({ tagger, lexicons: values.lexicon });
    for (const example of held) {
      const record = recordOf(example);
      readings.push(toGuideRecord(record, reader.read(record)));
    }
    process.stdout.write(`fold ${fold + 1} of ${folds}: ${held.length} papers read\n`);
  }
  return readings;
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

if (values.help || values.gold === undefined || values.texts === undefined) {
  process.stdout.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const readings = readFolds(readTrainingInput(values), toNumber('folds', values.folds));
  if (values.readings !== undefined)
    writeFileSync(values.readings, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''));
  process.stdout.write(evaluationText(score(readGoldFile(values.gold), readings)));
}
