import { PAPER_RELATIONS, type PaperRelation } from '../../domain/paper';
import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { thingKindOfId } from '../node-decoders';
import { type PaperNode, type ThingNode } from '../nodes';
import { type Page, type PageRequest, type Positioned } from '../page';
import { groupBy } from '../queries/group-by';
import { nodesByIds } from '../queries/nodes-by-ids';
import { type PagesByParent, type TotalsByParent } from '../queries/pages';
import { fieldsOf, numberOf, textOf, wordOf } from '../row-values';
import { pageOfList } from './page-of-list';
import { MAX_SIMILAR_PAPERS } from './question-limits';
import { ALL_LINK_TYPES, allPapers, isAnyThing, LINK_TYPES } from './thing-links';

/** A thing that both papers link to. */
export interface SimilarityReason {
  readonly thing: ThingNode;
  /** Of the similar paper to the thing. */
  readonly relation: PaperRelation;
  /** Of the asked paper to the thing. */
  readonly ownRelation: PaperRelation;
  /** The rarer the thing and the stronger the relations, the higher. */
  readonly weight: number;
}

export interface SimilarPaper {
  readonly node: PaperNode;
  /** The sum of the reasons' weights. */
  readonly score: number;
  /** Highest weight first, then by the thing's id. */
  readonly reasons: readonly SimilarityReason[];
}

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
/** Weights are whole numbers in the statement, so that sums do not depend on their order: thousandths of quarters. */
const WEIGHT_UNIT = 4000;
/** A paper's rarest things are looked at until this many papers have been: hubs tell little and cost much. */
const PAPERS_LOOKED_AT = 4000;

/** A thing of the asked paper and what it is worth. */
interface OwnThing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly relation: PaperRelation;
  /** Thousandths. */
  readonly rarity: number;
}

interface ScoredPaper {
  readonly id: string;
  /** Whole. */
  readonly score: number;
  readonly reasons: readonly {
    readonly id: string;
    readonly relation: PaperRelation;
    readonly weight: number;
  }[];
}

/**
 * The papers that share most with each paper, highest score first, then by id; at most {@link MAX_SIMILAR_PAPERS} a
 * paper. One statement a paper, beside those for all of them together.
 */
export async function similarPapers(
  store: GraphStore,
  paperIds: readonly string[],
  page: PageRequest,
): Promise<PagesByParent<SimilarPaper>> {
  const found = await rankSimilar(store, paperIds);
  const pages = [...found].map(([id, { things, papers }]) => {
    const items = papers.map((item) => ({ position: { key: item.score, id: item.id }, item }));
    return { id, things, page: pageOfList(items, page, 'DESC') };
  });
  const shown = pages.flatMap((one) => one.page.items.map(({ item }) => item));
  const nodes = await nodesByIds(store, [
    ...new Set(shown.flatMap(({ id, reasons }) => [id, ...reasons.map((reason) => reason.id)])),
  ]);
  return new Map(
    pages.map(({ id, things, page: own }) => {
      const relations = new Map(things.map((thing) => [thing.id, thing.relation]));
      const items = own.items.flatMap(({ position, item }): Positioned<SimilarPaper>[] => {
        const node = nodes.get(item.id);
        if (node?.kind !== 'PAPER') return [];
        const reasons = item.reasons.flatMap(({ id: thingId, relation, weight }): SimilarityReason[] => {
          const thing = nodes.get(thingId);
          const ownRelation = relations.get(thingId);
          if (thing === undefined || !('aliases' in thing) || ownRelation === undefined) return [];
          return [{ thing, relation, ownRelation, weight: weight / WEIGHT_UNIT }];
        });
        return [{ position, item: { node, score: item.score / WEIGHT_UNIT, reasons } }];
      });
      return [id, { ...own, items } satisfies Page<SimilarPaper>];
    }),
  );
}

export async function similarPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
): Promise<TotalsByParent> {
  const found = await rankSimilar(store, paperIds);
  return new Map([...found].map(([id, { papers }]) => [id, papers.length]));
}

interface Ranked {
  readonly things: readonly OwnThing[];
  readonly papers: readonly ScoredPaper[];
}

async function rankSimilar(
  store: GraphStore,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, Ranked>> {
  const ids = [...new Set(paperIds)];
  const [papers, rows] = await Promise.all([allPapers(store), store.read(OWN_THINGS, { ids })]);
  const byPaper = groupBy(rows, (row) => textOf(row, 'paper'));
  const ranked = await Promise.all(
    ids.map(async (id) => {
      const things: OwnThing[] = [];
      let looked = 0;
      for (const row of byPaper.get(id) ?? []) {
        const count = numberOf(row, 'papers');
        const kind = thingKindOfId(textOf(row, 'thing'));
        if (kind === undefined || (things.length > 0 && looked + count > PAPERS_LOOKED_AT)) continue;
        const rarity = Math.round(1000 * Math.log(papers / count));
        if (rarity <= 0) continue;
        looked += count;
        things.push({
          id: textOf(row, 'thing'),
          kind,
          relation: wordOf(row, 'relation', PAPER_RELATIONS),
          rarity,
        });
      }
      return [id, { things, papers: await scorePapers(store, id, things) }] as const;
    }),
  );
  return new Map(ranked);
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

async function scorePapers(
  store: GraphStore,
  id: string,
  things: readonly OwnThing[],
): Promise<readonly ScoredPaper[]> {
  if (things.length === 0) return [];
  const lists = Object.fromEntries(
    THING_KINDS.map((kind) => [
      kind,
      things
        .filter((thing) => thing.kind === kind)
        .map((thing) => ({ id: thing.id, w: thing.rarity, s: STRENGTHS[thing.relation] })),
    ]),
  );
  const rows = await store.read(SIMILAR, { ...lists, id, limit: MAX_SIMILAR_PAPERS });
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    score: numberOf(row, 'score'),
    reasons: reasonsOf(row['reasons']),
  }));
}

function reasonsOf(value: unknown): ScoredPaper['reasons'] {
  if (!Array.isArray(value)) return [];
  return value.map((one: unknown) => {
    const fields = fieldsOf(one);
    return {
      id: textOf(fields, 'id'),
      relation: wordOf(fields, 'relation', PAPER_RELATIONS),
      weight: numberOf(fields, 'weight'),
    };
  });
}

const STRENGTH_OF_LINK = `CASE type(r) ${PAPER_RELATIONS.map((relation) => `WHEN '${relation}' THEN ${STRENGTHS[relation]}`).join(' ')} ELSE 0 END`;

const SIMILAR = {
  name: 'similar papers',
  text: [
    'CALL {',
    THING_KINDS.map(
      (kind) =>
        `UNWIND $${kind} AS x MATCH (t:${LABELS[kind]} {id: x.id})<-[r:${LINK_TYPES[kind]}]-(o:Paper) ` +
        `RETURN o, x.id AS thing, type(r) AS relation, x.w * (x.s + ${STRENGTH_OF_LINK}) AS weight`,
    ).join('\nUNION ALL\n'),
    '}',
    'WITH o, thing, relation, weight WHERE o.id <> $id',
    'WITH o, thing, relation, weight ORDER BY weight DESC, thing',
    'WITH o, sum(weight) AS score, collect({id: thing, relation: relation, weight: weight}) AS reasons',
    'ORDER BY score DESC, o.id LIMIT $limit',
    'RETURN o.id AS id, score, reasons ORDER BY score DESC, id',
  ].join('\n'),
};
