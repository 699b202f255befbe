import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';

import { buildSchema, printSdl } from '../../src/api/schema';
import { lintSdl } from './lint-sdl';

const schema = buildSchema();
const sdl = printSdl(schema);

describe('the schema', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is what schema/schema.graphql says; `npm run schema` writes it anew', () => {
    expect(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8')).toBe(sdl);
  });

  it('is printed the same whenever it is built', () => {
    expect(printSdl(buildSchema())).toBe(sdl);
  });

  it('keeps the rules of Relay and describes every type, field, argument and value', () => {
    expect(lintSdl(sdl)).toEqual([]);
  });

  it('is held to these rules: what breaks them is found', () => {
    const broken = `
      type Query { things(first: Int): ThingConnection! }
      type ThingConnection { nodes: [Thing!]! }
      type Thing { id: ID! }
    `;
    const rules = new Set(lintSdl(broken).map((message) => message.split(' ')[0]));
    expect([...rules].sort()).toEqual(
      expect.arrayContaining([
        '@graphql-eslint/relay-arguments',
        '@graphql-eslint/relay-connection-types',
        '@graphql-eslint/relay-page-info',
        '@graphql-eslint/require-description',
      ]),
    );
  });

  it('bounds every list: a list of nodes is a page, or an argument says how long it is', () => {
    const unbounded: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      if (type.name.endsWith('Connection')) continue;
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        const isList = String(field.type).startsWith('[');
        const isNode = (isObjectType(named) || isInterfaceType(named)) && 'id' in named.getFields();
        if (isList && isNode) unbounded.push(`${type.name}.${field.name}`);
      }
    }
    expect(unbounded.sort()).toEqual([
      'Comparison.papers', // by comparison(papers:)
      'ComparisonResult.cells', // by its own argument, for each paper
      'IngestPayload.papers', // by the papers handed in
      'Path.nodes', // by paths(maxLength:)
      'Query.nodes', // by its own argument
      'Query.suggest', // by its own argument
      'Subgraph.nodes', // by the limit of a drawing
    ]);
  });

  it('leads along every edge to a node with an id, or to a leaderboard, which is told by its metric and dataset', () => {
    const others = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || !type.name.endsWith('Edge')) return [];
      const node = type.getFields()['node'];
      const named = node && getNamedType(node.type);
      if (named === undefined) return [`${type.name} has no node`];
      const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
      return types.every((each) => isObjectType(each) && 'id' in each.getFields()) ? [] : [type.name];
    });
    // A line of a drawing is called an edge, too.
    expect(others.sort()).toEqual(['LeaderboardEdge', 'SubgraphEdge has no node']);
  });

  it('says units and formats wherever a number or a text of a kind of its own comes out', () => {
    const { HardwareSpecifications: specifications } = schema.getTypeMap();
    const fields = isObjectType(specifications) ? Object.values(specifications.getFields()) : [];
    const numbers = fields.filter(({ type }) => String(type) === 'Float');
    expect(numbers).toHaveLength(7);
    for (const { description } of numbers) {
      expect(description).toMatch(/nanometres|bytes|bytes per second|watts|operations per second/);
    }
  });

  it('has scalars of its own only where their format is specified', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => 'specifiedByURL' in type && !isSpecifiedScalarType(type),
    );
    expect(own.map(String).sort()).toEqual(['Date', 'DateTime', 'URL']);
    for (const scalar of own)
      expect(scalar).toHaveProperty('specifiedByURL', expect.stringMatching(/^https:/));
  });

  it('takes null wherever an input may be left out', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInputObjectType(type) || type.name.endsWith('Order')) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.defaultValue !== undefined) expect(String(field.type)).not.toMatch(/!$/);
      }
    }
  });
});
