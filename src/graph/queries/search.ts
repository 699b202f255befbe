import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { searchQuery } from '../search-text';
import { highlightedName, highlightsOf, nameField, type Highlight } from './highlights';
import { exactNames, mistakenNames, namesStartingWith, type NameHit } from './name-hits';
import { nodesByIds } from './nodes-by-ids';
import { SEARCH_KINDS, searchedKinds, type SearchKind, type SearchNode } from './search-kinds';
import { ALL_WORDS_SCORE, textCandidates } from './text-candidates';

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

/**
 * How much a hit counts by the way it was found; text hits lie below all of these. Where texts hold all of the words as
 * they were typed, nothing was mistyped, and names that are nearly so come after those texts.
 */
const SCORES = { name: 1, alias: 0.95, namePrefix: 0.9, aliasPrefix: 0.85, mistaken: 0.8 } as const;
const TEXT_SCORE = 0.7;
const MISTAKEN_BESIDE_TEXT = TEXT_SCORE * ALL_WORDS_SCORE - 0.01;

interface Candidate {
  readonly id: string;
  readonly kind: SearchKind;
  readonly score: number;
  readonly paperCount: number;
  /** Known where a name was hit. */
  readonly matched?: string;
}

/** Everything that a query finds, best first, before its nodes are read. */
export interface Ranking {
  /** At most {@link MAX_SEARCH_HITS}: what lies beyond cannot be reached. */
  readonly ids: readonly string[];
  /** The hits from one place to before another. */
  readonly read: (start: number, end: number) => Promise<readonly SearchHit[]>;
}

/**
 * Exact names and aliases first, then names that begin with the query, then names with one typing mistake where no
 * name was hit, then full text. Equally good hits: those with more papers first, then by kind and id.
 */
export async function rankHits(
  store: GraphStore,
  query: string,
  asked: readonly SearchKind[] | null | undefined,
): Promise<Ranking> {
  const kinds = searchedKinds(asked);
  const key = nameKey(query);
  const words = searchQuery(query)
    .split(' ')
    .filter((word) => word !== '');
  const [named, texts] = await Promise.all([
    key === '' ? [] : nameCandidates(store, kinds, key),
    words.length === 0 ? [] : Promise.all(kinds.map((kind) => textCandidates(store, kind, words))),
  ]);
  const byText = texts.flat().map((hit) => ({ ...hit, score: TEXT_SCORE * hit.score, paperCount: 0 }));
  const mistaken = named.length > 0 || key === '' ? [] : await ofKinds(store, kinds, key, mistakenNames);
  const isTyped = texts.flat().some(({ score }) => score >= ALL_WORDS_SCORE);
  const score = isTyped ? MISTAKEN_BESIDE_TEXT : SCORES.mistaken;
  const nearly = mistaken.map((hit) => ({ ...hit, score }));
  const all = ranked([...named, ...nearly, ...byText]).slice(0, MAX_SEARCH_HITS);
  const ids = all.map(({ id }) => id);
  return {
    ids,
    async read(start, end) {
      const nodes = await nodesByIds(store, ids.slice(start, end));
      return all.slice(start, end).flatMap((candidate): SearchHit[] => {
        const node = nodes.get(candidate.id);
        if (node === undefined || node.kind === 'RESULT') return [];
        return [hitOf(node, candidate, key, new Set(words))];
      });
    },
  };
}

/** The same by the number of hits to skip and to give. */
export async function search(store: GraphStore, query: string, args: SearchArgs): Promise<SearchAnswer> {
  const ranking = await rankHits(store, query, args.kinds);
  const hits = await ranking.read(args.offset, args.offset + args.limit);
  return { hits, total: ranking.ids.length };
}

async function nameCandidates(
  store: GraphStore,
  kinds: readonly SearchKind[],
  key: string,
): Promise<readonly Candidate[]> {
  const [exact, prefixed] = await Promise.all([
    ofKinds(store, kinds, key, exactNames),
    ofKinds(store, kinds, key, namesStartingWith),
  ]);
  const scored = (hits: readonly NameHit[], name: number, alias: number): readonly Candidate[] =>
    hits.map((hit) => ({ ...hit, score: hit.matched === hit.name ? name : alias }));
  return [
    ...scored(exact, SCORES.name, SCORES.alias),
    ...scored(prefixed, SCORES.namePrefix, SCORES.aliasPrefix),
  ];
}

async function ofKinds(
  store: GraphStore,
  kinds: readonly SearchKind[],
  key: string,
  find: typeof exactNames,
): Promise<readonly NameHit[]> {
  return (await Promise.all(kinds.map((kind) => find(store, kind, key)))).flat();
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
  const { matched } = candidate;
  const score = Math.round(candidate.score * 10_000) / 10_000;
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
