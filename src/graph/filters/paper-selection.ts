import { type GraphStore } from '../graph-store';
import { type Parameters } from '../statement';
import { FilterParameters } from './filter-parameters';
import { type Link } from './link';
import { type PaperFilter } from './paper-filter';
import { paperLines, paperParts, type PaperParts } from './paper-lines';
import { planPapers } from './paper-plan';
import { referencesOfPapers } from './referenced-ids';
import { resolveIds } from './resolved-ids';
import { whereOf } from './where';

/** The papers that a filter selects, as the beginning of a statement. */
export interface PaperSelection {
  /**
   * Lines that bind `p` to each selected paper exactly once and end so that `MATCH`, `OPTIONAL MATCH`, `WITH` or
   * `RETURN` can follow. Nothing but `p` is in scope. Not to be followed by `WHERE`.
   */
  readonly text: string;
  /** What the text needs; all names begin with `f`. */
  readonly parameters: Parameters;
}

/** A filter made ready for a statement that has `p` already. */
export interface PlannedFilter {
  readonly parts: PaperParts;
  readonly parameters: Parameters;
}

/**
 * Reads what the filter's ids stand for, then plans it; `conditions` on `p` must hold as well. Throws LimitError
 * where the filter or a hierarchy in it is too large.
 */
export async function selectPapers(
  store: GraphStore,
  filter: PaperFilter | null | undefined,
  conditions: readonly string[] = [],
): Promise<PaperSelection> {
  const { parts, parameters } = await planFilter(store, filter);
  const fields = [...conditions, ...parts.fields];
  const [first, ...rest] = parts.links;
  const ids = parts.fields.find((field) => field.startsWith('p.id IN '));
  const lines =
    ids !== undefined
      ? startFromIds(ids, fields, parts)
      : first?.inward === undefined
        ? [`MATCH (p:Paper)${whereOf(["p.sortDate >= ''", ...fields])}`, ...paperLines(parts, ['p'])]
        : [startFrom(first, fields), ...paperLines({ links: rest, others: parts.others }, ['p'])];
  return { text: lines.join('\n'), parameters };
}

export async function planFilter(
  store: GraphStore,
  filter: PaperFilter | null | undefined,
): Promise<PlannedFilter> {
  const parameters = new FilterParameters();
  const resolved = await resolveIds(store, referencesOfPapers(filter));
  const parts = paperParts(planPapers(filter, resolved, parameters));
  return { parts, parameters: parameters.values };
}

/** Such a filter selects every paper. */
export function asksForNothing(filter: PaperFilter | null | undefined): boolean {
  if (filter === null || filter === undefined) return true;
  return Object.entries(filter).every(
    ([name, value]: [string, unknown]) =>
      value === null || value === undefined || (name === 'and' && Array.isArray(value) && value.length === 0),
  );
}

function startFrom(link: Link, fields: readonly string[]): string {
  return `${link.inward ?? ''}${whereOf([...link.inwardConditions, ...fields])} WITH DISTINCT p`;
}

function startFromIds(ids: string, fields: readonly string[], parts: PaperParts): readonly string[] {
  const others = fields.filter((field) => field !== ids);
  return [
    `UNWIND ${ids.slice('p.id IN '.length)} AS pid MATCH (p:Paper {id: pid})${whereOf(others)}`,
    ...paperLines(parts, ['p']),
  ];
}
