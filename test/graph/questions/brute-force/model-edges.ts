import { type Evidence } from '../../../../src/domain/evidence';
import { type LinkFacts } from '../../../../src/graph/nodes';
import { linkFacts } from '../../queries/brute-force/expected-nodes';
import { type GraphModel } from '../../queries/brute-force/graph-model';

/** An edge of the graph as it is stored. */
export interface ModelEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly weight: number;
  readonly link: (LinkFacts & { readonly evidence: Evidence | null }) | null;
}

const PARENTS: Readonly<Record<string, string>> = {
  CONCEPT: 'BROADER',
  HARDWARE: 'PART_OF',
  DATASET: 'VARIANT_OF',
};

/** Every edge that the papers and things of the model make. */
export function modelEdges(model: GraphModel): readonly ModelEdge[] {
  const plain = (from: string, relation: string, to: string | undefined): readonly ModelEdge[] =>
    to === undefined ? [] : [{ from, to, relation, weight: 1, link: null }];
  return [
    ...model.papers.flatMap((paper) => [
      ...paper.links.map((link) => ({
        from: paper.id,
        to: link.thingId,
        relation: link.relation,
        weight: link.confidence,
        link: linkFacts(link),
      })),
      ...paper.authorIds.flatMap((id) => plain(paper.id, 'AUTHORED_BY', id)),
      ...paper.organizationIds.flatMap((id) => plain(paper.id, 'PUBLISHED_BY', id)),
      ...paper.results.flatMap((result) => [
        ...plain(paper.id, 'REPORTS', result.id),
        ...plain(result.id, 'OF_METRIC', result.metricId),
        ...plain(result.id, 'ON_DATASET', result.datasetId),
        ...plain(result.id, 'ON_HARDWARE', result.hardwareId),
        ...plain(result.id, 'BY', result.subjectId),
        ...plain(result.id, 'AGAINST', result.baselineId),
      ]),
    ]),
    ...[...model.things.values()].flatMap(({ thing }) =>
      thing.parents.flatMap((parent) => plain(thing.id, PARENTS[thing.kind] ?? '', parent)),
    ),
  ];
}

export function paperCountOf(model: GraphModel, id: string): number {
  return model.things.get(id)?.paperCount ?? model.people.get(id)?.paperCount ?? 0;
}
