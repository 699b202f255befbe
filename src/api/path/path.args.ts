import { ArgsType, Field, ID, Int } from 'type-graphql';

import { MAX_PATH_LENGTH, MAX_PATHS } from '../../graph/questions/question-limits';
import { checkCount, checkId } from '../filters/checks';
import { checkRelationNames, RELATION_NAMES } from './relation-names';

export const PATH_DEFAULTS = { maxLength: 4, first: 3 } as const;

@ArgsType()
export class PathsArgs {
  @Field(() => ID, { description: 'The id of the node to start from, of any kind.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The id of the node to reach, of any kind.' })
  readonly to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.maxLength,
    description: `Most steps that a path may have, 1 to ${MAX_PATH_LENGTH}.`,
  })
  readonly maxLength?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: `Only these relations are followed, in either direction; all where absent: ${RELATION_NAMES}.`,
  })
  readonly relations?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: PATH_DEFAULTS.first,
    description: `How many paths to give, 1 to ${MAX_PATHS}.`,
  })
  readonly first?: number | null;
}

export function checkPathsArgs({ from, to, maxLength, relations, first }: PathsArgs): void {
  checkId('from', from);
  checkId('to', to);
  checkCount('maxLength', maxLength, { min: 1, max: MAX_PATH_LENGTH, limit: 'pathLength' });
  checkRelationNames('relations', relations);
  checkCount('first', first, { min: 1, max: MAX_PATHS, limit: 'paths' });
}
