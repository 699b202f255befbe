import { ArgsType, Field, Int } from 'type-graphql';

import { type PageRequest } from '../../graph/page';
import { badArgument, pageTooLarge } from '../errors';
import { decodeCursor, type Ordering } from './cursor';

/** Items on a page where neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items to take from the start of the list, 0 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} where neither \`first\` nor \`last\` is given. Not together with \`last\`.`,
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only items after this cursor, which this list gave in the same order.',
  })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many items to take from the end of the list, 0 to ${MAX_PAGE_SIZE}. Not together with \`first\`.`,
  })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only items before this cursor, which this list gave in the same order.',
  })
  readonly before?: string | null;
}

function checkSize(argument: 'first' | 'last', size: number): number {
  if (size < 0) throw badArgument(argument, `must be 0 to ${MAX_PAGE_SIZE}; got ${size}.`);
  if (size > MAX_PAGE_SIZE) throw pageTooLarge(argument, size, MAX_PAGE_SIZE);
  return size;
}

/** Which items the arguments ask for. Throws BAD_ARGUMENT, PAGE_TOO_LARGE and BAD_CURSOR. */
export function readPage(args: PageArgs, ordering: Ordering): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) {
    throw badArgument('last', 'give either "first" (from the start) or "last" (from the end), not both.');
  }
  const size = last == null ? checkSize('first', first ?? DEFAULT_PAGE_SIZE) : checkSize('last', last);
  return {
    size,
    from: last == null ? 'FORWARD' : 'BACKWARD',
    ...(after == null ? {} : { after: decodeCursor(ordering, after, 'after') }),
    ...(before == null ? {} : { before: decodeCursor(ordering, before, 'before') }),
  };
}
