import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { StringFilter } from '../filters/conditions.input';

@ArgsType()
export class NamesArgs extends PageArgs {
  @Field(() => StringFilter, { nullable: true, description: 'A condition on the name; all where absent.' })
  readonly name?: StringFilter | null;
}
