import { Field, Float, ObjectType } from 'type-graphql';

import { type HardwareFigures } from '../../graph/nodes';
import { DateScalar } from '../scalars/date.scalar';

@ObjectType('HardwareSpecifications', {
  simpleResolvers: true,
  description: 'Published figures of a platform in base units. A figure that is not known is null.',
})
export class HardwareSpecifications implements HardwareFigures {
  @Field(() => DateScalar, { nullable: true, description: 'When it came onto the market.' })
  readonly releasedOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'Manufacturing process, in nanometres.' })
  readonly processNanometres!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Memory, in bytes (a float, since 80 GB do not fit a 32-bit integer).',
  })
  readonly memoryBytes!: number | null;

  @Field(() => Float, { nullable: true, description: 'Peak memory bandwidth, in bytes per second.' })
  readonly memoryBandwidthBytesPerSecond!: number | null;

  @Field(() => Float, { nullable: true, description: 'Thermal design power, in watts.' })
  readonly thermalDesignPowerWatts!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Peak throughput in 32-bit floating point, in operations per second.',
  })
  readonly fp32FlopPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Peak throughput in 16-bit floating point, dense, in operations per second.',
  })
  readonly fp16FlopPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Peak throughput in 8-bit integers, dense, in operations per second.',
  })
  readonly int8OpPerSecond!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the figures were published.' })
  readonly source!: string | null;
}
