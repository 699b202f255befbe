import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';

import { type PaperNode } from '../../graph/nodes';
import { MAX_LISTED, MAX_SIMILAR_PAPERS } from '../../graph/questions/question-limits';
import {
  type SimilarityReason as SimilarityReasonValue,
  type SimilarPaper,
  similarPapers,
  similarPapersTotals,
} from '../../graph/questions/similar-papers';
import { type NestedList, nestedConnection, sameEdge } from '../connection/lists';
import { PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { checkCount } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { Paper } from '../paper/paper.type';
import { SimilarityReason, SimilarPaperConnection, SimilarPaperEdgeFields } from './similar.type';

const SIMILAR_PAPERS: NestedList<object, SimilarPaper> = {
  name: 'similarPapers',
  edge: sameEdge,
  pages: (store, ids, _, page) => similarPapers(store, ids, page),
  totals: similarPapersTotals,
};
const DEFAULT_REASONS = 10;

@Resolver(() => Paper)
export class SimilarPapersResolver {
  // Up to some thousands of links a paper are looked at.
  @Cost({ base: 200 })
  @FieldResolver(() => SimilarPaperConnection, {
    description: `The papers that share most with it, and what they share: rare things count more than common ones, and what a paper introduces more than what it discusses. At most ${MAX_SIMILAR_PAPERS}.`,
  })
  similar(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    return nestedConnection(context, SIMILAR_PAPERS, {
      parentId: paper.id,
      args: {},
      page,
      order: { by: 'SCORE DESC', key: 'number' },
    });
  }
}

@Resolver(() => SimilarPaperEdgeFields)
export class SimilarityReasonsResolver {
  @Cost({ base: 0, size: 'first' })
  @FieldResolver(() => [SimilarityReason], {
    description: 'What the two papers share, highest weight first, equal ones by id.',
  })
  reasons(
    @Root() { reasons }: SimilarPaper,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_REASONS,
      description: `How many reasons to give, 1 to ${MAX_LISTED}.`,
    })
    first?: number | null,
  ): readonly SimilarityReasonValue[] {
    checkCount('first', first, { min: 1, max: MAX_LISTED, limit: 'listed' });
    return reasons.slice(0, first ?? DEFAULT_REASONS);
  }
}
