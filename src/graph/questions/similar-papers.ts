import { type PaperRelation } from '../../domain/paper';
import { type GraphStore } from '../graph-store';
import { type PaperNode, type ThingNode } from '../nodes';
import { type Page, type PageRequest, type Positioned } from '../page';
import { nodesByIds } from '../queries/nodes-by-ids';
import { type PagesByParent, type TotalsByParent } from '../queries/pages';
import { pageOfList } from './page-of-list';
import { rankSimilar, WEIGHT_UNIT } from './rank-similar';

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
 * The papers that share most with each paper, highest score first, then by id; at most MAX_SIMILAR_PAPERS a
 * paper. As many statements for many papers as for one: what several of them link to is read once.
 */
export async function similarPapers(
  store: GraphStore,
  paperIds: readonly string[],
  page: PageRequest,
): Promise<PagesByParent<SimilarPaper>> {
  const found = await rankSimilar(store, paperIds);
  const pages = [...found].map(([id, { papers, reasonsOf }]) => {
    const items = papers.map((item) => ({ position: { key: item.score, id: item.id }, item }));
    const shown = pageOfList(items, page, 'DESC');
    return { id, page: shown, reasons: reasonsOf(shown.items.map(({ item }) => item.id)) };
  });
  const nodes = await nodesByIds(store, [
    ...new Set(
      pages.flatMap(({ reasons }) => [...reasons].flatMap(([id, own]) => [id, ...own.map((one) => one.id)])),
    ),
  ]);
  return new Map(
    pages.map(({ id, reasons, page: own }) => {
      const items = own.items.flatMap(({ position, item }): Positioned<SimilarPaper>[] => {
        const node = nodes.get(item.id);
        if (node?.kind !== 'PAPER') return [];
        const known = (reasons.get(item.id) ?? []).flatMap(
          ({ id: thingId, ...reason }): SimilarityReason[] => {
            const thing = nodes.get(thingId);
            return thing === undefined || !('aliases' in thing) ? [] : [{ thing, ...reason }];
          },
        );
        return [{ position, item: { node, score: item.score / WEIGHT_UNIT, reasons: known } }];
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
