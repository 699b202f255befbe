import { LABELS, RESULT_RELATIONS } from '../labels';

/** What a result can be about beside its metric. A result is about at most one thing in each of these. */
export type ResultRole = Exclude<keyof typeof RESULT_RELATIONS, 'metric'>;

const ROLE_LABELS: Readonly<Record<ResultRole, string>> = {
  dataset: LABELS.DATASET,
  hardware: LABELS.HARDWARE,
  subject: LABELS.CONCEPT,
  baseline: LABELS.CONCEPT,
};

/**
 * What the result `r` is about in a role, as an expression: `valueOf` the thing's variable, null where it names none.
 * An OPTIONAL MATCH in its place makes the embedded engine read all relationships of the type, however few the results.
 */
export function resultEnd(role: ResultRole, valueOf: (variable: string) => string): string {
  return `head(${ends(role, valueOf)})`;
}

/** 1 where the result `r` names something in the role, otherwise 0. */
export function hasResultEnd(role: ResultRole): string {
  return `size(${ends(role, () => '1')})`;
}

/** The same for the id of the thing. */
export function resultEndId(role: ResultRole): string {
  return resultEnd(role, (variable) => `${variable}.id`);
}

function ends(role: ResultRole, valueOf: (variable: string) => string): string {
  return `[(r)-[:${RESULT_RELATIONS[role]}]->(${role}End:${ROLE_LABELS[role]}) | ${valueOf(`${role}End`)}]`;
}
