import { parseArgs } from 'node:util';
import { type PaperRecord } from '../domain/paper';
import { evaluationData, evaluationText, mistakeText } from '../evaluation/evaluation-text';
import { type GoldPaper, type ReadPaper } from '../evaluation/gold-paper';
import { GuideFileError, readGoldFile, readReadingsFile } from '../evaluation/guide-file';
import { matchingKey } from '../evaluation/matching-keys';
import { type Mistake } from '../evaluation/paper-score';
import { printedSentence, type PaperText } from '../evaluation/printed-sentence';
import { score } from '../evaluation/score';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { toGuideRecord } from '../ingestion/extraction/guide-format';
import { IngestError } from '../ingestion/ingest-error';
import { isRejection, toPaperRecord } from '../ingestion/records/paper-record';
import { openSource } from '../ingestion/sources/open-source';

const USAGE = `Scores what is read out of annotated papers.
  --gold FILE      annotated papers, JSONL                                   (required)
  --texts SOURCE   their titles and abstracts, in any format of "ingest": they are read, then scored
  --readings FILE  what was read already, JSONL as "papergraph extract" prints it, instead of reading --texts
  --misses         list every mistake with its sentence, rule and confidence
  --json           print JSON
`;

/** Prints the scores that the words ask for and gives the exit code: 0, or 2 where the call makes no sense. */
export async function evaluate(words: readonly string[], print: (text: string) => void): Promise<number> {
  const { gold: goldPath, texts: textsPath, readings: readingsPath, misses, json, help } = options(words);
  if (help || goldPath === undefined || (textsPath ?? readingsPath) === undefined) {
    print(USAGE);
    return help ? 0 : 2;
  }
  const gold = readGoldFile(goldPath);
  const records = textsPath === undefined ? [] : await recordsOf(textsPath, gold);
  const readings = readingsPath === undefined ? readAll(records) : readReadingsFile(readingsPath);
  const evaluation = score(gold, readings);
  const mistakes = misses ? withSentences(evaluation.mistakes, records) : undefined;
  if (json) {
    print(`${JSON.stringify(evaluationData(evaluation, mistakes), null, 2)}\n`);
    return 0;
  }
  for (const mistake of mistakes ?? []) print(mistakeText(mistake));
  print(`${mistakes === undefined ? '' : '\n'}${evaluationText(evaluation)}`);
  return 0;
}

interface Options {
  readonly gold?: string | undefined;
  readonly texts?: string | undefined;
  readonly readings?: string | undefined;
  readonly misses: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

function options(words: readonly string[]): Options {
  return parseArgs({
    args: [...words],
    options: {
      gold: { type: 'string' },
      texts: { type: 'string' },
      readings: { type: 'string' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

/** The annotated papers among those of a source. */
async function recordsOf(path: string, gold: readonly GoldPaper[]): Promise<PaperRecord[]> {
  const wanted = new Set(gold.map(({ title }) => matchingKey(title)));
  const source = await openSource(path, {
    retrievedAt: new Date().toISOString(),
    standardInput: process.stdin,
  });
  const records: PaperRecord[] = [];
  for await (const item of source.items()) {
    if (item.kind === 'REJECTION') continue;
    const record = toPaperRecord(item);
    if (!isRejection(record) && wanted.has(matchingKey(record.title))) records.push(record);
  }
  return records;
}

function readAll(records: readonly PaperRecord[]): ReadPaper[] {
  const reader = createPaperReader();
  return records.map((record) => toGuideRecord(record, reader.read(record)));
}

/** A mistake whose sentence nobody told shows the first one that prints its mention. */
function withSentences(mistakes: readonly Mistake[], texts: readonly PaperText[]): Mistake[] {
  const byTitle = new Map(texts.map((text) => [matchingKey(text.title), text]));
  return mistakes.map((mistake) => {
    const text = byTitle.get(matchingKey(mistake.title));
    if (mistake.sentence !== undefined || mistake.mention === undefined || text === undefined) return mistake;
    const sentence = printedSentence(text, mistake.mention);
    return sentence === undefined ? mistake : { ...mistake, sentence };
  });
}

if (require.main === module) {
  evaluate(process.argv.slice(2), (text) => process.stdout.write(text)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isExpected = error instanceof GuideFileError || error instanceof IngestError;
      const isUsage = error instanceof TypeError && 'code' in error;
      process.stderr.write(`${isExpected || isUsage ? error.message : String((error as Error).stack)}\n`);
      process.exitCode = 1;
    },
  );
}
