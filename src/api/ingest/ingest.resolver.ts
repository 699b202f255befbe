import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';

import { type PaperNode } from '../../graph/nodes';
import { removePapers } from '../../graph/writes/remove-papers';
import { type Context, type IngestOutcome } from '../context';
import { badArgument } from '../errors';
import { checkId } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { loadNode } from '../node/node.loaders';
import { Paper } from '../paper/paper.type';
import { requireWriteAccess } from '../write-access';
import { DeletePaperPayload, IngestPayload, PaperInput } from './ingest.type';

/** Most papers that one call takes. */
export const MAX_PAPERS = 100;

type Outcomes = Pick<IngestOutcome, 'outcomes'>;
interface Ingested extends Outcomes, Omit<IngestPayload, 'rejected'> {
  readonly rejected: IngestOutcome['rejections'];
}

@Resolver(() => IngestPayload)
export class IngestResolver {
  @Cost({ base: 10, size: 'papers' })
  @Mutation(() => IngestPayload, {
    description:
      'Reads papers, links them and writes them to the graph. Papers that stand in the graph already are updated; one that cannot be used is listed in `rejected` and hurts no other. Wants the bearer token.',
  })
  async ingestPapers(
    @Ctx() context: Context,
    @Arg('papers', () => [PaperInput], { description: `The papers, 1 to ${MAX_PAPERS} a call.` })
    papers: PaperInput[],
  ): Promise<Ingested> {
    requireWriteAccess(context);
    if (papers.length === 0 || papers.length > MAX_PAPERS) {
      throw badArgument('papers', `a call takes 1 to ${MAX_PAPERS} papers; got ${papers.length}.`);
    }
    const { outcomes, rejections } = await context.ingestPapers(papers);
    context.loaders.clear();
    const count = (wanted: string): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
    return {
      outcomes,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: [...rejections].sort((one, other) => one.index - other.index),
    };
  }

  @FieldResolver(() => [Paper], {
    description:
      'The papers as they now stand, each once, in the order of the call; without the rejected ones.',
  })
  async papers(@Ctx() context: Context, @Root() { outcomes }: Outcomes): Promise<readonly PaperNode[]> {
    const ids = new Set(outcomes.map(({ paperId }) => paperId));
    const papers = await Promise.all([...ids].map((id) => loadNode(context, 'PAPER', id)));
    return papers.filter((paper) => paper !== undefined);
  }

  @Mutation(() => DeletePaperPayload, {
    description:
      'Takes a paper out of the graph with its results and links, and whatever stood there for this paper alone. Wants the bearer token.',
  })
  async deletePaper(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of the paper, `paper:…`.' }) id: string,
  ): Promise<{ readonly id: string; readonly deleted: boolean }> {
    requireWriteAccess(context);
    checkId('id', id, 'PAPER');
    const removed = await removePapers(context.store, [id]);
    context.loaders.clear();
    return { id, deleted: removed.includes(id) };
  }
}
