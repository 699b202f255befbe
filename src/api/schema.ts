import 'reflect-metadata';

import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';

import { type GraphNode } from '../graph/nodes';
import { AuthorResolver } from './author/author.resolver';
import { ConceptResolver } from './concept/concept.resolver';
import { DatasetResolver } from './dataset/dataset.resolver';
import { GraphInfoResolver } from './graph/graph-info.resolver';
import { HardwareResolver } from './hardware/hardware.resolver';
import { IngestResolver } from './ingest/ingest.resolver';
import { MergeResolver } from './merge/merge.resolver';
import { MetricResolver } from './metric/metric.resolver';
import { NodeResolver } from './node/node.resolver';
import { typeName } from './node/type-name';
import { OrganizationResolver } from './organization/organization.resolver';
import { PaperResolver } from './paper/paper.resolver';
import { ResultResolver } from './result/result.resolver';
import { SearchResolver } from './search/search.resolver';
import { ThingResolver } from './thing/thing.resolver';

type ResolverClass = abstract new () => object;

const RESOLVERS: NonEmptyArray<ResolverClass> = [
  NodeResolver,
  ThingResolver,
  PaperResolver,
  ConceptResolver,
  HardwareResolver,
  DatasetResolver,
  MetricResolver,
  ResultResolver,
  AuthorResolver,
  OrganizationResolver,
  SearchResolver,
  GraphInfoResolver,
  IngestResolver,
  MergeResolver,
];

/** The executable schema of the whole API. Arguments are checked by the resolvers themselves. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: RESOLVERS, validate: false });
  for (const type of Object.values(schema.getTypeMap())) {
    // The graph's nodes say their kind, so no type has to be found by its class.
    if (isAbstractType(type)) type.resolveType = (node: GraphNode) => typeName(node);
  }
  const query = schema.getQueryType();
  if (query) query.description = 'Every question that can be asked.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'Every change that can be made. All want the bearer token.';
  return schema;
}

/** The schema as text, sorted, so that equal schemas give equal texts. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
