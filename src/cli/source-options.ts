import { openSource } from '../ingestion/sources/open-source';
import { type Source } from '../ingestion/sources/source';
import { SOURCE_FORMATS } from '../ingestion/sources/source-format';
import { type CommandCall, UsageError } from './command';

/** The sources that a call names, all of them there and readable. */
export async function openSources({ words, options, terminal }: CommandCall): Promise<readonly Source[]> {
  const { year } = options;
  if (year !== undefined && !/^(?:1[89]|20|21)\d\d$/.test(String(year))) {
    throw new UsageError('--year must be a year from 1800 to 2199, such as 2025.');
  }
  if (words.filter((word) => word === '-').length > 1) {
    throw new UsageError('Standard input (-) can be read once: name it once.');
  }
  const format = SOURCE_FORMATS.find((name) => name === options['format']);
  const settings = {
    retrievedAt: new Date().toISOString(),
    standardInput: terminal.input,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(format === undefined ? {} : { format }),
  };
  return Promise.all(words.map((word) => openSource(word, settings)));
}
