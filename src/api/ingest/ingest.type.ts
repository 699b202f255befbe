import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { type PaperInput as PaperInputValue } from '../context';
import { DateScalar } from '../scalars/date.scalar';
import { UrlScalar } from '../scalars/url.scalar';
import { REJECTION_STAGES, type RejectionStage } from '../../domain/rejection';

@InputType('PaperInput', {
  description:
    'A paper to be read and linked. The more it says, the surer it is recognised when another source tells of it.',
})
export class PaperInput implements PaperInputValue {
  @Field(() => String, { description: 'The title as printed.' })
  readonly title!: string;

  @Field(() => String, {
    description: 'The abstract; what the paper is linked to is read from it and the title.',
  })
  readonly abstract!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was published.' })
  readonly publishedOn?: string | null;

  @Field(() => [String], { nullable: true, description: 'The full names of its authors, in printed order.' })
  readonly authors?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many authors it has, where their names are not known.',
  })
  readonly authorCount?: number | null;

  @Field(() => String, { nullable: true, description: 'Its arXiv id: `2405.21060`.' })
  readonly arxivId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its DOI: `10.1145/3292500.3330701`.' })
  readonly doi?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The page of the paper.' })
  readonly url?: string | null;

  @Field(() => [UrlScalar], { nullable: true, description: 'Where its code is published.' })
  readonly codeUrls?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Votes of readers at the source.' })
  readonly upvotes?: number | null;

  @Field(() => String, { nullable: true, description: 'The organization that published it.' })
  readonly organization?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the source; `api` where absent. A later record of the same source replaces the earlier one.',
  })
  readonly sourceName?: string | null;
}

@ObjectType('RejectedPaper', {
  simpleResolvers: true,
  description: 'A paper that could not be used; the others of the call were.',
})
export class RejectedPaper {
  @Field(() => Int, { description: 'Its position in `papers` of the call, from 0.' })
  readonly index!: number;

  @Field(() => String, { nullable: true, description: 'Its title, where it could be read.' })
  readonly title!: string | null;

  @Field(() => String, { description: `The step at which it was refused: ${REJECTION_STAGES.join(', ')}.` })
  readonly stage!: RejectionStage;

  @Field(() => String, { description: 'Why, and what to change.' })
  readonly reason!: string;
}

@ObjectType('IngestPayload', { simpleResolvers: true, description: 'What became of the papers of one call.' })
export class IngestPayload {
  @Field(() => Int, { description: 'How many papers are new in the graph.' })
  readonly created!: number;

  @Field(() => Int, { description: 'How many papers stood in the graph and were changed.' })
  readonly updated!: number;

  @Field(() => Int, { description: 'How many papers stood in the graph just as they were told of.' })
  readonly unchanged!: number;

  @Field(() => [RejectedPaper], {
    description: 'The papers that could not be used, in the order of the call.',
  })
  readonly rejected!: readonly RejectedPaper[];
}

@ObjectType('DeletePaperPayload', { simpleResolvers: true, description: 'What became of a deletion.' })
export class DeletePaperPayload {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly id!: string;

  @Field(() => Boolean, {
    description: 'Whether there was such a paper; false where it had been gone already.',
  })
  readonly deleted!: boolean;
}
