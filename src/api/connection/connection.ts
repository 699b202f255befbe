import { Field, Int, ObjectType } from 'type-graphql';

import { type PaperFilter } from '../../graph/filters/paper-filter';
import { type Page, type Position } from '../../graph/page';
import { encodeCursor, type Ordering } from './cursor';

interface PageBounds {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page lies in its list, and the cursors to go on from it.',
})
export class PageInfo implements PageBounds {
  @Field(() => Boolean, { description: 'Whether items follow after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items come before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item, to be given as `before`; null on an empty page.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, to be given as `after`; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

/** The fields that every connection type has. */
@ObjectType('ConnectionFields', { simpleResolvers: true })
export abstract class ConnectionFields {
  @Field(() => PageInfo, {
    description: 'Where this page lies in the list, and the cursors to go on from it.',
  })
  abstract readonly pageInfo: PageBounds;

  @Field(() => Int, {
    description: 'How many items the whole list has, over all pages. Counted only where it is asked for.',
  })
  totalCount(): Promise<number> {
    return this.count();
  }

  protected abstract count(): Promise<number>;
}

/** What an edge shows beside its cursor. */
export interface EdgeContent {
  readonly node: object;
}

export interface ConnectionParts<T> {
  readonly page: Page<T>;
  readonly ordering: Ordering;
  readonly edge: (item: T) => EdgeContent;
  readonly count: () => Promise<number>;
  /** Lists of papers only: what the whole list holds, as a filter, for counts over all of it. */
  readonly filter?: PaperFilter;
}

/** A page as every connection type serves it; cursors and edges are made only where they are asked for. */
export class Connection<T> extends ConnectionFields {
  constructor(private readonly parts: ConnectionParts<T>) {
    super();
  }

  get edges(): readonly (EdgeContent & { readonly cursor: string })[] {
    const { page, edge } = this.parts;
    return page.items.map(({ item, position }) => ({ ...edge(item), cursor: this.cursor(position) }));
  }

  get nodes(): readonly object[] {
    const { page, edge } = this.parts;
    return page.items.map(({ item }) => edge(item).node);
  }

  get pageInfo(): PageBounds {
    const { items, hasNextPage, hasPreviousPage } = this.parts.page;
    const start = items[0];
    const end = items.at(-1);
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: start === undefined ? null : this.cursor(start.position),
      endCursor: end === undefined ? null : this.cursor(end.position),
    };
  }

  get filter(): PaperFilter | undefined {
    return this.parts.filter;
  }

  protected count(): Promise<number> {
    return this.parts.count();
  }

  private cursor(position: Position): string {
    return encodeCursor(this.parts.ordering, position);
  }
}
