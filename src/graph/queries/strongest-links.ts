import { type ThingKind } from '../../domain/ids';
import { PAPER_RELATIONS, type PaperRelation } from '../../domain/paper';
import { linkTypes } from '../filters/link';
import { hasHierarchy, hierarchySteps } from '../filters/resolved-ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeLink, linkProjection } from '../node-decoders';
import { type PaperNode, type ThingPaperEdge } from '../nodes';
import { textOf } from '../row-values';
import { type PagesByParent } from './pages';

const RANKS = `CASE type(r) ${PAPER_RELATIONS.map((relation, rank) => `WHEN '${relation}' THEN ${rank}`).join(' ')} END`;

/**
 * Adds to each paper its link to the thing or to something under it: the strongest, then the surest, then that to the
 * thing with the smallest id. Works from the papers of the page, so that hubs cost nothing.
 */
export async function addStrongestLinks(
  store: GraphStore,
  kind: ThingKind,
  relations: readonly PaperRelation[] | null | undefined,
  pages: PagesByParent<PaperNode>,
): Promise<PagesByParent<ThingPaperEdge>> {
  const pairs = [...pages].flatMap(([thing, { items }]) =>
    items.map(({ item }) => ({ thing, paper: item.id })),
  );
  const types = linkTypes(kind, relations);
  const links = new Map<string, unknown>();
  if (pairs.length > 0 && types !== null && hasHierarchy(kind)) {
    const label = LABELS[kind];
    const text = [
      `UNWIND $pairs AS pair MATCH (p:Paper {id: pair.paper})-[r:${types}]->(x:${label})`,
      'WITH pair.thing AS thing, pair.paper AS paper, r, x',
      `MATCH (x)-[${hierarchySteps(kind)}]->(t)`,
      // Behind WITH: as a condition of the MATCH, Neo4j may start at the thing and walk a hub for each of its papers.
      'WITH thing, paper, r, x, t.id AS above WHERE above = thing',
      `WITH thing, paper, r, x, ${RANKS} AS rank`,
      `RETURN thing, paper, ${linkProjection('r')} AS link, rank, r.confidence AS confidence, x.id AS via`,
      'ORDER BY thing, paper, rank, confidence DESC, via',
    ].join('\n');
    for (const row of await store.read({ name: `links of papers ${kind}`, text }, { pairs })) {
      const key = pairKey(textOf(row, 'thing'), textOf(row, 'paper'));
      if (!links.has(key)) links.set(key, row['link']);
    }
  }
  return new Map(
    [...pages].map(([thing, page]) => [
      thing,
      {
        ...page,
        items: page.items.flatMap(({ position, item }) => {
          const link = links.get(pairKey(thing, item.id));
          return link === undefined ? [] : [{ position, item: { ...decodeLink(link), node: item } }];
        }),
      },
    ]),
  );
}

function pairKey(thing: string, paper: string): string {
  return `${thing} ${paper}`;
}
