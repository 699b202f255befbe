import { Field, ObjectType } from 'type-graphql';

import { type ConceptKind } from '../../domain/concept';
import { Node } from '../node/node.type';
import { Thing } from '../thing/thing.type';
import { ConceptKindEnum } from './concept-kind.enum';

@ObjectType('Concept', {
  implements: [Node, Thing],
  simpleResolvers: true,
  description:
    'An idea that papers introduce, compare with or discuss. Concepts form a hierarchy from narrow to broad.',
})
export class Concept {
  @Field(() => ConceptKindEnum, { description: 'What sort of idea it is.' })
  readonly conceptKind!: ConceptKind;
}
