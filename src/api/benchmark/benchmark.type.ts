import { Field, Float, Int, ObjectType } from 'type-graphql';

import { type DatasetNode, type ResultNode } from '../../graph/nodes';
import {
  type Benchmark as BenchmarkValue,
  type BenchmarkEntry as BenchmarkEntryValue,
} from '../../graph/questions/hardware-benchmarks';
import { Dataset } from '../dataset/dataset.type';
import { BoardFields } from '../result/board-fields.type';
import { Result } from '../result/result.type';

@ObjectType('BenchmarkEntry', {
  simpleResolvers: true,
  description: 'A result of a benchmark, in the benchmark’s unit.',
})
export class BenchmarkEntry implements Pick<BenchmarkEntryValue, 'rank' | 'value' | 'valueHigh' | 'result'> {
  @Field(() => Int, {
    description: 'The place, from 1. Equal values share one, and the next is as much lower.',
  })
  readonly rank!: number;

  @Field(() => Float, {
    description:
      'The number in the unit of the benchmark; the lower end where the paper states a range. `result.value` is as printed.',
  })
  readonly value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end of a range, in the unit of the benchmark; else null.',
  })
  readonly valueHigh!: number | null;

  @Field(() => Result, {
    description: 'The result as printed, with its paper, dataset, hardware, subject and evidence.',
  })
  readonly result!: ResultNode;
}

@ObjectType('Benchmark', {
  simpleResolvers: true,
  description: 'What papers measured with one metric on hardware, best first.',
})
export class Benchmark extends BoardFields implements Omit<BenchmarkValue, 'entries'> {
  @Field(() => Dataset, {
    nullable: true,
    description:
      'What it was measured on, where the benchmark is of one dataset; null where it is of any or of none.',
  })
  readonly dataset!: DatasetNode | null;

  @Field(() => Int, { description: 'How many results there are altogether, in any unit.' })
  readonly resultCount!: number;

  @Field(() => Int, { description: 'How many papers report them.' })
  readonly paperCount!: number;
}
