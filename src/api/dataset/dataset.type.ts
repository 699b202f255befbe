import { Field, ObjectType } from 'type-graphql';

import { Node } from '../node/node.type';
import { UrlScalar } from '../scalars/url.scalar';
import { Thing } from '../thing/thing.type';

@ObjectType('Dataset', {
  implements: [Node, Thing],
  simpleResolvers: true,
  description:
    'A dataset or benchmark that papers introduce or evaluate on. Its subsets and versions are its variants.',
})
export class Dataset {
  @Field(() => String, {
    nullable: true,
    description:
      'What its items are: `image`, `text`, `audio`, `video`, `graph`, `tabular`, `code` or `multimodal`; null where unknown.',
  })
  readonly modality!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The page of the dataset itself; null where unknown.',
  })
  readonly homepage!: string | null;
}
