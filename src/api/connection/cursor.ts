import { type Position } from '../../graph/page';
import { badCursor } from '../errors';

/** What a cursor is valid for: one list in one order. */
export interface Ordering {
  /** The list, the same wherever it is offered: `papers`, `thingPapers`. */
  readonly list: string;
  /** The sort key and direction: `PUBLISHED_ON DESC`. */
  readonly by: string;
  /** What the sort key is in the graph. */
  readonly key: 'string' | 'number';
}

/** Longest cursor accepted, in characters; ours stay far below it. */
const MAX_CURSOR_LENGTH = 1_000;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** Opaque to clients: base64url of the list, its order and the place in it. */
export function encodeCursor(ordering: Ordering, position: Position): string {
  const content = [ordering.list, ordering.by, position.key, position.id];
  return Buffer.from(JSON.stringify(content), 'utf8').toString('base64url');
}

function parse(cursor: string): readonly unknown[] | undefined {
  if (cursor.length > MAX_CURSOR_LENGTH || !BASE64URL.test(cursor)) return undefined;
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) && content.length === 4 ? (content as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Throws BAD_CURSOR for anything that {@link encodeCursor} did not make for this ordering. */
export function decodeCursor(ordering: Ordering, cursor: string, argument: string): Position {
  const [list, by, key, id] = parse(cursor) ?? [];
  if (typeof list !== 'string' || typeof by !== 'string' || typeof id !== 'string') {
    throw badCursor(
      argument,
      'this is not a cursor of this API; take one from "cursor" of an edge or from pageInfo.',
    );
  }
  if (list !== ordering.list) {
    throw badCursor(
      argument,
      `this cursor belongs to another list (${list}); take one that this field has given.`,
    );
  }
  if (by !== ordering.by) {
    throw badCursor(
      argument,
      `this cursor was made for the order ${by}, but the list is in the order ${ordering.by}; keep orderBy while paging, or start again without a cursor.`,
    );
  }
  if (typeof key !== 'string' && typeof key !== 'number')
    throw badCursor(argument, 'this cursor is damaged.');
  if (typeof key !== ordering.key) throw badCursor(argument, 'this cursor is damaged.');
  return { key, id };
}
