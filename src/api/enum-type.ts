import { registerEnumType } from 'type-graphql';

/**
 * A GraphQL enum whose values are strings of the same name. `values` maps each value to its description, so a value
 * added to the domain does not compile until it is described. Returns what type-graphql knows the enum by.
 */
export function enumType<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): Readonly<Record<V, V>> {
  const names = Object.keys(values) as V[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as Record<V, V>;
  const described = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(object, {
    name,
    description,
    valuesConfig: described as Record<V, { description: string }>,
  });
  return object;
}
