import { type NodeKind } from '../../domain/ids';
import { LABELS } from '../labels';
import { LINK_TYPES } from './thing-links';

export const FACET_DIMENSIONS = [
  'CONCEPT',
  'CONCEPT_KIND',
  'HARDWARE',
  'HARDWARE_KIND',
  'VENDOR',
  'DATASET',
  'METRIC',
  'YEAR',
  'ORGANIZATION',
] as const;
export type FacetDimension = (typeof FACET_DIMENSIONS)[number];

/** A dimension whose values are properties of what papers link to, or of the nodes themselves by `id`. */
interface LinkedDimension {
  readonly node: NodeKind;
  readonly types: string;
  readonly property: 'id' | 'kind' | 'vendor';
}

/** Where the values of a paper stand; YEAR is a property of the paper. */
export const LINKED: Readonly<Record<Exclude<FacetDimension, 'YEAR'>, LinkedDimension>> = {
  CONCEPT: { node: 'CONCEPT', types: LINK_TYPES.CONCEPT, property: 'id' },
  CONCEPT_KIND: { node: 'CONCEPT', types: LINK_TYPES.CONCEPT, property: 'kind' },
  HARDWARE: { node: 'HARDWARE', types: LINK_TYPES.HARDWARE, property: 'id' },
  HARDWARE_KIND: { node: 'HARDWARE', types: LINK_TYPES.HARDWARE, property: 'kind' },
  VENDOR: { node: 'HARDWARE', types: LINK_TYPES.HARDWARE, property: 'vendor' },
  DATASET: { node: 'DATASET', types: LINK_TYPES.DATASET, property: 'id' },
  METRIC: { node: 'METRIC', types: LINK_TYPES.METRIC, property: 'id' },
  ORGANIZATION: { node: 'ORGANIZATION', types: 'PUBLISHED_BY', property: 'id' },
};

/** The dimension's nodes where its keys are ids; undefined where keys are plain words. */
export function nodesOf(dimension: FacetDimension): LinkedDimension | undefined {
  if (dimension === 'YEAR') return undefined;
  const linked = LINKED[dimension];
  return linked.property === 'id' ? linked : undefined;
}

/** Lines after `p` that bind `key` to each value that the paper has. A value can come more than once. */
export function valueLines(dimension: FacetDimension, kept: readonly string[], key: string): string {
  const carried = kept.join(', ');
  if (dimension === 'YEAR') {
    return `WITH ${carried}, substring(p.sortDate, 0, 4) AS ${key}, p.sortDate AS ${key}Day\nWITH ${carried}, ${key}, ${key}Day WHERE ${key}Day > '0000-00-00'`;
  }
  const { node, types, property } = LINKED[dimension];
  return [
    `MATCH (p)-[:${types}]->(${key}Node:${LABELS[node]})`,
    ...(property === 'vendor' ? [`WHERE ${key}Node.vendor IS NOT NULL`] : []),
    `WITH ${carried}, ${key}Node.${property} AS ${key}`,
  ].join('\n');
}

/**
 * The same, kept to the values that `$<key>Groups` names: it maps a value to the buckets in which it counts, which for
 * a concept are those of all that it stands under.
 */
export function bucketLines(dimension: FacetDimension, kept: readonly string[], key: string): string {
  const carried = kept.join(', ');
  return [
    valueLines(dimension, kept, `${key}Value`),
    `WITH ${carried}, $${key}Groups[${key}Value] AS ${key}Buckets`,
    `WITH ${carried}, ${key}Buckets WHERE ${key}Buckets IS NOT NULL`,
    `UNWIND ${key}Buckets AS ${key}`,
  ].join('\n');
}

/**
 * Lines that begin a statement and bind `p` to the papers in each bucket, and `key` to the bucket: for all papers of
 * the graph, from the things of `$<key>Pairs` (`{bucket, id}`), so that no more is read than stands in the buckets.
 */
export function bucketStart(dimension: FacetDimension, key: string): string | undefined {
  const linked = nodesOf(dimension);
  if (linked === undefined) return undefined;
  return [
    `UNWIND $${key}Pairs AS pair MATCH (n:${LABELS[linked.node]} {id: pair.id})<-[:${linked.types}]-(p:Paper)`,
    `WITH p, pair.bucket AS ${key}`,
  ].join('\n');
}
