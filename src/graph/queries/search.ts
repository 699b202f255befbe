import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { searchQuery } from '../search-text';
import { highlightedName, highlightsOf, nameField, type Highlight } from './highlights';
import { exactNames, mistakenNames, namesStartingWith, type NameHit } from './name-hits';
import { nodesByIds } from './nodes-by-ids';
import { SEARCH_KINDS, searchedKinds, type SearchKind, type SearchNode } from './search-kinds';
import { textCandidates } from './text-candidates';

export interface SearchHit {
  readonly node: SearchNode;
  /** 0 to 1, never higher than that of the hit before; comparable within one answer. */
  readonly score: number;
  /** The name, alias or title that the query hit; the name or title where it hit other text. */
  readonly matched: string;
  readonly highlights: readonly Highlight[];
}

export interface SearchArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly SearchKind[] | null;
  /** Hits to skip. */
  readonly offset: number;
  readonly limit: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Hits altogether, at most {@link MAX_SEARCH_HITS}: what lies beyond cannot be reached. */
  readonly total: number;
}

export const MAX_SEARCH_HITS = 1000;

/** How much a hit counts by the way it was found; text hits lie below all of these. */
const SCORES = { name: 1, alias: 0.95, namePrefix: 0.9, aliasPrefix: 0.85, mistaken: 0.8 } as const;
const TEXT_SCORE = 0.7;

interface Candidate {
  readonly id: string;
  readonly kind: SearchKind;
  readonly score: number;
  readonly paperCount: number;
  /** Known where a name was hit. */
  readonly matched?: string;
}

/**
 * Exact names and aliases first, then names that begin with the query, then names with one typing mistake where no
 * name was hit, then full text. Equally good hits: those with more papers first, then by kind and id.
 */
export async function search(store: GraphStore, query: string, args: SearchArgs): Promise<SearchAnswer> {
  const kinds = searchedKinds(args.kinds);
  const key = nameKey(query);
  const words = searchQuery(query)
    .split(' ')
    .filter((word) => word !== '');
  const [named, texts] = await Promise.all([
    key === '' ? [] : nameCandidates(store, kinds, key),
    words.length === 0 ? [] : Promise.all(kinds.map((kind) => textCandidates(store, kind, words))),
  ]);
  const byText = texts.flat().map((hit) => ({ ...hit, score: TEXT_SCORE * hit.score, paperCount: 0 }));
  const all = ranked([...named, ...byText]).slice(0, MAX_SEARCH_HITS);
  const wanted = all.slice(args.offset, args.offset + args.limit);
  const nodes = await nodesByIds(
    store,
    wanted.map(({ id }) => id),
  );
  const hits = wanted.flatMap((candidate): SearchHit[] => {
    const node = nodes.get(candidate.id);
    return node === undefined || node.kind === 'RESULT' ? [] : [hitOf(node, candidate, key, new Set(words))];
  });
  return { hits, total: all.length };
}

async function nameCandidates(
  store: GraphStore,
  kinds: readonly SearchKind[],
  key: string,
): Promise<readonly Candidate[]> {
  const ofKinds = async (find: typeof exactNames): Promise<readonly NameHit[]> =>
    (await Promise.all(kinds.map((kind) => find(store, kind, key)))).flat();
  const [exact, prefixed] = await Promise.all([ofKinds(exactNames), ofKinds(namesStartingWith)]);
  const mistaken = exact.length + prefixed.length === 0 ? await ofKinds(mistakenNames) : [];
  const scored = (hits: readonly NameHit[], name: number, alias: number): readonly Candidate[] =>
    hits.map((hit) => ({ ...hit, score: hit.matched === hit.name ? name : alias }));
  return [
    ...scored(exact, SCORES.name, SCORES.alias),
    ...scored(prefixed, SCORES.namePrefix, SCORES.aliasPrefix),
    ...scored(mistaken, SCORES.mistaken, SCORES.mistaken),
  ];
}

/** Each node once, by its best hit. */
function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.id);
    if (known === undefined || candidate.score > known.score) best.set(candidate.id, candidate);
  }
  return [...best.values()].toSorted(
    (a, b) =>
      b.score - a.score ||
      b.paperCount - a.paperCount ||
      SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  );
}

function hitOf(node: SearchNode, candidate: Candidate, key: string, words: ReadonlySet<string>): SearchHit {
  const { score, matched } = candidate;
  if (matched !== undefined) {
    return { node, score, matched, highlights: [highlightedName(nameField(node, matched), matched, key)] };
  }
  const best = bestName(node, words);
  return { node, score, matched: best, highlights: highlightsOf(node, best, words) };
}

/** Of several names the one with most of the words; the first of equals. */
function bestName(node: SearchNode, words: ReadonlySet<string>): string {
  if (node.kind === 'PAPER') return node.title;
  const aliases = 'aliases' in node ? node.aliases : [];
  const held = (name: string): number =>
    searchQuery(name)
      .split(' ')
      .filter((word) => words.has(word)).length;
  return aliases.reduce((best, alias) => (held(alias) > held(best) ? alias : best), node.name);
}
