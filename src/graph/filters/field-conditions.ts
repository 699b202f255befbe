import { nameKey } from '../../domain/names';
import { type DateRange, type NumberRange, type StringFilter } from './conditions';
import { type FilterParameters } from './filter-parameters';

/*
 * Conditions on the properties of one node, as expressions that are true or false and never null, so that NOT and OR
 * can be built over them.
 */

/** Where a text stands, and the nameKey of it, by which equal texts are found quickly. */
export interface TextField {
  readonly text: string;
  readonly key: string;
}

export function stringConditions(
  field: TextField,
  filter: StringFilter | null | undefined,
  parameters: FilterParameters,
): readonly string[] {
  if (filter === null || filter === undefined) return [];
  const lower = `toLower(${field.text})`;
  const conditions: string[] = [];
  for (const equals of [filter.eq === null || filter.eq === undefined ? undefined : [filter.eq], filter.in]) {
    if (equals === null || equals === undefined) continue;
    const keys = parameters.add([...new Set(equals.map(nameKey))]);
    const values = parameters.add([...new Set(equals.map((value) => value.toLowerCase()))]);
    conditions.push(`${field.key} IN ${keys} AND ${lower} IN ${values}`);
  }
  if (filter.contains !== null && filter.contains !== undefined) {
    conditions.push(`${lower} CONTAINS ${parameters.add(filter.contains.toLowerCase())}`);
  }
  if (filter.startsWith !== null && filter.startsWith !== undefined) {
    conditions.push(`${lower} STARTS WITH ${parameters.add(filter.startsWith.toLowerCase())}`);
  }
  return conditions;
}

/** `unknown` is a number below all real ones that stands for what is not known; null where the field is never absent. */
export function rangeConditions(
  field: string,
  range: NumberRange | null | undefined,
  parameters: FilterParameters,
  unknown: number | null,
): readonly string[] {
  const { min, max } = range ?? {};
  const asked = [
    ...(min === null || min === undefined ? [] : [`${field} >= ${parameters.add(min)}`]),
    ...(max === null || max === undefined ? [] : [`${field} <= ${parameters.add(max)}`]),
  ];
  return asked.length === 0 || unknown === null ? asked : [...asked, `${field} > ${unknown}`];
}

/** `field` holds ISO dates, `0000-00-00` where the date is not known. */
export function dateConditions(
  field: string,
  range: DateRange | null | undefined,
  parameters: FilterParameters,
): readonly string[] {
  const { from, to } = range ?? {};
  const asked = [
    ...(from === null || from === undefined ? [] : [`${field} >= ${parameters.add(from)}`]),
    ...(to === null || to === undefined ? [] : [`${field} <= ${parameters.add(to)}`]),
  ];
  return asked.length === 0 ? asked : [...asked, `${field} > '0000-00-00'`];
}

export function anyOfConditions(
  field: string,
  values: readonly string[] | null | undefined,
  parameters: FilterParameters,
): readonly string[] {
  if (values === null || values === undefined) return [];
  return values.length === 0 ? ['false'] : [`${field} IN ${parameters.add([...new Set(values)])}`];
}
