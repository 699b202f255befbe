import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConceptRow,
  type DatasetRow,
  type HardwareRow,
  type LexiconRows,
  type MetricRow,
} from './lexicon-row';

/** Reads the four lexicon files of a folder. Throws an Error that names the file where one is missing or no JSON. */
export function loadLexiconRows(folder: string): LexiconRows {
  return {
    concepts: readRows(join(folder, 'concepts.jsonl')) as readonly ConceptRow[],
    hardware: readRows(join(folder, 'hardware.jsonl')) as readonly HardwareRow[],
    datasets: readRows(join(folder, 'datasets.jsonl')) as readonly DatasetRow[],
    metrics: readRows(join(folder, 'metrics.jsonl')) as readonly MetricRow[],
  };
}

/** The files ship with the project and their builder checks each row, so a row is taken as what it says it is. */
function readRows(path: string): readonly unknown[] {
  try {
    // One parse of a joined array is three times as fast as one parse a line.
    const lines = readFileSync(path, 'utf8').trimEnd().replaceAll('\n', ',');
    return JSON.parse(`[${lines}]`) as readonly unknown[];
  } catch (cause) {
    throw new Error(`Lexicon ${path} cannot be read: restore the file from the repository or rebuild it.`, {
      cause,
    });
  }
}
