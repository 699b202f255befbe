import { LABELS, RESULT_RELATIONS } from '../labels';
import { anyOfConditions, dateConditions, rangeConditions } from './field-conditions';
import { type FilterParameters } from './filter-parameters';
import { UNCOUNTED, type Link } from './link';
import { type ReferencedKind } from './referenced-ids';
import { hasHierarchy, type ResolvedIds } from './resolved-ids';
import { type ResultFilter } from './result-filter';

interface Role {
  readonly relation: string;
  readonly label: string;
  readonly variable: string;
  /** Name of the parameter that holds the ids. */
  readonly ids: string;
  /** Name of the parameter that maps each of very many ids to true. */
  readonly set?: string;
  readonly papers: number;
}

/** What a result `q…` must be like. */
export interface ResultPlan {
  /** The result's variable. */
  readonly variable: string;
  /** What it must be about, the rarest first. */
  readonly roles: readonly Role[];
  /** On the result's own properties; `false` alone where no result can match. */
  readonly conditions: readonly string[];
}

const ROLES = [
  { field: 'metric', kind: 'METRIC', relation: RESULT_RELATIONS.metric },
  { field: 'dataset', kind: 'DATASET', relation: RESULT_RELATIONS.dataset },
  { field: 'hardware', kind: 'HARDWARE', relation: RESULT_RELATIONS.hardware },
  { field: 'subject', kind: 'CONCEPT', relation: RESULT_RELATIONS.subject },
] as const satisfies readonly { field: keyof ResultFilter; kind: ReferencedKind; relation: string }[];

export function planResults(
  filter: ResultFilter | null | undefined,
  resolved: ResolvedIds,
  parameters: FilterParameters,
): ResultPlan {
  const n = parameters.nextLink();
  const variable = `q${n}`;
  const roles: Role[] = [];
  for (const { field, kind, relation } of ROLES) {
    const asked = filter?.[field];
    if (asked === null || asked === undefined) continue;
    const known = resolved.known(asked);
    if (known.length === 0) return { variable, roles: [], conditions: ['false'] };
    const wide = filter?.includeNarrower === true && hasHierarchy(kind);
    const papers = resolved.paperCount(known, wide);
    const role = { relation, label: LABELS[kind], variable: `${field}${n}`, papers };
    // A result is about one thing in each role, so that with all ids named it is found once.
    const all = wide ? resolved.withNarrower(known) : known;
    const ids = parameters.add(all);
    const set = wide ? parameters.add(Object.fromEntries(all.map((id) => [id, true]))) : undefined;
    roles.push({ ...role, ids, ...(set === undefined ? {} : { set }) });
  }
  const minConfidence = filter?.minConfidence;
  return {
    variable,
    roles: roles.toSorted((a, b) => a.papers - b.papers),
    conditions: [
      ...anyOfConditions(`${variable}.kind`, filter?.kinds, parameters),
      ...rangeConditions(`${variable}.value`, filter?.value, parameters, null),
      ...anyOfConditions(`${variable}.unit`, filter?.unit, parameters),
      ...(minConfidence === null || minConfidence === undefined
        ? []
        : [`${variable}.confidence >= ${parameters.add(minConfidence)}`]),
      ...dateConditions(`${variable}.sortDate`, filter?.publishedOn, parameters),
    ],
  };
}

/** From the result to what it must be about. */
export function rolePatterns({ variable }: ResultPlan, roles: readonly Role[]): readonly string[] {
  return roles.map((role) => `(${variable})-[:${role.relation}]->(${role.variable}:${role.label})`);
}

export function roleConditions(roles: readonly Role[]): readonly string[] {
  return roles.map(({ variable, ids, set }) =>
    set === undefined ? `${variable}.id IN ${ids}` : `${set}[${variable}.id] IS NOT NULL`,
  );
}

/** Where to start from and the pattern up to the result: from the rarest thing it must be about. */
export function resultStart(plan: ResultPlan): {
  readonly match: string;
  readonly conditions: readonly string[];
} {
  const [first, ...others] = plan.roles;
  if (first === undefined) return { match: `MATCH (${plan.variable}:Result)`, conditions: [] };
  const n = plan.variable.slice(1);
  return {
    match:
      `UNWIND ${first.ids} AS a${n} MATCH (${first.variable}:${first.label} {id: a${n}})` +
      [`<-[:${first.relation}]-(${plan.variable}:Result)`, ...rolePatterns(plan, others)].join(', '),
    conditions: roleConditions(others),
  };
}

/** The link of a paper to at least one result that matches the plan. */
export function linkToResult(plan: ResultPlan): Link {
  const start = resultStart(plan);
  const reported = `(p)-[:REPORTS]->(${plan.variable}:Result)`;
  return {
    outward: [reported, ...rolePatterns(plan, plan.roles)].join(', '),
    outwardConditions: [...roleConditions(plan.roles), ...plan.conditions],
    ...(plan.roles.length === 0
      ? {}
      : { inward: `${start.match}, (${plan.variable})<-[:REPORTS]-(p:Paper)` }),
    inwardConditions: [...start.conditions, ...plan.conditions],
    found: plan.variable,
    papers: plan.roles[0]?.papers ?? UNCOUNTED,
  };
}
