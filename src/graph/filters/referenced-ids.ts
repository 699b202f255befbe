import { type NodeKind } from '../../domain/ids';
import { type IdMatch, type PaperFilter, type ThingMatch } from './paper-filter';
import { type ResultFilter } from './result-filter';

/** The kinds whose nodes a filter can name by id, papers aside. */
export const REFERENCED_KINDS = [
  'CONCEPT',
  'HARDWARE',
  'DATASET',
  'METRIC',
  'AUTHOR',
  'ORGANIZATION',
] as const;
export type ReferencedKind = Extract<NodeKind, (typeof REFERENCED_KINDS)[number]>;

export interface Reference {
  readonly kind: ReferencedKind;
  readonly id: string;
  /** With everything that stands under it. */
  readonly narrower: boolean;
  /** What stands under it is needed thing by thing. */
  readonly whole?: boolean;
}

/** Every id that the filter names. */
export function referencesOfPapers(filter: PaperFilter | null | undefined): readonly Reference[] {
  if (filter === null || filter === undefined) return [];
  return [
    ...[...(filter.and ?? []), ...(filter.or ?? []), filter.not].flatMap(referencesOfPapers),
    ...matched('CONCEPT', filter.concepts),
    ...matched('HARDWARE', filter.hardware),
    ...matched('DATASET', filter.datasets),
    ...matched('METRIC', filter.metrics),
    ...matched('AUTHOR', filter.authors),
    ...matched('ORGANIZATION', filter.organizations),
    ...referencesOfResults(filter.result),
  ];
}

export function referencesOfResults(filter: ResultFilter | null | undefined): readonly Reference[] {
  const narrower = filter?.includeNarrower === true;
  return [
    ...referencesOf('METRIC', filter?.metric, false),
    ...[
      ...referencesOf('DATASET', filter?.dataset, narrower),
      ...referencesOf('HARDWARE', filter?.hardware, narrower),
      ...referencesOf('CONCEPT', filter?.subject, narrower),
    ].map((reference) => ({ ...reference, whole: narrower })),
  ];
}

function matched(kind: ReferencedKind, match: IdMatch | ThingMatch | null | undefined): readonly Reference[] {
  if (match === null || match === undefined) return [];
  const narrower = 'includeNarrower' in match && match.includeNarrower === true;
  return [match.any, match.all, match.none].flatMap((ids) => referencesOf(kind, ids, narrower));
}

export function referencesOf(
  kind: ReferencedKind,
  ids: readonly string[] | null | undefined,
  narrower: boolean,
): readonly Reference[] {
  return (ids ?? []).map((id) => ({ kind, id, narrower }));
}
