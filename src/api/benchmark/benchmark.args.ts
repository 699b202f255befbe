import { ArgsType, Field, ID, Int } from 'type-graphql';

import { type ResultKind } from '../../domain/result';
import { MAX_LISTED } from '../../graph/questions/question-limits';
import { checkCount, checkIds, MAX_LIST_LENGTH } from '../filters/checks';
import { ResultKindEnum } from '../result/result-kind.enum';

export const BENCHMARK_DEFAULTS = { kind: 'ABSOLUTE', first: 10, firstEntries: 5 } as const;

@ArgsType()
export class BenchmarksArgs {
  @Field(() => [ID], {
    nullable: true,
    description: `Only these metrics, by id, at most ${MAX_LIST_LENGTH}; all where absent.`,
  })
  readonly metrics?: string[] | null;

  @Field(() => ResultKindEnum, {
    nullable: true,
    defaultValue: BENCHMARK_DEFAULTS.kind,
    description: 'What the numbers say.',
  })
  readonly kind?: ResultKind | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: BENCHMARK_DEFAULTS.first,
    description: `How many benchmarks to give, 1 to ${MAX_LISTED}.`,
  })
  readonly first?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: BENCHMARK_DEFAULTS.firstEntries,
    description: `How many entries to give for each, 1 to ${MAX_LISTED}.`,
  })
  readonly firstEntries?: number | null;
}

export function checkBenchmarksArgs({ metrics, first, firstEntries }: BenchmarksArgs): void {
  checkIds('metrics', metrics, 'METRIC');
  checkCount('first', first, { min: 1, max: MAX_LISTED, limit: 'benchmarks' });
  checkCount('firstEntries', firstEntries, { min: 1, max: MAX_LISTED, limit: 'benchmarkResults' });
}
