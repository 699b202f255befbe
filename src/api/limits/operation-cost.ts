import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../connection/page-args';
import { limitExceeded } from '../errors';
import { collectFields, type Document, hasTypeConditions } from './collect-fields';
import { type FieldCost, fieldRole, MAX_SIZE, type Sizes } from './field-cost';
import { type Limits } from './limits';

/*
 * The cost of an operation is the number of look-ups and of nodes that its answer can have, with the values of its
 * variables: a page is 1 and 1 for each item it can hold, a single node 1, a count 1, and everything below an item is
 * paid for once for each item. Of the types that an interface can stand for, the dearest counts. Questions over many
 * papers declare what they weigh, and how many items they can give (field-cost.ts). Fields that are read with their
 * node, and introspection, are free.
 */

export interface OperationMeasure {
  readonly cost: number;
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

class Measuring {
  depth = 0;
  aliases = 0;
  fields = 0;

  constructor(
    private readonly document: Document,
    private readonly limits: Limits,
  ) {}

  /** Cost of one object of `type`; `items` is the page size of the connection that it is, if it is one. */
  costOf(type: GraphQLNamedType, sets: readonly SelectionSetNode[], items: number, depth: number): number {
    if (sets.length === 0) return 0;
    if (isObjectType(type)) return this.costOfObject(type, sets, items, depth);
    if (!isAbstractType(type)) return 0;
    const possible = this.document.schema.getPossibleTypes(type);
    const told = hasTypeConditions(sets) ? possible : possible.slice(0, 1);
    return Math.max(0, ...told.map((each) => this.costOfObject(each, sets, items, depth)));
  }

  private costOfObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    items: number,
    depth: number,
  ): number {
    const definitions = type.getFields();
    let cost = 0;
    for (const nodes of collectFields(this.document, type, sets).values()) {
      const [node] = nodes;
      const definition = node && definitions[node.name.value];
      if (definition === undefined) continue; // __typename, __schema, __type
      this.count(nodes, depth + 1);
      cost += this.costOfField(type, definition, nodes, items, depth + 1);
    }
    return cost;
  }

  private count(nodes: readonly FieldNode[], depth: number): void {
    this.fields += 1;
    this.aliases += nodes[0]?.alias === undefined ? 0 : 1;
    this.depth = Math.max(this.depth, depth);
    const { fields, aliases, limits } = this;
    if (depth > limits.depth) {
      const advice = `The query is more than ${limits.depth} levels deep; ask for the deeper part in a query of its own, by id.`;
      throw limitExceeded('depth', depth, limits.depth, advice);
    }
    if (aliases > limits.aliases) {
      const advice = `The query has more than ${limits.aliases} aliased fields; use lists, such as nodes(ids:), or several queries.`;
      throw limitExceeded('aliases', aliases, limits.aliases, advice);
    }
    if (fields > limits.fields) {
      const advice = `The query has more than ${limits.fields} fields, fragments put in; select fewer fields.`;
      throw limitExceeded('fields', fields, limits.fields, advice);
    }
  }

  private costOfField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    items: number,
    depth: number,
  ): number {
    const role = fieldRole(field, parent.name);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const below = (size: number): number => this.costOf(getNamedType(field.type), sets, size, depth);
    switch (role.role) {
      case 'CONNECTION': {
        const size = this.pageSize(field, nodes[0]);
        return this.reckon(role.base, field, nodes[0]) + size + below(size);
      }
      case 'ITEMS':
        return items * below(0);
      case 'LOOKUP': {
        const { base, size } = role.cost;
        const once = this.reckon(base, field, nodes[0]);
        if (size === undefined) return once + below(0);
        const items = typeof size === 'string' ? (sizes: Sizes) => sizes(size) : size;
        return once + this.reckon(items, field, nodes[0]) * (1 + below(0));
      }
      case 'FREE':
        return below(0);
    }
  }

  private pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode | undefined): number {
    const asked =
      this.argument(field, node, 'first') ?? this.argument(field, node, 'last') ?? DEFAULT_PAGE_SIZE;
    return typeof asked === 'number' ? Math.min(Math.max(asked, 0), MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
  }

  private reckon(
    cost: FieldCost['base'],
    field: GraphQLField<unknown, unknown>,
    node: FieldNode | undefined,
  ): number {
    if (typeof cost === 'number') return cost;
    return cost((name) => {
      // Resolvers take null for the default.
      const value = this.argument(field, node, name) ?? defaultOf(field, name);
      if (Array.isArray(value)) return value.length;
      return typeof value === 'number' ? Math.min(Math.max(value, 0), MAX_SIZE) : 1;
    });
  }

  private argument(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode | undefined,
    name: string,
  ): unknown {
    const definition = field.args.find((each) => each.name === name);
    const given = node?.arguments?.find((each) => each.name.value === name);
    if (definition === undefined) return undefined;
    const value: unknown = given && valueFromAST(given.value, definition.type, this.document.variables);
    return value === undefined ? definition.defaultValue : value;
  }
}

function defaultOf(field: GraphQLField<unknown, unknown>, argument: string): unknown {
  return field.args.find(({ name }) => name === argument)?.defaultValue;
}

/** Measures an operation; throws LIMIT_EXCEEDED as soon as a limit is passed. */
export function measureOperation(
  document: Document,
  operation: OperationDefinitionNode,
  limits: Limits,
): OperationMeasure {
  const root = document.schema.getRootType(operation.operation);
  const measuring = new Measuring(document, limits);
  const cost = root ? measuring.costOf(root, [operation.selectionSet], 0, 0) : 0;
  if (cost > limits.cost) {
    const advice = `The query can cost ${cost}, more than ${limits.cost}: its pages multiply. Ask for smaller pages (first) of the nested lists, or for fewer of them.`;
    throw limitExceeded('cost', cost, limits.cost, advice);
  }
  return { cost, depth: measuring.depth, aliases: measuring.aliases, fields: measuring.fields };
}
