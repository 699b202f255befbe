import { MAX_HIERARCHY_DEPTH } from '../filters/resolved-ids';
import { type GraphStore } from '../graph-store';
import { LABELS, PARENT_RELATION } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type ConceptNode, type DatasetNode, type HardwareNode, type ThingNodeOf } from '../nodes';
import { type PageRequest } from '../page';
import { textOf } from '../row-values';
import { nestedPages, nestedTotals, type NestedQuery } from './nested-query';
import { type PagesByParent, type TotalsByParent } from './pages';

/*
 * Lists are ordered by paperCount, highest first, then by id. A thing is never listed above or below itself.
 */

export interface HierarchyArgs {
  /** Everything above or below, not the next level only; at most 8 levels. */
  readonly transitive?: boolean | null;
}
type HierarchyKind = keyof typeof PARENT_RELATION;
type Way = 'UP' | 'DOWN';

export async function broader(
  store: GraphStore,
  conceptIds: readonly string[],
  args: HierarchyArgs,
  page: PageRequest,
): Promise<PagesByParent<ConceptNode>> {
  return pages(store, 'CONCEPT', 'UP', conceptIds, args, page);
}
export async function broaderTotals(
  store: GraphStore,
  conceptIds: readonly string[],
  args: HierarchyArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, hierarchyQuery('CONCEPT', 'UP', args), conceptIds);
}

export async function narrower(
  store: GraphStore,
  conceptIds: readonly string[],
  args: HierarchyArgs,
  page: PageRequest,
): Promise<PagesByParent<ConceptNode>> {
  return pages(store, 'CONCEPT', 'DOWN', conceptIds, args, page);
}
export async function narrowerTotals(
  store: GraphStore,
  conceptIds: readonly string[],
  args: HierarchyArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, hierarchyQuery('CONCEPT', 'DOWN', args), conceptIds);
}

export async function parts(
  store: GraphStore,
  hardwareIds: readonly string[],
  args: HierarchyArgs,
  page: PageRequest,
): Promise<PagesByParent<HardwareNode>> {
  return pages(store, 'HARDWARE', 'DOWN', hardwareIds, args, page);
}
export async function partsTotals(
  store: GraphStore,
  hardwareIds: readonly string[],
  args: HierarchyArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, hierarchyQuery('HARDWARE', 'DOWN', args), hardwareIds);
}

export async function variants(
  store: GraphStore,
  datasetIds: readonly string[],
  args: HierarchyArgs,
  page: PageRequest,
): Promise<PagesByParent<DatasetNode>> {
  return pages(store, 'DATASET', 'DOWN', datasetIds, args, page);
}
export async function variantsTotals(
  store: GraphStore,
  datasetIds: readonly string[],
  args: HierarchyArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, hierarchyQuery('DATASET', 'DOWN', args), datasetIds);
}

/** The platform that each one is directly part of; of several the first by id. */
export async function partOf(
  store: GraphStore,
  hardwareIds: readonly string[],
): Promise<ReadonlyMap<string, HardwareNode>> {
  return above(store, 'HARDWARE', hardwareIds);
}

/** The dataset that each one is a variant of; of several the first by id. */
export async function variantOf(
  store: GraphStore,
  datasetIds: readonly string[],
): Promise<ReadonlyMap<string, DatasetNode>> {
  return above(store, 'DATASET', datasetIds);
}

function pages<K extends HierarchyKind>(
  store: GraphStore,
  kind: K,
  way: Way,
  ids: readonly string[],
  args: HierarchyArgs,
  page: PageRequest,
): Promise<PagesByParent<ThingNodeOf<K>>> {
  return nestedPages(store, hierarchyQuery(kind, way, args), ids, page, (row) => decode(kind, row['node']));
}

function hierarchyQuery(kind: HierarchyKind, way: Way, { transitive }: HierarchyArgs): NestedQuery {
  const levels = transitive === true ? `*1..${MAX_HIERARCHY_DEPTH}` : '';
  const steps = `[:${PARENT_RELATION[kind]}${levels}]`;
  return {
    name: `hierarchy ${kind} ${way}`,
    parent: kind,
    pattern: `(t)${way === 'UP' ? `-${steps}->` : `<-${steps}-`}(x)`,
    conditions: ['x.id <> t.id'],
    variables: ['x'],
    distinct: transitive === true,
    order: { key: 'x.paperCount', direction: 'DESC', id: 'x.id' },
    item: 'x',
    columns: { node: projection(kind, 'x') },
  };
}

async function above<K extends HierarchyKind>(
  store: GraphStore,
  kind: K,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ThingNodeOf<K>>> {
  const label = LABELS[kind];
  const text = [
    `UNWIND $ids AS id MATCH (t:${label} {id: id})-[:${PARENT_RELATION[kind]}]->(x:${label}) WHERE x.id <> t.id`,
    `RETURN id AS parent, ${projection(kind, 'x')} AS node, x.id AS item ORDER BY parent, item DESC`,
  ].join('\n');
  const rows = await store.read({ name: `above ${kind}`, text }, { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [textOf(row, 'parent'), decode(kind, row['node'])]));
}

function decode<K extends HierarchyKind>(kind: K, value: unknown): ThingNodeOf<K> {
  return decodeNode<HierarchyKind>(kind, value) as ThingNodeOf<K>;
}
