import { type ClassType, Field, ObjectType } from 'type-graphql';

import { ConnectionFields } from './connection';

/** A class or union that type-graphql knows as an output type. */
export type OutputType = object;

export interface ConnectionTypeOptions {
  /** What the two types are named after: `PaperAuthor` gives `PaperAuthorConnection` and `PaperAuthorEdge`. */
  readonly name: string;
  readonly node: OutputType;
  /** What an item of the list is, for the descriptions: `a paper`. */
  readonly item: string;
  /** The edge's fields beside `cursor` and `node`; none where absent. */
  readonly edge?: ClassType;
  /** A sentence about the order or meaning of the list. */
  readonly about?: string;
}

/** Makes the connection type and the edge type of a list, and returns the connection type. */
export function connectionType(options: ConnectionTypeOptions): ClassType<ConnectionFields> {
  const { name, node, item, edge: Base = Object, about } = options;

  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One place in a list: ${item} and its cursor.`,
  })
  class Edge extends Base {
    @Field(() => String, {
      description: 'The place of this item in the list, to be given as `after` or `before`.',
    })
    readonly cursor!: string;

    @Field(() => node, { description: `The item at this place: ${item}.` })
    readonly node!: object;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: [`A page of a list; each item is ${item}.`, about].filter(Boolean).join(' '),
  })
  abstract class Page extends ConnectionFields {
    @Field(() => [Edge], {
      description: 'The items of this page in order, each with its cursor and what the link says.',
    })
    abstract readonly edges: readonly Edge[];

    @Field(() => [node], { description: 'The items of this page in order, without the edges around them.' })
    abstract readonly nodes: readonly object[];
  }
  // type-graphql knows types by their class and never makes one of these.
  return Page as unknown as ClassType<ConnectionFields>;
}
