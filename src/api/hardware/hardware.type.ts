import { Field, ObjectType } from 'type-graphql';

import { type HardwareKind } from '../../domain/hardware';
import { Node } from '../node/node.type';
import { Thing } from '../thing/thing.type';
import { HardwareKindEnum } from './hardware-kind.enum';
import { HardwareSpecifications } from './hardware-specifications.type';

@ObjectType('HardwarePlatform', {
  implements: [Node, Thing],
  simpleResolvers: true,
  description:
    'Hardware that papers ran on or measured: a chip, board, device or cluster, or a class of these. A platform is part of its architecture, its family and its class, up to “GPU”.',
})
export class HardwarePlatform {
  @Field(() => HardwareKindEnum, { description: 'What sort of hardware it is.' })
  readonly hardwareKind!: HardwareKind;

  @Field(() => String, { nullable: true, description: 'Who makes it; null for classes and where unknown.' })
  readonly vendor!: string | null;

  @Field(() => HardwareSpecifications, {
    nullable: true,
    description: 'Published figures; null where none is known. Units stand in each field’s description.',
  })
  readonly specifications!: HardwareSpecifications | null;
}
