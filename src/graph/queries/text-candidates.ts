import { type GraphStore, type SearchLabel } from '../graph-store';
import { LABELS } from '../labels';
import { numberOf, textOf } from '../row-values';
import { type SearchKind } from './search-kinds';

/** Best hits of the text index that are looked at for each kind. */
const CANDIDATES = 300;

export interface TextCandidate {
  readonly id: string;
  readonly kind: SearchKind;
  /** 0 to 1: comparable across kinds, since it does not use the text index's own scores. */
  readonly score: number;
}

/** A node that holds all of the words scores at least this. */
export const ALL_WORDS_SCORE = 0.7;

/**
 * Nodes of one kind whose text holds any of the query's words (searchQuery gives them). What counts most is how many
 * of the words a node has, then how many stand in its name or title, then the text index's order.
 */
export async function textCandidates(
  store: GraphStore,
  kind: SearchKind,
  words: readonly string[],
): Promise<readonly TextCandidate[]> {
  const label = LABELS[kind] as SearchLabel;
  const found = await store.searchText(label, words.join(' '), CANDIDATES);
  if (found.length === 0) return [];
  const name = kind === 'PAPER' ? 'n.title' : 'n.name';
  const text = [
    `UNWIND $ids AS id MATCH (n:${label} {id: id})`,
    "RETURN id, size([w IN $whole WHERE (' ' + n.searchText + ' ') CONTAINS w]) AS held,",
    `size([w IN $words WHERE toLower(${name}) CONTAINS w]) AS named ORDER BY id`,
  ].join('\n');
  const parameters = { ids: found.map(({ id }) => id), words, whole: words.map((word) => ` ${word} `) };
  const rows = await store.read({ name: `text hits ${kind}`, text }, parameters);
  const counts = new Map(
    rows.map((row) => [textOf(row, 'id'), { held: numberOf(row, 'held'), named: numberOf(row, 'named') }]),
  );
  return found.flatMap(({ id }, rank) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const score =
      (10 * ALL_WORDS_SCORE * count.held + 2 * count.named) / (10 * words.length) + 1 / (10 + rank);
    return [{ id, kind, score: Math.min(1, score) }];
  });
}
