import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PaperRecord } from '../domain/paper';
import { paperGraph } from './canonicalisation/paper-graph';
import { openDocument } from './extraction/document';
import { extract, extractionPasses } from './extraction/extract';
import { type Pass } from './extraction/findings';
import { Lexicon } from './extraction/lexicon/lexicon';
import { type LexiconRows } from './extraction/lexicon/lexicon-row';
import { loadLexiconRows } from './extraction/lexicon/load-lexicon-rows';
import { loadTagger } from './extraction/tagger/crf-tagger';
import { type Tagger } from './extraction/tagger/tagger';
import { type PaperReader } from './paper-reader';

export interface PaperReaderOptions {
  /** Folder of the lexicon files, or the rows themselves; the shipped ones where left out. */
  readonly lexicons?: string | LexiconRows;
  /** A tagger, or false for none; the shipped model where left out, none where it is missing. */
  readonly tagger?: Tagger | false;
}

const SEEDS = resolve(__dirname, '..', '..', 'seeds');

/** A reader over the lexicons; files are read at the first paper, so that creating one costs nothing. */
export function createPaperReader(options: PaperReaderOptions = {}): PaperReader {
  let lexicon: Lexicon | undefined;
  let passes: readonly Pass[] | undefined;
  return {
    read(record: PaperRecord) {
      lexicon ??= openLexicon(options.lexicons ?? join(SEEDS, 'lexicons'));
      passes ??= extractionPasses(options.tagger ?? shippedTagger());
      const document = openDocument(record.title, record.abstract, lexicon);
      return paperGraph(record, document, extract(document, passes));
    },
  };
}

/** False where no model ships: extraction goes by lexicons and rules alone. */
function shippedTagger(): Tagger | false {
  const model = join(SEEDS, 'models', 'tagger.bin');
  return existsSync(model) && loadTagger(model);
}

function openLexicon(lexicons: string | LexiconRows): Lexicon {
  return new Lexicon(typeof lexicons === 'string' ? loadLexiconRows(lexicons) : lexicons);
}
