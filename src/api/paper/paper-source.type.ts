import { Field, ObjectType } from 'type-graphql';

import { type PaperSource as PaperSourceValue } from '../../graph/nodes';
import { DateTimeScalar } from '../scalars/date-time.scalar';
import { UrlScalar } from '../scalars/url.scalar';

@ObjectType('PaperSource', {
  simpleResolvers: true,
  description:
    'One of the sources that told of a paper. The same paper from two sources is one node with two sources.',
})
export class PaperSource implements PaperSourceValue {
  @Field(() => String, { description: 'The name of the source, such as `daily-papers-page` or `api`.' })
  readonly name!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The page that the record was read from, where there is one.',
  })
  readonly url!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the record that stands was read.' })
  readonly retrievedAt!: string;
}
