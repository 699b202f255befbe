import { kindOfId } from '../../domain/ids';
import { type PaperFilter } from '../filters/paper-filter';
import { whereOf, withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { DAY_LABEL, LABELS } from '../labels';
import { type ThingNode } from '../nodes';
import { nodesByIds } from '../queries/nodes-by-ids';
import { numberOf, textOf } from '../row-values';
import { groupsOf, pairsOf, start, type Bucket } from './buckets';
import { conceptBuckets } from './concept-buckets';
import { bucketLines, bucketStart, nodesOf, valueLines, type FacetDimension } from './facet-dimensions';
import { countSource, paperSource, type PaperSource } from './paper-source';
import { MAX_BUCKETS, refuseAbove } from './question-limits';

export interface FacetBucket {
  /** An id, a kind, a vendor or a year. */
  readonly key: string;
  /** For a person: the name of what the id names, or the key itself. */
  readonly name: string;
  /** Null where the dimension is not one of things. */
  readonly thing: ThingNode | null;
  readonly paperCount: number;
}

export interface Facet {
  readonly dimension: FacetDimension;
  /** Most papers first, then by key; years in descending order. */
  readonly buckets: readonly FacetBucket[];
  /** Papers that the filter selects and that are in none of the buckets, with another value or with none. */
  readonly otherCount: number;
}

/**
 * Counts over all papers that the filter selects, one facet a dimension, at most `first` buckets each. A paper counts
 * once in a bucket. The bucket of a concept holds the papers of everything that stands under it too, so that it has as
 * many papers as the filter `concepts: {any: [key], includeNarrower: true}` selects. Throws LimitError above
 * {@link MAX_BUCKETS}.
 */
export async function facets(
  store: GraphStore,
  filter: PaperFilter | null | undefined,
  by: readonly FacetDimension[],
  first: number,
): Promise<readonly Facet[]> {
  refuseAbove('facetBuckets', MAX_BUCKETS, first, 'The number of buckets');
  const source = await paperSource(store, filter);
  const [total, ...found] = await Promise.all([
    countSource(store, source),
    ...by.map(async (dimension) => {
      const buckets = await topBuckets(store, source, dimension, first);
      return { dimension, buckets, inBuckets: await countInBuckets(store, source, dimension, buckets) };
    }),
  ]);
  const named = await nameBuckets(
    store,
    found.map(({ buckets }) => buckets),
  );
  return found.map(({ dimension, inBuckets }, index) => ({
    dimension,
    buckets: named[index] ?? [],
    otherCount: total - inBuckets,
  }));
}

/** The buckets with most papers; of YEAR the latest. */
export async function topBuckets(
  store: GraphStore,
  source: PaperSource,
  dimension: FacetDimension,
  first: number,
): Promise<readonly Bucket[]> {
  if (first <= 0) return [];
  if (dimension === 'CONCEPT') return conceptBuckets(store, source, first);
  const text = dimension === 'YEAR' ? yearsText(source) : bucketsText(source, dimension);
  const rows = await store.read(
    { name: `facet ${dimension}`, text },
    { ...(source.all ? {} : source.parameters), limit: first },
  );
  return rows.map((row) => ({ key: textOf(row, 'key'), papers: numberOf(row, 'papers') }));
}

/** Adds what the keys name; one statement for each kind of node. */
export async function nameBuckets(
  store: GraphStore,
  lists: readonly (readonly Bucket[])[],
): Promise<readonly (readonly FacetBucket[])[]> {
  const ids = lists
    .flatMap((buckets) => buckets.map(({ key }) => key))
    .filter((key) => kindOfId(key) !== undefined);
  const nodes = await nodesByIds(store, ids);
  return lists.map((buckets) =>
    buckets.map(({ key, papers }) => {
      const node = nodes.get(key);
      const thing = node !== undefined && 'aliases' in node ? node : null;
      return { key, name: node !== undefined && 'name' in node ? node.name : key, thing, paperCount: papers };
    }),
  );
}

async function countInBuckets(
  store: GraphStore,
  source: PaperSource,
  dimension: FacetDimension,
  buckets: readonly Bucket[],
): Promise<number> {
  if (buckets.length === 0) return 0;
  if (dimension === 'YEAR') return buckets.reduce((sum, { papers }) => sum + papers, 0);
  const groups = await groupsOf(
    store,
    dimension,
    buckets.map(({ key }) => key),
  );
  const start = source.all ? bucketStart(dimension, 'key') : undefined;
  const text = start ?? `${source.text}\n${bucketLines(dimension, ['p'], 'key')}`;
  const [row] = await store.read(
    { name: `papers in buckets ${dimension}`, text: `${text}\nRETURN count(DISTINCT p) AS papers` },
    start === undefined ? { ...source.parameters, keyGroups: groups } : { keyPairs: pairsOf(groups) },
  );
  return row === undefined ? 0 : numberOf(row, 'papers');
}

function bucketsText(source: PaperSource, dimension: FacetDimension): string {
  const linked = nodesOf(dimension);
  const lines =
    linked === undefined
      ? [start(source), valueLines(dimension, ['p'], 'key'), 'WITH key, count(DISTINCT p) AS papers']
      : source.all
        ? [
            `MATCH (n:${LABELS[linked.node]}) WHERE ${withinLabel('n.paperCount > 0')}`,
            'WITH n ORDER BY n.paperCount DESC, n.id LIMIT $limit WITH n.id AS key, n.paperCount AS papers',
          ]
        : [
            source.text,
            `MATCH (p)-[:${linked.types}]->(n:${LABELS[linked.node]})`,
            'WITH n, count(p) AS papers WITH n.id AS key, papers',
          ];
  return [
    ...lines,
    'ORDER BY papers DESC, key LIMIT $limit',
    'RETURN key, papers ORDER BY papers DESC, key',
  ].join('\n');
}

function yearsText(source: PaperSource): string {
  const counted = source.all
    ? [
        `MATCH (d:${DAY_LABEL})${whereOf([withinLabel("d.id > '0000-00-00'")])}`,
        'WITH substring(d.id, 0, 4) AS key, sum(d.paperCount) AS papers',
      ]
    : [source.text, valueLines('YEAR', ['p'], 'key'), 'WITH key, count(p) AS papers'];
  return [
    ...counted,
    'WITH key, papers ORDER BY key DESC LIMIT $limit',
    'RETURN key, papers ORDER BY key DESC',
  ].join('\n');
}
