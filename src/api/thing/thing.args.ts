import { ArgsType, Field } from 'type-graphql';

import { type PaperRelation } from '../../domain/paper';
import { PapersArgs } from '../paper/paper.args';
import { PaperRelationEnum } from '../paper/paper-relation.enum';

@ArgsType()
export class ThingPapersArgs extends PapersArgs {
  @Field(() => [PaperRelationEnum], {
    nullable: true,
    description: 'Only papers with one of these relations to the thing; all where absent.',
  })
  readonly relations?: PaperRelation[] | null;
}
