import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** Longest URL accepted, in characters. */
const MAX_LENGTH = 2_000;

function parse(value: unknown, node?: ValueNode): string {
  if (
    typeof value === 'string' &&
    value.length <= MAX_LENGTH &&
    /^https?:\/\/\S+$/i.test(value) &&
    URL.canParse(value)
  ) {
    return value;
  }
  throw new GraphQLError(
    `URL must be an absolute http or https address of at most ${MAX_LENGTH} characters, such as "https://arxiv.org/abs/2405.21060".`,
    { nodes: node ?? null },
  );
}

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'An absolute `http` or `https` address: `"https://arxiv.org/abs/2405.21060"`.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  // What the graph holds goes out as it is: an address of an old record must not make a whole answer fail.
  serialize: (value) => String(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
});
