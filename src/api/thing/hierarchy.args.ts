import { ArgsType, Field } from 'type-graphql';

import { PageArgs } from '../connection/page-args';

@ArgsType()
export class HierarchyArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether to list all levels, at most eight, rather than the next one only.',
  })
  readonly transitive?: boolean | null;
}
