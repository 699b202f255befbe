import { type GraphQLField, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/** The sizes that a field's arguments ask for: of a list its length, of a number its value, at most {@link MAX_SIZE}. */
export type Sizes = (argument: string) => number;

/** Larger numbers are reckoned as this one: every field refuses them, saying its own limit. */
export const MAX_SIZE = 1_000;

/** What a field costs where its type does not say so by itself. */
export interface FieldCost {
  /**
   * Once for each time the field is resolved. A look-up of one node is 1; a question weighs about three for each
   * millisecond that it may take the store in a graph of 100,000 papers, so that no request takes it much longer than a few seconds.
   */
  readonly base: number | ((sizes: Sizes) => number);
  /**
   * How many items the answer can hold, each with all that is asked below: the argument that bounds the list, or what
   * is reckoned from several.
   */
  readonly size?: string | ((sizes: Sizes) => number);
}

/** Declares the cost of a field whose type does not show it: a plain list, or a search or question. */
export function Cost(cost: FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ cost });
}

function isFieldCost(value: unknown): value is FieldCost {
  return typeof value === 'object' && value !== null && 'base' in value;
}

export type FieldRole =
  /** A page of a list: 1, and 1 for each item that it can have. */
  | { readonly role: 'CONNECTION'; readonly base: FieldCost['base'] }
  /** What is below is paid for once for each item of the page: `edges` and `nodes`. */
  | { readonly role: 'ITEMS' }
  /** One look-up, or a list that an argument bounds. */
  | { readonly role: 'LOOKUP'; readonly cost: FieldCost }
  /** Comes with its parent. */
  | { readonly role: 'FREE' };

const FREE: FieldRole = { role: 'FREE' };

/** What a field costs, by its declaration or its type. `parentName` is the type that has the field. */
export function fieldRole(field: GraphQLField<unknown, unknown>, parentName: string): FieldRole {
  const declared = field.extensions['cost'];
  const type = getNamedType(field.type);
  if (parentName.endsWith('Connection')) {
    if (field.name === 'edges' || field.name === 'nodes') return { role: 'ITEMS' };
    if (field.name === 'totalCount') return { role: 'LOOKUP', cost: { base: 1 } };
  }
  if (type.name.endsWith('Connection')) {
    return { role: 'CONNECTION', base: isFieldCost(declared) ? declared.base : 1 };
  }
  if (isFieldCost(declared)) return { role: 'LOOKUP', cost: declared };
  if (parentName.endsWith('Edge')) return FREE;
  const isNode = type.name === 'Node' || type.name === 'Thing';
  const implementsNode =
    (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
  return isNode || implementsNode ? { role: 'LOOKUP', cost: { base: 1 } } : FREE;
}
