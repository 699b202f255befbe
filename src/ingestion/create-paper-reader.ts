import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PaperRecord } from '../domain/paper';
import { DeniedNames } from './canonicalisation/denied-names';
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
  /** Names that become no things; those of `curated/denied.tsv` beside the lexicon files where left out. */
  readonly denied?: DeniedNames;
  /** A tagger, or false for none; the shipped model where left out, none where it is missing. */
  readonly tagger?: Tagger | false;
}

const SEEDS = resolve(__dirname, '..', '..', 'seeds');

/** A reader over the lexicons; files are read at the first paper, so that creating one costs nothing. */
export function createPaperReader(options: PaperReaderOptions = {}): PaperReader {
  let lexicon: Lexicon | undefined;
  let passes: readonly Pass[] | undefined;
  let { denied } = options;
  return {
    read(record: PaperRecord) {
      const lexicons = options.lexicons ?? join(SEEDS, 'lexicons');
      lexicon ??= openLexicon(lexicons);
      denied ??= deniedBeside(lexicons);
      passes ??= extractionPasses(options.tagger ?? shippedTagger());
      const document = openDocument(record.title, record.abstract, lexicon);
      return paperGraph(record, document, extract(document, passes), denied);
    },
  };
}

/** False where no model ships: extraction goes by lexicons and rules alone. */
function shippedTagger(): Tagger | false {
  const model = join(SEEDS, 'models', 'tagger.bin');
  return existsSync(model) && loadTagger(model);
}

function deniedBeside(lexicons: string | LexiconRows): DeniedNames {
  return typeof lexicons === 'string'
    ? DeniedNames.load(join(lexicons, 'curated', 'denied.tsv'))
    : DeniedNames.NONE;
}

function openLexicon(lexicons: string | LexiconRows): Lexicon {
  return new Lexicon(typeof lexicons === 'string' ? loadLexiconRows(lexicons) : lexicons);
}
