import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { type ThingNode } from '../../graph/nodes';
import { type Context } from '../context';
import { ThingPaperConnection } from '../paper/paper.connections';
import { ResultsArgs } from '../result/result.args';
import { ResultConnection } from '../result/result.connections';
import { ThingPapersArgs } from './thing.args';
import { loadPapersOfThing, loadResultsOfThing } from './thing.loaders';
import { Thing } from './thing.type';

/** The lists that every thing has; a type whose list takes more arguments declares it anew. */
@Resolver(() => Thing)
export class ThingResolver {
  @FieldResolver(() => ThingPaperConnection, { description: 'The papers that link to it.' })
  papers(
    @Ctx() context: Context,
    @Root() thing: ThingNode,
    @Args(() => ThingPapersArgs) args: ThingPapersArgs,
  ): Promise<object> {
    return loadPapersOfThing(context, thing, args);
  }

  @FieldResolver(() => ResultConnection, {
    description:
      'The results that are about it: of this metric, on this dataset or hardware, achieved by this concept or compared with it.',
  })
  results(
    @Ctx() context: Context,
    @Root() thing: ThingNode,
    @Args(() => ResultsArgs) args: ResultsArgs,
  ): Promise<object> {
    return loadResultsOfThing(context, thing, args);
  }
}
