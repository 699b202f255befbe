import { type ThingKind } from '../../domain/ids';
import { type PaperRelation } from '../../domain/paper';
import { linkTypes } from '../filters/link';
import { paperLines } from '../filters/paper-lines';
import { planFilter, type PlannedFilter } from '../filters/paper-selection';
import { hasHierarchy, hierarchyPapers, hierarchySteps } from '../filters/resolved-ids';
import { type GraphStore } from '../graph-store';
import { decodeLink, decodeNode, linkProjection, projection } from '../node-decoders';
import { type ThingPaperEdge } from '../nodes';
import { type PageRequest } from '../page';
import { byThingKind } from './by-kind';
import { nestedPages, nestedTotals, type NestedQuery } from './nested-query';
import { emptyPages, noTotals, type PagesByParent, type TotalsByParent } from './pages';
import { paperKeyset, type PapersArgs } from './papers-page';
import { addStrongestLinks } from './strongest-links';

export interface PapersOfThingsArgs extends PapersArgs {
  readonly relations?: readonly PaperRelation[] | null;
  /**
   * Also the papers of everything that stands under the thing (narrower concepts, parts, variants), each paper once,
   * with its strongest, then surest link.
   */
  readonly includeNarrower?: boolean | null;
}

/** The papers that link to each thing; things of several kinds can be asked at once, one statement a kind. */
export async function papersOfThings(
  store: GraphStore,
  thingIds: readonly string[],
  args: PapersOfThingsArgs,
  page: PageRequest,
): Promise<PagesByParent<ThingPaperEdge>> {
  const filter = await planFilter(store, args.filter);
  return byThingKind(
    thingIds,
    async (kind, ids) => {
      const query = papersQuery(kind, args, filter);
      if (query === undefined) return emptyPages(ids);
      if (query.distinct !== true) {
        return nestedPages(store, query, ids, page, (row) => ({
          ...decodeLink(row['link']),
          node: decodeNode('PAPER', row['node']),
        }));
      }
      await hierarchyPapers(store, kind, ids);
      const pages = await nestedPages(store, query, ids, page, (row) => decodeNode('PAPER', row['node']));
      return addStrongestLinks(store, kind, args.relations, pages);
    },
    emptyPages<ThingPaperEdge>,
  );
}

export async function papersOfThingsTotals(
  store: GraphStore,
  thingIds: readonly string[],
  args: PapersOfThingsArgs,
): Promise<TotalsByParent> {
  const filter = await planFilter(store, args.filter);
  return byThingKind(
    thingIds,
    async (kind, ids) => {
      const query = papersQuery(kind, args, filter);
      if (query === undefined) return noTotals(ids);
      if (query.distinct === true) await hierarchyPapers(store, kind, ids);
      return nestedTotals(store, query, ids);
    },
    noTotals,
  );
}

/** Undefined where no link can be as asked. */
function papersQuery(
  kind: ThingKind,
  args: PapersOfThingsArgs,
  { parts, parameters }: PlannedFilter,
): NestedQuery | undefined {
  const types = linkTypes(kind, args.relations);
  if (types === null) return undefined;
  const wide = args.includeNarrower === true && hasHierarchy(kind);
  const from = wide ? `(t)<-[${hierarchySteps(kind)}]-(x)` : '(t)';
  const variables = wide ? ['p'] : ['r', 'p'];
  const node = projection('PAPER', 'p');
  return {
    name: `papers of things ${kind}`,
    parent: kind,
    pattern: `${from}<-[r:${types}]-(p:Paper)`,
    conditions: parts.fields,
    lines: (kept) => paperLines(parts, [...kept, ...variables]),
    variables,
    distinct: wide,
    order: paperKeyset(args.order),
    item: 'p',
    columns: wide ? { node } : { link: linkProjection('r'), node },
    parameters,
  };
}
