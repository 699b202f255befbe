import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';

import {
  type ConceptNode,
  type DatasetNode,
  type HardwareNode,
  type MetricNode,
  type PaperNode,
  type ResultNode,
} from '../../graph/nodes';
import { paperOfResults } from '../../graph/queries/parents-of-results';
import { countResults, resultsPage } from '../../graph/queries/results-page';
import { Concept } from '../concept/concept.type';
import { type Connection } from '../connection/connection';
import { plainEdge, rootConnection } from '../connection/lists';
import { type Context } from '../context';
import { Dataset } from '../dataset/dataset.type';
import { HardwarePlatform } from '../hardware/hardware.type';
import { Metric } from '../metric/metric.type';
import { Paper } from '../paper/paper.type';
import { ResultsArgs } from './result.args';
import { ResultConnection } from './result.connections';
import { checkResultFilter, resultOrdering } from './result-filter.input';
import { loadThingOfResult } from './result.loaders';
import { Result } from './result.type';

@Resolver(() => Result)
export class ResultResolver {
  @Query(() => ResultConnection, { description: 'All results that a filter selects.' })
  results(
    @Ctx() { store }: Context,
    @Args(() => ResultsArgs) args: ResultsArgs,
  ): Promise<Connection<ResultNode>> {
    checkResultFilter('filter', args.filter);
    const { filter, orderBy: order } = args;
    return rootConnection(
      {
        ordering: { list: 'results', ...resultOrdering(order) },
        edge: plainEdge,
        page: (page) => resultsPage(store, { filter, order }, page),
        count: () => countResults(store, filter),
      },
      args,
    );
  }

  @FieldResolver(() => Paper, { description: 'The paper that reports it.' })
  paper(@Ctx() { loaders, store }: Context, @Root() result: ResultNode): Promise<PaperNode | undefined> {
    return loaders.load('paperOfResults', result.id, (ids) => paperOfResults(store, ids));
  }

  @FieldResolver(() => Metric, { description: 'What was measured.' })
  metric(@Ctx() context: Context, @Root() result: ResultNode): Promise<MetricNode | undefined> {
    return loadThingOfResult(context, 'metric', result);
  }

  @FieldResolver(() => Dataset, {
    nullable: true,
    description: 'What it was measured on; null where not said.',
  })
  dataset(@Ctx() context: Context, @Root() result: ResultNode): Promise<DatasetNode | undefined> {
    return loadThingOfResult(context, 'dataset', result);
  }

  @FieldResolver(() => HardwarePlatform, {
    nullable: true,
    description: 'The hardware that it was measured on; null where not said.',
  })
  hardware(@Ctx() context: Context, @Root() result: ResultNode): Promise<HardwareNode | undefined> {
    return loadThingOfResult(context, 'hardware', result);
  }

  @FieldResolver(() => Concept, { nullable: true, description: 'What achieved it; null where not said.' })
  subject(@Ctx() context: Context, @Root() result: ResultNode): Promise<ConceptNode | undefined> {
    return loadThingOfResult(context, 'subject', result);
  }

  @FieldResolver(() => Concept, {
    nullable: true,
    description: 'What it is compared with; null where not said.',
  })
  baseline(@Ctx() context: Context, @Root() result: ResultNode): Promise<ConceptNode | undefined> {
    return loadThingOfResult(context, 'baseline', result);
  }
}
