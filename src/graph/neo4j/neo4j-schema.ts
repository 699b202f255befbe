import { GraphError } from '../graph-error';
import { LOOKUP_INDEXES, ORDER_INDEXES, SEARCH_INDEXES, UNIQUE_IDS } from '../schema-statements';
import { type Row, type Statement } from '../statement';
import { CONSTRAINT_NAMES, INDEX_NAMES } from './neo4j-statements';

/** All that stands in a Neo4j schema, constraints first: the other order makes them fail. */
export const NEO4J_SCHEMA: readonly Statement[] = [
  ...UNIQUE_IDS,
  ...LOOKUP_INDEXES,
  ...ORDER_INDEXES,
  ...SEARCH_INDEXES,
];

type Read = (statement: Statement) => Promise<readonly Row[]>;

/** Names of constraints and indexes that the schema wants and the database does not have. */
export async function missingFromSchema(read: Read): Promise<readonly string[]> {
  const rows = [...(await read(INDEX_NAMES)), ...(await read(CONSTRAINT_NAMES))];
  const there = new Set(rows.map((row) => row['name']));
  return NEO4J_SCHEMA.map(({ name }) => name).filter((name) => !there.has(name));
}

/** `IF NOT EXISTS` says nothing where an index of another name or analyzer covers the same properties. */
export function schemaInTheWay(missing: readonly string[]): GraphError {
  const message =
    `The database keeps ${missing.join(', ')} from being made, because other indexes or constraints stand on the same ` +
    'properties: drop those (SHOW INDEXES, SHOW CONSTRAINTS) or use an empty database (GRAPH_DATABASE), then apply the schema again.';
  return new GraphError('CONSTRAINT', message);
}
