import { int, type QueryResult } from 'neo4j-driver';
import { engineParameters } from '../parameter-values';
import { type Parameters, type Row } from '../statement';

/** The driver sends every JavaScript number as a float, which LIMIT and integer properties do not take. */
export function toNeo4jParameters(parameters: Parameters): Record<string, unknown> {
  return engineParameters(parameters, (value) => (Number.isSafeInteger(value) ? int(value) : value));
}

export function fromNeo4jResult(result: QueryResult): readonly Row[] {
  return result.records.map((record) => record.toObject());
}
