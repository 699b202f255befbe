import { Field, Int, ObjectType } from 'type-graphql';

import { connectionType } from '../connection/connection-type';
import { Author } from './author.type';

@ObjectType('AuthorshipEdgeFields', { simpleResolvers: true })
class AuthorshipEdgeFields {
  @Field(() => Int, { description: 'The author’s place in the printed list of authors, from 0.' })
  readonly position!: number;
}

@ObjectType('CoauthorEdgeFields', { simpleResolvers: true })
class CoauthorEdgeFields {
  @Field(() => Int, { description: 'How many papers the two wrote together.' })
  readonly sharedPaperCount!: number;
}

export const AuthorConnection = connectionType({
  name: 'Author',
  node: Author,
  item: 'an author',
  about: 'In the order of names.',
});

export const PaperAuthorConnection = connectionType({
  name: 'PaperAuthor',
  node: Author,
  item: 'an author of the paper',
  edge: AuthorshipEdgeFields,
  about: 'In printed order.',
});

export const CoauthorConnection = connectionType({
  name: 'Coauthor',
  node: Author,
  item: 'an author who wrote papers together with this one',
  edge: CoauthorEdgeFields,
  about: 'Those with most papers together come first.',
});
