import { type PaperRelation } from '../../domain/paper';
import { LABELS, THING_RELATIONS } from '../labels';
import { type FilterParameters } from './filter-parameters';
import { type ThingMatch } from './paper-filter';
import { type ReferencedKind } from './referenced-ids';
import { hasHierarchy, hierarchySteps, isThingKind } from './resolved-ids';

/** A condition on what a paper `p` is linked to, as patterns whose other variables no other link uses. */
export interface Link {
  /** From `p` outward, for MATCH and OPTIONAL MATCH. */
  readonly outward: string;
  readonly outwardConditions: readonly string[];
  /** Lines up to a MATCH that binds `p`, for a statement that starts here; absent where that is no help. */
  readonly inward?: string;
  readonly inwardConditions: readonly string[];
  /** A variable of the pattern that is null where an OPTIONAL MATCH finds nothing. */
  readonly found: string;
  /** About how many papers it holds for. */
  readonly papers: number;
}

/** What a link to things, authors or organizations must be like. */
export type LinkQualities = Pick<ThingMatch, 'includeNarrower' | 'relations' | 'minConfidence'>;

/** The relationship types of a paper's links to this kind, `INTRODUCES|DISCUSSES`; null where none is wanted. */
export function linkTypes(
  kind: ReferencedKind,
  relations: readonly PaperRelation[] | null | undefined,
): string | null {
  if (kind === 'AUTHOR') return 'AUTHORED_BY';
  if (kind === 'ORGANIZATION') return 'PUBLISHED_BY';
  const wanted = THING_RELATIONS[kind].filter((relation) => relations?.includes(relation) ?? true);
  return wanted.length === 0 ? null : wanted.join('|');
}

/** A link to at least one of these, which must exist; null where no relation can make one. */
export function linkToAny(
  kind: ReferencedKind,
  ids: readonly string[],
  qualities: LinkQualities,
  papers: number,
  parameters: FilterParameters,
): Link | null {
  const types = linkTypes(kind, isThingKind(kind) ? qualities.relations : null);
  if (types === null) return null;
  const n = parameters.nextLink();
  const label = LABELS[kind];
  const wanted = parameters.add(ids);
  const surest = qualities.minConfidence;
  const sure =
    surest === null || surest === undefined || !isThingKind(kind)
      ? []
      : [`r${n}.confidence >= ${parameters.add(surest)}`];
  const narrower = qualities.includeNarrower === true && hasHierarchy(kind);
  const steps = narrower ? hierarchySteps(kind) : '';
  const outward = `(p)-[r${n}:${types}]->(x${n}:${label})`;
  return {
    outward: narrower ? `${outward}-[${steps}]->(t${n}:${label})` : outward,
    outwardConditions: [narrower ? `t${n}.id IN ${wanted}` : `x${n}.id IN ${wanted}`, ...sure],
    inward: narrower
      ? `UNWIND ${wanted} AS a${n} MATCH (t${n}:${label} {id: a${n}})<-[${steps}]-(x${n}:${label})<-[r${n}:${types}]-(p:Paper)`
      : `UNWIND ${wanted} AS a${n} MATCH (x${n}:${label} {id: a${n}})<-[r${n}:${types}]-(p:Paper)`,
    inwardConditions: sure,
    found: `x${n}`,
    papers,
  };
}

/** A link to a platform whose property is one of the values; `property` is an expression over `{x}`. */
export function linkToHardwareWith(
  property: (variable: string) => string,
  values: readonly string[],
  parameters: FilterParameters,
): Link {
  const n = parameters.nextLink();
  const condition = `${property(`x${n}`)} IN ${parameters.add(values)}`;
  return {
    outward: `(p)-[:RUNS_ON]->(x${n}:HardwarePlatform)`,
    outwardConditions: [condition],
    inward: `MATCH (x${n}:HardwarePlatform) WHERE ${condition} MATCH (x${n})<-[:RUNS_ON]-(p:Paper)`,
    inwardConditions: [],
    found: `x${n}`,
    papers: UNCOUNTED,
  };
}

/** Stands for a number of papers that nobody counted: such a link is started from only where there is no other. */
export const UNCOUNTED = Number.MAX_SAFE_INTEGER;
