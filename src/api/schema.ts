import 'reflect-metadata';

import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';

import { type GraphNode } from '../graph/nodes';
import { AuthorResolver } from './author/author.resolver';
import {
  BenchmarkEntriesResolver,
  HardwareBenchmarksResolver,
  SystemBenchmarksResolver,
} from './benchmark/benchmark.resolver';
import { ComparisonCellsResolver, ComparisonResolver } from './comparison/comparison.resolver';
import { ConceptResolver } from './concept/concept.resolver';
import { DatasetResolver } from './dataset/dataset.resolver';
import { PaperCountsResolver, ThingPaperCountsResolver } from './facet/facet.resolver';
import { GapResolver } from './gap/gap.resolver';
import { GraphInfoResolver } from './graph/graph-info.resolver';
import { HardwareResolver } from './hardware/hardware.resolver';
import { IngestResolver } from './ingest/ingest.resolver';
import { PaperIngestedResolver } from './ingest/paper-ingested.resolver';
import {
  DatasetLeaderboardsResolver,
  HardwareLeaderboardsResolver,
  LeaderboardResolver,
  MetricLeaderboardsResolver,
} from './leaderboard/leaderboard.resolver';
import { MergeResolver } from './merge/merge.resolver';
import { MetricResolver } from './metric/metric.resolver';
import { NeighborhoodResolver } from './neighborhood/neighborhood.resolver';
import { NodeResolver } from './node/node.resolver';
import { typeName } from './node/type-name';
import { OrganizationResolver } from './organization/organization.resolver';
import { PaperResolver } from './paper/paper.resolver';
import { PathResolver } from './path/path.resolver';
import { RelatedThingsResolver } from './related/related.resolver';
import { ResultResolver } from './result/result.resolver';
import { RisingResolver } from './rising/rising.resolver';
import { SearchResolver } from './search/search.resolver';
import { SimilarityReasonsResolver, SimilarPapersResolver } from './similar/similar.resolver';
import { ThingResolver } from './thing/thing.resolver';
import { TrendResolver } from './trend/trend.resolver';

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
  PaperCountsResolver,
  ThingPaperCountsResolver,
  LeaderboardResolver,
  DatasetLeaderboardsResolver,
  MetricLeaderboardsResolver,
  HardwareLeaderboardsResolver,
  HardwareBenchmarksResolver,
  SystemBenchmarksResolver,
  BenchmarkEntriesResolver,
  ComparisonResolver,
  ComparisonCellsResolver,
  TrendResolver,
  RisingResolver,
  SimilarPapersResolver,
  SimilarityReasonsResolver,
  RelatedThingsResolver,
  PathResolver,
  NeighborhoodResolver,
  GapResolver,
  GraphInfoResolver,
  IngestResolver,
  MergeResolver,
  PaperIngestedResolver,
];

/** type-graphql wants a broker of topics where there are subscriptions; those here listen to something of their own. */
const NO_TOPICS: PubSub = {
  publish: (topic) => {
    throw new RangeError(`Nobody listens to the topic ${topic}.`);
  },
  subscribe: (topic) => {
    throw new RangeError(`Nobody tells of the topic ${topic}.`);
  },
};

/** The executable schema of the whole API. Arguments are checked by the resolvers themselves. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: RESOLVERS, validate: false, pubSub: NO_TOPICS });
  for (const type of Object.values(schema.getTypeMap())) {
    // The graph's nodes say their kind, so no type has to be found by its class.
    if (isAbstractType(type)) type.resolveType = (node: GraphNode) => typeName(node);
  }
  const query = schema.getQueryType();
  if (query) query.description = 'Every question that can be asked.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'Every change that can be made. All want the bearer token.';
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'What can be listened to: over WebSocket, at the path of the API, with the subprotocol graphql-transport-ws. None wants a token.';
  }
  return schema;
}

/** The schema as text, sorted, so that equal schemas give equal texts. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
