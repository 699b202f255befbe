import { resolve } from 'node:path';
import { fileInput } from './byte-input';
import { paperJsonl } from './paper-jsonl';
import { type ReadingOptions, type Source } from './source';

/** The papers that ship with the project; a first graph is made of them. */
export const SHIPPED_PAPERS = resolve(__dirname, '../../../seeds/papers.jsonl');

export async function shippedPapers(options: ReadingOptions): Promise<Source> {
  return paperJsonl(await fileInput(SHIPPED_PAPERS), options);
}
