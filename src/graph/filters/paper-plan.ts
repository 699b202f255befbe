import { anyOfConditions, dateConditions, rangeConditions, stringConditions } from './field-conditions';
import { type FilterParameters } from './filter-parameters';
import { linkToAny, linkToHardwareWith, type Link } from './link';
import { type IdMatch, type PaperFilter, type ThingMatch } from './paper-filter';
import { type ReferencedKind } from './referenced-ids';
import { type ResolvedIds } from './resolved-ids';
import { linkToResult, planResults } from './result-plan';
import { wordConditions } from './word-conditions';

/** A filter as a tree: conditions on the paper's own properties, and on what it is linked to. */
export type Condition =
  | { readonly type: 'FIELD'; readonly text: string }
  | { readonly type: 'LINK'; readonly link: Link }
  | { readonly type: 'AND' | 'OR'; readonly of: readonly Condition[] }
  | { readonly type: 'NOT'; readonly of: Condition };

const NEVER: Condition = { type: 'FIELD', text: 'false' };

/** Reads the filter into the tree of what a paper `p` must be; an absent filter asks for nothing. */
export function planPapers(
  filter: PaperFilter | null | undefined,
  resolved: ResolvedIds,
  parameters: FilterParameters,
): Condition {
  if (filter === null || filter === undefined) return { type: 'AND', of: [] };
  const sub = (one: PaperFilter): Condition => planPapers(one, resolved, parameters);
  const match = (kind: ReferencedKind, asked: IdMatch | ThingMatch | null | undefined) =>
    planMatch(kind, asked, resolved, parameters);
  const fields = [
    ...anyOfConditions('p.id', filter.ids, parameters),
    ...stringConditions({ text: 'p.title', key: 'p.titleKey' }, filter.title, parameters),
    ...wordConditions('p.searchText', filter.text, parameters),
    ...dateConditions('p.sortDate', filter.publishedOn, parameters),
    ...rangeConditions('p.sortUpvotes', filter.upvotes, parameters, -1),
    ...rangeConditions('coalesce(p.authorCount, -1)', filter.authorCount, parameters, -1),
    ...codeConditions(filter.hasCode),
  ];
  return {
    type: 'AND',
    of: [
      ...fields.map((text): Condition => ({ type: 'FIELD', text })),
      ...match('CONCEPT', filter.concepts),
      ...match('HARDWARE', filter.hardware),
      ...hardwareWith((x) => `${x}.kind`, filter.hardwareKinds, parameters),
      ...hardwareWith((x) => `toLower(${x}.vendor)`, lowerCase(filter.vendors), parameters),
      ...match('DATASET', filter.datasets),
      ...match('METRIC', filter.metrics),
      ...match('AUTHOR', filter.authors),
      ...match('ORGANIZATION', filter.organizations),
      ...reportsResult(filter, resolved, parameters),
      ...(filter.and ?? []).map(sub),
      ...(filter.or === null || filter.or === undefined
        ? []
        : [{ type: 'OR', of: filter.or.map(sub) } as const]),
      ...(filter.not === null || filter.not === undefined
        ? []
        : [{ type: 'NOT', of: sub(filter.not) } as const]),
    ],
  };
}

function planMatch(
  kind: ReferencedKind,
  match: IdMatch | ThingMatch | null | undefined,
  resolved: ResolvedIds,
  parameters: FilterParameters,
): readonly Condition[] {
  if (match === null || match === undefined) return [];
  const qualities: ThingMatch = match;
  const toAny = (ids: readonly string[]): Condition => {
    const known = resolved.known(ids);
    if (known.length === 0) return NEVER;
    const papers = resolved.paperCount(known, qualities.includeNarrower === true);
    const link = linkToAny(kind, known, qualities, papers, parameters);
    return link === null ? NEVER : { type: 'LINK', link };
  };
  return [
    ...(match.any === null || match.any === undefined ? [] : [toAny(match.any)]),
    ...[...new Set(match.all ?? [])].map((id) => toAny([id])),
    ...(match.none === null || match.none === undefined || match.none.length === 0
      ? []
      : [{ type: 'NOT', of: toAny(match.none) } as const]),
  ];
}

function hardwareWith(
  property: (variable: string) => string,
  values: readonly string[] | null | undefined,
  parameters: FilterParameters,
): readonly Condition[] {
  if (values === null || values === undefined) return [];
  if (values.length === 0) return [NEVER];
  return [{ type: 'LINK', link: linkToHardwareWith(property, [...new Set(values)], parameters) }];
}

function reportsResult(
  filter: PaperFilter,
  resolved: ResolvedIds,
  parameters: FilterParameters,
): readonly Condition[] {
  if (filter.result === null || filter.result === undefined) return [];
  return [{ type: 'LINK', link: linkToResult(planResults(filter.result, resolved, parameters)) }];
}

function codeConditions(hasCode: boolean | null | undefined): readonly string[] {
  if (hasCode === null || hasCode === undefined) return [];
  return [hasCode ? 'size(coalesce(p.codeUrls, [])) > 0' : 'size(coalesce(p.codeUrls, [])) = 0'];
}

function lowerCase(values: readonly string[] | null | undefined): readonly string[] | null | undefined {
  return values?.map((value) => value.toLowerCase());
}
