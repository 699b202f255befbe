import { NEO4J_SCHEMA } from './neo4j-schema';

const HEAD = `// The constraints and indexes of papergraph on Neo4j 5 and newer. \`papergraph schema apply\` does the same; on the
// embedded engine it makes the constraints, the look-up indexes and the engine's own full-text indexes.
`;

/** The text of schema/graph.cypher: everything that applySchema makes on Neo4j, ready for cypher-shell. */
export function schemaCypher(): string {
  return `${HEAD}${NEO4J_SCHEMA.map(({ text }) => `${text};\n`).join('')}`;
}
