import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';

import { THING_KINDS, kindOfId } from '../../domain/ids';
import { type ThingNode } from '../../graph/nodes';
import { MergeError } from '../../graph/writes/merge-error';
import { type MergeOutcome, mergeThings } from '../../graph/writes/merge-things';
import { type Context } from '../context';
import { badArgument, badId } from '../errors';
import { checkId, checkIds } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { loadNode } from '../node/node.loaders';
import { Thing } from '../thing/thing.type';
import { requireWriteAccess } from '../write-access';
import { MergeThingsPayload } from './merge.type';

/** Most things that one call merges into another. */
export const MAX_MERGED = 20;

@Resolver(() => MergeThingsPayload)
export class MergeResolver {
  @Cost({ base: 10, size: 'from' })
  @Mutation(() => MergeThingsPayload, {
    description:
      'Makes things one: what papers and results link to moves to the first, of two links of one paper the stronger one stays, the names of the others become aliases of the first, and their ids keep finding it, also for papers that come later. Doing it again changes nothing. Wants the bearer token.',
  })
  async mergeThings(
    @Ctx() context: Context,
    @Arg('into', () => ID, {
      description: 'The id of the thing that stays: a concept, hardware platform, dataset or metric.',
    })
    into: string,
    @Arg('from', () => [ID], {
      description: `Ids of 1 to ${MAX_MERGED} other things of the same kind, which the first one takes in.`,
    })
    from: string[],
  ): Promise<MergeOutcome> {
    requireWriteAccess(context);
    checkThing('into', into);
    if (from.length === 0 || from.length > MAX_MERGED) {
      throw badArgument('from', `a call takes 1 to ${MAX_MERGED} ids; got ${from.length}.`);
    }
    checkIds('from', from);
    from.forEach((id, index) => {
      checkThing(`from[${index}]`, id);
      if (id === into) throw badArgument(`from[${index}]`, `${id} is the thing that stays; leave it out.`);
    });
    try {
      const outcome = await mergeThings(context.store, into, from);
      context.loaders.clear();
      return outcome;
    } catch (error) {
      throw error instanceof MergeError ? badArgument(error.argument, error.message) : error;
    }
  }

  @FieldResolver(() => Thing, { description: 'The thing that stands for all of them now.' })
  async thing(@Ctx() context: Context, @Root() { id }: MergeOutcome): Promise<ThingNode> {
    const kind = THING_KINDS.find((one) => one === kindOfId(id));
    const thing = kind === undefined ? undefined : await loadNode(context, kind, id);
    if (thing === undefined) throw new Error(`The merged thing ${id} is not there.`);
    return thing;
  }
}

function checkThing(argument: string, id: string): void {
  checkId(argument, id);
  if (THING_KINDS.some((kind) => kind === kindOfId(id))) return;
  const allowed = 'only concepts, hardware platforms, datasets and metrics can be merged.';
  throw badId(argument, `${id} names another kind of node; ${allowed}`);
}
