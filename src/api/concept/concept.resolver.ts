import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { type ConceptNode, type PaperNode } from '../../graph/nodes';
import { nestedConnection } from '../connection/lists';
import { type Context } from '../context';
import { ThingPaperConnection } from '../paper/paper.connections';
import { Paper } from '../paper/paper.type';
import { HierarchyArgs } from '../thing/hierarchy.args';
import { findThing, loadIntroducingPaper, loadPapersOfThing } from '../thing/thing.loaders';
import { loadThings, MOST_PAPERS_FIRST } from '../thing/things-page';
import { ConceptPapersArgs, ConceptsArgs } from './concept.args';
import { ConceptConnection } from './concept.connections';
import { BROADER_CONCEPTS, NARROWER_CONCEPTS } from './concept.loaders';
import { checkConceptFilter } from './concept-filter.input';
import { Concept } from './concept.type';

@Resolver(() => Concept)
export class ConceptResolver {
  @Query(() => Concept, {
    nullable: true,
    description:
      'One concept, by exactly one of its id and any of its names; null where the graph has no such concept.',
  })
  concept(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `concept:…`.' }) id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or any alias; case, accents, spaces and hyphens do not matter.',
    })
    name?: string | null,
  ): Promise<ConceptNode | undefined> {
    return findThing(context, 'CONCEPT', { id, name });
  }

  @Query(() => ConceptConnection, { description: 'All concepts that a filter selects.' })
  concepts(@Ctx() context: Context, @Args(() => ConceptsArgs) args: ConceptsArgs): Promise<object> {
    checkConceptFilter('filter', args.filter);
    return loadThings(context, 'CONCEPT', args);
  }

  @FieldResolver(() => Paper, {
    nullable: true,
    description: 'The earliest paper that introduces it; null where the graph has none.',
  })
  introducedBy(@Ctx() context: Context, @Root() concept: ConceptNode): Promise<PaperNode | undefined> {
    return loadIntroducingPaper(context, concept);
  }

  @FieldResolver(() => ConceptConnection, {
    description: 'The concepts that it stands under, those with most papers first.',
  })
  broader(
    @Ctx() context: Context,
    @Root() concept: ConceptNode,
    @Args(() => HierarchyArgs) page: HierarchyArgs,
  ): Promise<object> {
    const args = { transitive: page.transitive };
    return nestedConnection(context, BROADER_CONCEPTS, {
      parentId: concept.id,
      args,
      page,
      order: MOST_PAPERS_FIRST,
    });
  }

  @FieldResolver(() => ConceptConnection, {
    description: 'The concepts that stand under it, those with most papers first.',
  })
  narrower(
    @Ctx() context: Context,
    @Root() concept: ConceptNode,
    @Args(() => HierarchyArgs) page: HierarchyArgs,
  ): Promise<object> {
    const args = { transitive: page.transitive };
    return nestedConnection(context, NARROWER_CONCEPTS, {
      parentId: concept.id,
      args,
      page,
      order: MOST_PAPERS_FIRST,
    });
  }

  @FieldResolver(() => ThingPaperConnection, { description: 'The papers that link to it.' })
  papers(
    @Ctx() context: Context,
    @Root() concept: ConceptNode,
    @Args(() => ConceptPapersArgs) args: ConceptPapersArgs,
  ): Promise<object> {
    return loadPapersOfThing(context, concept, args, args.includeNarrower);
  }
}
