import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaCypher } from '../../src/graph/neo4j/schema-cypher';

describe('schema/graph.cypher', () => {
  it('is what the code applies (write the printed text to the file where it is not)', () => {
    expect(readFileSync(join(__dirname, '../../schema/graph.cypher'), 'utf8')).toBe(schemaCypher());
  });
});
