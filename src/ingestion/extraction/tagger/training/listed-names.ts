import { type LexiconRows } from '../../lexicon/lexicon-row';
import { type ListedKind, type ListedName } from '../gazetteer';

/** The names of the lexicons that training may lean on, as hints for the tagger. */
export function listedNames(rows: LexiconRows): ListedName[] {
  const names = (kind: ListedKind, kindRows: LexiconRows[keyof LexiconRows]): ListedName[] =>
    kindRows.flatMap((row) =>
      [row.name, ...row.aliases].map((name) => ({ name, kind, exact: isExact(name, row.match?.[name]) })),
    );
  return [
    ...names('CONCEPT', rows.concepts),
    ...names('HARDWARE', rows.hardware),
    ...names('DATASET', rows.datasets),
    ...names('METRIC', rows.metrics),
  ];
}

function isExact(name: string, match: 'FOLDED' | 'EXACT' | undefined): boolean {
  return match === undefined ? name.length <= 4 || !/\p{Ll}/u.test(name) : match === 'EXACT';
}
