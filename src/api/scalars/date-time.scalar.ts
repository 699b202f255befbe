import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

import { isCalendarDate } from './date.scalar';

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An instant with any offset comes in; it is kept and goes out in UTC with milliseconds. */
function parse(value: unknown, node?: ValueNode): string {
  const date = typeof value === 'string' ? SHAPE.exec(value)?.[1] : undefined;
  if (typeof value === 'string' && date !== undefined && isCalendarDate(date)) {
    return new Date(value).toISOString();
  }
  throw new GraphQLError(
    `DateTime must be an instant with its offset, such as "2024-05-28T09:30:00Z"; got ${JSON.stringify(value)}.`,
    { nodes: node ?? null },
  );
}

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, in UTC with milliseconds: `"2024-05-28T09:30:00.000Z"`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => parse(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
});
