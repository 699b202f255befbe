import { type ThingKind } from '../../domain/ids';

/** Of a thing in the graph, what an audit looks at. */
export interface AuditedThing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly name: string;
  /** `nameKey` of the name. */
  readonly nameKey: string;
  /** `nameKey` of name and aliases. */
  readonly aliasKeys: readonly string[];
  readonly paperCount: number;
  /** Whether the lexicon lists it. */
  readonly listed: boolean;
}

/** Why something is suspected, and how strongly: 0 to 1. */
export interface Reason {
  readonly why: string;
  readonly strength: number;
}

/** Reasons taken together, as if they were independent. */
export function strengthOf(reasons: readonly Reason[]): number {
  const doubt = reasons.reduce((product, { strength }) => product * (1 - strength), 1);
  return Math.round((1 - doubt) * 100) / 100;
}

/** Which of two things the other would be merged into comes first: a listed one, the one of more papers, the first id. */
export function byStanding(one: AuditedThing, other: AuditedThing): number {
  if (one.listed !== other.listed) return one.listed ? -1 : 1;
  if (one.paperCount !== other.paperCount) return other.paperCount - one.paperCount;
  return one.id < other.id ? -1 : 1;
}
