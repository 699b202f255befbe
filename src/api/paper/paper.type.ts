import { Field, Int, ObjectType } from 'type-graphql';

import { type PaperNode } from '../../graph/nodes';
import { Node } from '../node/node.type';
import { DateTimeScalar } from '../scalars/date-time.scalar';
import { DateScalar } from '../scalars/date.scalar';
import { UrlScalar } from '../scalars/url.scalar';
import { PaperSource } from './paper-source.type';

@ObjectType('Paper', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A machine-learning paper, linked to the concepts, hardware, datasets, metrics and results in its text.',
})
export class Paper implements Omit<PaperNode, 'kind' | 'id'> {
  @Field(() => String, { description: 'The title as printed.' })
  readonly title!: string;

  @Field(() => String, { description: 'The abstract, or the summary that the source gives in its place.' })
  readonly abstract!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was published; null where no source says.',
  })
  readonly publishedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many authors it has, also where their names are not known; null where no source says.',
  })
  readonly authorCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Votes of readers at the source; null where it has no votes.',
  })
  readonly upvotes!: number | null;

  @Field(() => String, { nullable: true, description: 'The arXiv id without version: `2405.21060`.' })
  readonly arxivId!: string | null;

  @Field(() => String, { nullable: true, description: 'The DOI: `10.1145/3292500.3330701`.' })
  readonly doi!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page of the paper.' })
  readonly url!: string | null;

  @Field(() => [UrlScalar], {
    description: 'Where its code is published; empty where no source names a place.',
  })
  readonly codeUrls!: readonly string[];

  @Field(() => [PaperSource], { description: 'The sources that told of it.' })
  readonly sources!: readonly PaperSource[];

  @Field(() => DateTimeScalar, {
    description: 'When the paper was last written to the graph: created or changed.',
  })
  readonly ingestedAt!: string;
}
