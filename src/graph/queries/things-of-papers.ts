import { type ConceptKind } from '../../domain/concept';
import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type PaperRelation } from '../../domain/paper';
import { anyOfConditions } from '../filters/field-conditions';
import { FilterParameters } from '../filters/filter-parameters';
import { linkTypes } from '../filters/link';
import { type GraphStore } from '../graph-store';
import { LABELS, THING_RELATIONS } from '../labels';
import {
  decodeLink,
  decodeNode,
  decodeThing,
  linkProjection,
  projection,
  thingProjection,
} from '../node-decoders';
import { type PaperThingEdge, type ThingNodeOf } from '../nodes';
import { type PageRequest } from '../page';
import { type Keyset } from './keyset';
import { nestedPages, nestedTotals, type NestedQuery } from './nested-query';
import { emptyPages, noTotals, type PagesByParent, type TotalsByParent } from './pages';

export interface ThingsOfPapersArgs<K extends ThingKind = ThingKind> {
  readonly kind: K;
  /** Of concepts only. */
  readonly conceptKinds?: readonly ConceptKind[] | null;
  readonly relations?: readonly PaperRelation[] | null;
  /** 0 to 1. */
  readonly minConfidence?: number | null;
}

const SUREST_FIRST: Keyset = { key: 'r.confidence', direction: 'DESC', id: 'x.id' };

/** The things of one kind that each paper links to, surest first, then by id. */
export async function thingsOfPapers<K extends ThingKind>(
  store: GraphStore,
  paperIds: readonly string[],
  args: ThingsOfPapersArgs<K>,
  page: PageRequest,
): Promise<PagesByParent<PaperThingEdge<ThingNodeOf<K>>>> {
  const query = thingsQuery(args);
  if (query === undefined) return emptyPages(paperIds);
  return nestedPages(store, query, paperIds, page, (row) => ({
    ...decodeLink(row['link']),
    node: decodeNode<ThingKind>(args.kind, row['node']) as ThingNodeOf<K>,
  }));
}

export async function thingsOfPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
  args: ThingsOfPapersArgs,
): Promise<TotalsByParent> {
  const query = thingsQuery(args);
  return query === undefined ? noTotals(paperIds) : nestedTotals(store, query, paperIds);
}

export interface IntroducedByPapersArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly ThingKind[] | null;
}

/** The things of any kind that each paper introduces, surest first, then by id. */
export async function introducedByPapers(
  store: GraphStore,
  paperIds: readonly string[],
  args: IntroducedByPapersArgs,
  page: PageRequest,
): Promise<PagesByParent<PaperThingEdge>> {
  const query = introducedQuery(args);
  if (query === undefined) return emptyPages(paperIds);
  return nestedPages(store, query, paperIds, page, (row) => ({
    ...decodeLink(row['link']),
    node: decodeThing(row['node']),
  }));
}

export async function introducedByPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
  args: IntroducedByPapersArgs,
): Promise<TotalsByParent> {
  const query = introducedQuery(args);
  return query === undefined ? noTotals(paperIds) : nestedTotals(store, query, paperIds);
}

/** Undefined where no link can be as asked. */
function thingsQuery(args: ThingsOfPapersArgs): NestedQuery | undefined {
  const types = linkTypes(args.kind, args.relations);
  if (types === null) return undefined;
  const parameters = new FilterParameters();
  const kinds = args.kind === 'CONCEPT' ? args.conceptKinds : null;
  const { minConfidence } = args;
  return {
    name: `things of papers ${args.kind}`,
    parent: 'PAPER',
    pattern: `(t)-[r:${types}]->(x:${LABELS[args.kind]})`,
    conditions: [
      ...anyOfConditions('x.kind', kinds, parameters),
      ...(minConfidence === null || minConfidence === undefined
        ? []
        : [`r.confidence >= ${parameters.add(minConfidence)}`]),
    ],
    variables: ['r', 'x'],
    order: SUREST_FIRST,
    item: 'x',
    columns: { link: linkProjection('r'), node: projection(args.kind, 'x') },
    parameters: parameters.values,
  };
}

function introducedQuery({ kinds }: IntroducedByPapersArgs): NestedQuery | undefined {
  const labels = THING_KINDS.filter(
    (kind) => THING_RELATIONS[kind].includes('INTRODUCES') && (kinds?.includes(kind) ?? true),
  ).map((kind) => LABELS[kind]);
  if (labels.length === 0) return undefined;
  return {
    name: 'things introduced by papers',
    parent: 'PAPER',
    pattern: '(t)-[r:INTRODUCES]->(x)',
    conditions: [labels.map((label) => `x:${label}`).join(' OR ')],
    variables: ['r', 'x'],
    order: SUREST_FIRST,
    item: 'x',
    columns: { link: linkProjection('r'), node: thingProjection('x') },
  };
}
