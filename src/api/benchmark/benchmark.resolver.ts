import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { type GraphStore } from '../../graph/graph-store';
import { type ConceptNode, type HardwareNode } from '../../graph/nodes';
import {
  type Benchmark as BenchmarkValue,
  type BenchmarkArgs,
  type BenchmarkEntry as BenchmarkEntryValue,
  benchmarksOfSystems,
  benchmarksOnHardware,
} from '../../graph/questions/hardware-benchmarks';
import { Concept } from '../concept/concept.type';
import { type Context } from '../context';
import { HardwarePlatform } from '../hardware/hardware.type';
import { Cost, type Sizes } from '../limits/field-cost';
import { BENCHMARK_DEFAULTS, BenchmarksArgs, checkBenchmarksArgs } from './benchmark.args';
import { Benchmark, BenchmarkEntry } from './benchmark.type';

const COST = { base: 100, size: (sizes: Sizes) => sizes('first') * (1 + sizes('firstEntries')) };

type ReadBenchmarks = (
  store: GraphStore,
  ids: readonly string[],
  args: BenchmarkArgs,
) => Promise<ReadonlyMap<string, readonly BenchmarkValue[]>>;

/** Those of one level are read together. */
async function loadBenchmarks(
  { loaders, store }: Context,
  read: ReadBenchmarks,
  id: string,
  args: BenchmarksArgs,
): Promise<readonly BenchmarkValue[]> {
  checkBenchmarksArgs(args);
  const asked: BenchmarkArgs = {
    metrics: args.metrics,
    kind: args.kind ?? BENCHMARK_DEFAULTS.kind,
    firstBenchmarks: args.first ?? BENCHMARK_DEFAULTS.first,
    firstResults: args.firstEntries ?? BENCHMARK_DEFAULTS.firstEntries,
  };
  const key = JSON.stringify([read.name, asked]);
  return (await loaders.load(key, id, (ids) => read(store, ids, asked))) ?? [];
}

@Resolver(() => HardwarePlatform)
export class HardwareBenchmarksResolver {
  @Cost(COST)
  @FieldResolver(() => [Benchmark], {
    description:
      'What papers measured on it, metric by metric, those with most results first: latency, energy, throughput, memory, … Results on different datasets stand side by side; results on its parts are theirs.',
  })
  benchmarks(
    @Ctx() context: Context,
    @Root() platform: HardwareNode,
    @Args(() => BenchmarksArgs) args: BenchmarksArgs,
  ): Promise<readonly BenchmarkValue[]> {
    return loadBenchmarks(context, benchmarksOnHardware, platform.id, args);
  }
}

@Resolver(() => Concept)
export class SystemBenchmarksResolver {
  @Cost(COST)
  @FieldResolver(() => [Benchmark], {
    description:
      'How it does on different hardware, metric by metric and dataset by dataset, those on most platforms first: one entry a platform, its best.',
  })
  benchmarks(
    @Ctx() context: Context,
    @Root() concept: ConceptNode,
    @Args(() => BenchmarksArgs) args: BenchmarksArgs,
  ): Promise<readonly BenchmarkValue[]> {
    return loadBenchmarks(context, benchmarksOfSystems, concept.id, args);
  }
}

@Resolver(() => Benchmark)
export class BenchmarkEntriesResolver {
  @FieldResolver(() => [BenchmarkEntry], { description: 'The results, best first, equal ones by id.' })
  entries(@Root() { entries }: BenchmarkValue): readonly BenchmarkEntryValue[] {
    return entries;
  }
}
