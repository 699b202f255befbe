import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { type DatasetNode, type PaperNode } from '../../graph/nodes';
import { variantOf } from '../../graph/queries/hierarchy';
import { nestedConnection } from '../connection/lists';
import { PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { ThingPaperConnection } from '../paper/paper.connections';
import { Paper } from '../paper/paper.type';
import { findThing, loadIntroducingPaper, loadPapersOfThing } from '../thing/thing.loaders';
import { loadThings, MOST_PAPERS_FIRST } from '../thing/things-page';
import { DatasetPapersArgs, DatasetsArgs } from './dataset.args';
import { DatasetConnection } from './dataset.connections';
import { VARIANTS_OF_DATASETS } from './dataset.loaders';
import { checkDatasetFilter } from './dataset-filter.input';
import { Dataset } from './dataset.type';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description:
      'One dataset, by exactly one of its id and any of its names; null where the graph has no such dataset.',
  })
  dataset(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `dataset:…`.' }) id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or any alias; case, accents, spaces and hyphens do not matter.',
    })
    name?: string | null,
  ): Promise<DatasetNode | undefined> {
    return findThing(context, 'DATASET', { id, name });
  }

  @Query(() => DatasetConnection, { description: 'All datasets that a filter selects.' })
  datasets(@Ctx() context: Context, @Args(() => DatasetsArgs) args: DatasetsArgs): Promise<object> {
    checkDatasetFilter('filter', args.filter);
    return loadThings(context, 'DATASET', args);
  }

  @FieldResolver(() => Paper, {
    nullable: true,
    description: 'The earliest paper that introduces it; null where the graph has none.',
  })
  introducedBy(@Ctx() context: Context, @Root() dataset: DatasetNode): Promise<PaperNode | undefined> {
    return loadIntroducingPaper(context, dataset);
  }

  @FieldResolver(() => Dataset, {
    nullable: true,
    description: 'The dataset that it is a subset or version of; null where it is none.',
  })
  variantOf(
    @Ctx() { loaders, store }: Context,
    @Root() dataset: DatasetNode,
  ): Promise<DatasetNode | undefined> {
    return loaders.load('variantOf', dataset.id, (ids) => variantOf(store, ids));
  }

  @FieldResolver(() => DatasetConnection, {
    description: 'Its subsets and versions, those with most papers first.',
  })
  variants(
    @Ctx() context: Context,
    @Root() dataset: DatasetNode,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    return nestedConnection(context, VARIANTS_OF_DATASETS, {
      parentId: dataset.id,
      args: {},
      page,
      order: MOST_PAPERS_FIRST,
    });
  }

  @FieldResolver(() => ThingPaperConnection, {
    description: 'The papers that introduce it or evaluate on it.',
  })
  papers(
    @Ctx() context: Context,
    @Root() dataset: DatasetNode,
    @Args(() => DatasetPapersArgs) args: DatasetPapersArgs,
  ): Promise<object> {
    return loadPapersOfThing(context, dataset, args, args.includeVariants);
  }
}
