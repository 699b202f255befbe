import { type FacetDimension } from '../../../../src/graph/questions/facet-dimensions';
import { above, type GraphModel, type ModelPaper } from '../../queries/brute-force/graph-model';
import { LEVELS } from '../../queries/brute-force/matching';

/** The buckets of a dimension that a paper is in. */
export function bucketsOfPaper(
  model: GraphModel,
  paper: ModelPaper,
  dimension: FacetDimension,
): ReadonlySet<string> {
  const things = paper.links.flatMap(({ thingId }) => model.things.get(thingId)?.thing ?? []);
  const ids = (kind: string): string[] => things.filter((one) => one.kind === kind).map(({ id }) => id);
  const hardware = things.flatMap((thing) => (thing.kind === 'HARDWARE' ? [thing] : []));
  const values = {
    CONCEPT: () => ids('CONCEPT').flatMap((id) => [id, ...above(model, id, LEVELS)]),
    CONCEPT_KIND: () => things.flatMap((thing) => (thing.kind === 'CONCEPT' ? thing.conceptKind : [])),
    HARDWARE: () => ids('HARDWARE'),
    HARDWARE_KIND: () => hardware.map(({ hardwareKind }) => hardwareKind),
    VENDOR: () => hardware.flatMap(({ vendor }) => vendor ?? []),
    DATASET: () => ids('DATASET'),
    METRIC: () => ids('METRIC'),
    YEAR: () => (paper.record.publishedOn === undefined ? [] : [paper.record.publishedOn.slice(0, 4)]),
    ORGANIZATION: () => paper.organizationIds,
  };
  return new Set(values[dimension]());
}

export interface ExpectedBucket {
  readonly key: string;
  readonly papers: readonly ModelPaper[];
}

/** All buckets of a dimension over some papers, in the order of a facet. */
export function expectedBuckets(
  model: GraphModel,
  papers: readonly ModelPaper[],
  dimension: FacetDimension,
): readonly ExpectedBucket[] {
  const byKey = new Map<string, ModelPaper[]>();
  for (const paper of papers) {
    for (const key of bucketsOfPaper(model, paper, dimension)) {
      byKey.set(key, [...(byKey.get(key) ?? []), paper]);
    }
  }
  return [...byKey]
    .map(([key, own]) => ({ key, papers: own }))
    .sort((a, b) =>
      dimension === 'YEAR'
        ? a.key < b.key
          ? 1
          : -1
        : b.papers.length - a.papers.length || (a.key < b.key ? -1 : 1),
    );
}
