import { ArgsType, Field, Float } from 'type-graphql';

import { type ConceptKind } from '../../domain/concept';
import { type ThingKind } from '../../domain/ids';
import { type PaperRelation } from '../../domain/paper';
import { ConceptKindEnum } from '../concept/concept-kind.enum';
import { PageArgs } from '../connection/page-args';
import { ThingKindEnum } from '../thing/thing-kind.enum';
import { PaperFilter } from './paper-filter.input';
import { PaperOrder } from './paper-order.input';
import { PaperRelationEnum } from './paper-relation.enum';

@ArgsType()
export class PapersArgs extends PageArgs {
  @Field(() => PaperFilter, { nullable: true, description: 'Which papers to list; all where absent.' })
  readonly filter?: PaperFilter | null;

  @Field(() => PaperOrder, {
    nullable: true,
    description: 'The order of the list; newest first where absent.',
  })
  readonly orderBy?: PaperOrder | null;
}

@ArgsType()
export class IntroducedArgs extends PageArgs {
  @Field(() => [ThingKindEnum], {
    nullable: true,
    description: 'Only things of these kinds; all where absent.',
  })
  readonly kinds?: ThingKind[] | null;
}

@ArgsType()
export class PaperThingsArgs extends PageArgs {
  @Field(() => Float, { nullable: true, description: 'Only links of at least this confidence, 0 to 1.' })
  readonly minConfidence?: number | null;
}

@ArgsType()
export class PaperConceptsArgs extends PaperThingsArgs {
  @Field(() => [ConceptKindEnum], {
    nullable: true,
    description: 'Only concepts of these kinds; all where absent.',
  })
  readonly kinds?: ConceptKind[] | null;

  @Field(() => [PaperRelationEnum], {
    nullable: true,
    description: 'Only links of these relations; all where absent.',
  })
  readonly relations?: PaperRelation[] | null;
}
