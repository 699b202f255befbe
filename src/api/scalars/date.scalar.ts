import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a calendar date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999: they come out different and are refused, as no paper is that old.
  return date.toISOString().startsWith(text);
}

function parse(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new GraphQLError(
    `Date must be a calendar date that exists, written YYYY-MM-DD, such as "2024-05-28"; got ${JSON.stringify(value)}.`,
    { nodes: node ?? null },
  );
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in ISO 8601, `YYYY-MM-DD`, without time or time zone: `"2024-05-28"`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => parse(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
});
