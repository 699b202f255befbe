import { THING_KINDS } from '../../domain/ids';
import { PAPER_RELATIONS, type PaperRelation } from '../../domain/paper';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { groupBy } from '../queries/group-by';
import { numberOf, textOf, textsOf, wordOf } from '../row-values';
import { MAX_SIMILAR_PAPERS } from './question-limits';
import { ALL_LINK_TYPES, allPapers, isAnyThing, LINK_TYPES } from './thing-links';

/**
 * How much a relation says about a paper, in halves: what it introduces most, what it is only said to be about least.
 * A reason weighs `ln(papers / papers of the thing)` (inverse document frequency, Spärck Jones 1972) times the mean of
 * both papers' strengths.
 */
const STRENGTHS: Readonly<Record<PaperRelation, number>> = {
  INTRODUCES: 6,
  COMPARES_WITH: 4,
  RUNS_ON: 3,
  EVALUATES_ON: 3,
  MEASURES: 2,
  DISCUSSES: 2,
};
/** Weights are whole numbers, so that sums do not depend on their order: thousandths of quarters. */
export const WEIGHT_UNIT = 4000;
/** A paper's rarest things are looked at until this many papers have been: hubs tell little and cost much. */
const PAPERS_LOOKED_AT = 4000;

/** A thing of the asked paper and what it is worth. */
interface OwnThing {
  readonly id: string;
  readonly relation: PaperRelation;
  /** Thousandths. */
  readonly rarity: number;
}

interface ScoredPaper {
  readonly id: string;
  /** Whole. */
  readonly score: number;
}

/** A thing that two papers link to. */
export interface SharedThing {
  readonly id: string;
  /** Of the similar paper to the thing. */
  readonly relation: PaperRelation;
  /** Of the asked paper to the thing. */
  readonly ownRelation: PaperRelation;
  readonly weight: number;
}

/** The papers that have one relation to a thing, in no order. */
interface LinkedPapers {
  readonly relation: PaperRelation;
  readonly papers: readonly string[];
}

export interface RankedPapers {
  readonly papers: readonly ScoredPaper[];
  /** What each of these papers shares, highest weight first, then by id. */
  readonly reasonsOf: (papers: readonly string[]) => ReadonlyMap<string, readonly SharedThing[]>;
}

/** The papers like each one, in as many statements for many as for one. */
export async function rankSimilar(
  store: GraphStore,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, RankedPapers>> {
  const ids = [...new Set(paperIds)];
  const own = await readOwnThings(store, ids);
  const linked = await readLinkedPapers(store, [...own.values()].flat());
  return new Map(ids.map((id) => [id, rankPapers(id, own.get(id) ?? [], linked)]));
}

/** Rarest first; things of this paper alone lead nowhere. */
const OWN_THINGS = {
  name: 'things of papers for similarity',
  text: [
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[r:${ALL_LINK_TYPES}]->(t)`,
    `WHERE (${isAnyThing('t')}) AND t.paperCount > 1`,
    'RETURN id AS paper, t.id AS thing, t.paperCount AS papers, type(r) AS relation ORDER BY paper, papers, thing',
  ].join('\n'),
};

async function readOwnThings(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnThing[]>> {
  const [papers, rows] = await Promise.all([allPapers(store), store.read(OWN_THINGS, { ids })]);
  return new Map(
    [...groupBy(rows, (row) => textOf(row, 'paper'))].map(([id, own]) => {
      const things: OwnThing[] = [];
      let looked = 0;
      for (const row of own) {
        const count = numberOf(row, 'papers');
        const thing = textOf(row, 'thing');
        if (things.length > 0 && looked + count > PAPERS_LOOKED_AT) continue;
        const rarity = Math.round(1000 * Math.log(papers / count));
        if (rarity <= 0) continue;
        looked += count;
        things.push({ id: thing, relation: wordOf(row, 'relation', PAPER_RELATIONS), rarity });
      }
      return [id, things] as const;
    }),
  );
}

/**
 * Lists of papers instead of a row for each, and scores added up here: both engines are several times slower at summing
 * and sorting them. All kinds look for all ids: Neo4j plans a text anew for each combination of list sizes.
 */
const LINKED_PAPERS = {
  name: 'similar papers',
  text: THING_KINDS.map(
    (kind) =>
      `UNWIND $ids AS thing MATCH (t:${LABELS[kind]} {id: thing})<-[r:${LINK_TYPES[kind]}]-(o:Paper) ` +
      'RETURN thing, type(r) AS relation, collect(o.id) AS papers',
  ).join('\nUNION ALL\n'),
};

async function readLinkedPapers(
  store: GraphStore,
  things: readonly OwnThing[],
): Promise<ReadonlyMap<string, readonly LinkedPapers[]>> {
  if (things.length === 0) return new Map();
  const ids = [...new Set(things.map(({ id }) => id))];
  const rows = await store.read(LINKED_PAPERS, { ids });
  return new Map(
    [...groupBy(rows, (row) => textOf(row, 'thing'))].map(([id, own]) => [
      id,
      own.map((row) => ({
        relation: wordOf(row, 'relation', PAPER_RELATIONS),
        papers: textsOf(row, 'papers'),
      })),
    ]),
  );
}

function rankPapers(
  id: string,
  things: readonly OwnThing[],
  linked: ReadonlyMap<string, readonly LinkedPapers[]>,
): RankedPapers {
  const shared = things.flatMap((thing) =>
    (linked.get(thing.id) ?? []).map(({ relation, papers }) => ({
      thing,
      relation,
      papers,
      weight: thing.rarity * (STRENGTHS[thing.relation] + STRENGTHS[relation]),
    })),
  );
  const scores = new Map<string, number>();
  for (const { papers, weight } of shared) {
    for (const paper of papers) scores.set(paper, (scores.get(paper) ?? 0) + weight);
  }
  scores.delete(id);
  return {
    papers: [...scores]
      .sort(([a, score], [b, other]) => other - score || (a < b ? -1 : 1))
      .slice(0, MAX_SIMILAR_PAPERS)
      .map(([paper, score]) => ({ id: paper, score })),
    reasonsOf(wanted) {
      const reasons = new Map<string, SharedThing[]>(wanted.map((paper) => [paper, []]));
      for (const { thing, relation, papers, weight } of shared) {
        const reason = { id: thing.id, relation, ownRelation: thing.relation, weight: weight / WEIGHT_UNIT };
        for (const paper of papers) reasons.get(paper)?.push(reason);
      }
      for (const own of reasons.values()) own.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
      return reasons;
    },
  };
}
