import { hierarchySteps } from '../filters/resolved-ids';
import { type GraphStore } from '../graph-store';
import { textOf } from '../row-values';
import { type FacetDimension } from './facet-dimensions';
import { type PaperSource } from './paper-source';

/** Papers under one value, before what the value names is read. */
export interface Bucket {
  readonly key: string;
  readonly papers: number;
}

/** For each value, the buckets in which it counts. */
export type Groups = Readonly<Record<string, readonly string[]>>;

const UNDER = {
  name: 'concepts under buckets',
  text: [
    `UNWIND $keys AS key MATCH (a:Concept {id: key})<-[${hierarchySteps('CONCEPT')}]-(n)`,
    'RETURN DISTINCT key, n.id AS id ORDER BY id, key',
  ].join('\n'),
};

/** A value counts in its own bucket, a concept in those of everything above it as well. */
export async function groupsOf(
  store: GraphStore,
  dimension: FacetDimension,
  keys: readonly string[],
): Promise<Groups> {
  if (dimension !== 'CONCEPT') return Object.fromEntries(keys.map((key) => [key, [key]]));
  return conceptsUnder(store, keys);
}

/** For each concept that is one of `keys` or stands under some of them, which ones. */
export async function conceptsUnder(store: GraphStore, keys: readonly string[]): Promise<Groups> {
  const groups: Record<string, string[]> = {};
  for (const row of await store.read(UNDER, { keys })) {
    (groups[textOf(row, 'id')] ??= []).push(textOf(row, 'key'));
  }
  return groups;
}

/** The same as the parameter that a statement starts from. */
export function pairsOf(groups: Groups): readonly { readonly bucket: string; readonly id: string }[] {
  return Object.entries(groups).flatMap(([id, buckets]) => buckets.map((bucket) => ({ bucket, id })));
}

/** All papers are walked by label alone where nothing is asked of them. */
export function start(source: PaperSource): string {
  return source.all ? 'MATCH (p:Paper)' : source.text;
}
