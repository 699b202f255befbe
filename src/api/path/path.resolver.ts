import { Args, Ctx, Query, Resolver } from 'type-graphql';

import { paths } from '../../graph/questions/paths';
import { type Context } from '../context';
import { Cost } from '../limits/field-cost';
import { checkPathsArgs, PATH_DEFAULTS, PathsArgs } from './path.args';
import { Path, type PathValue } from './path.type';

@Resolver()
export class PathResolver {
  @Cost({ base: 500, size: (sizes) => sizes('first') * (1 + sizes('maxLength')) })
  @Query(() => [Path], {
    description:
      'The shortest ways from one node to another, all equally long: those over nodes with few papers first. A way over a node with thousands of papers comes only where none of the same length avoids it. Empty where there is no way, or no such node.',
  })
  async paths(
    @Ctx() { store }: Context,
    @Args(() => PathsArgs) args: PathsArgs,
  ): Promise<readonly PathValue[]> {
    checkPathsArgs(args);
    const { from, to, relations } = args;
    const maxLength = args.maxLength ?? PATH_DEFAULTS.maxLength;
    const first = args.first ?? PATH_DEFAULTS.first;
    const found = await paths(store, { from, to, relations, maxLength, first });
    return found.map(({ length, nodes, steps }) => ({
      length,
      nodes,
      steps: steps.map(({ link, ...step }) => ({
        ...step,
        confidence: link?.confidence ?? null,
        rule: link?.rule ?? null,
        evidence: link?.evidence ?? null,
      })),
    }));
  }
}
