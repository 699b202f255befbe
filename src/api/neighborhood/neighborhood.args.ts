import { ArgsType, Field, ID, Int } from 'type-graphql';

import { MAX_NEIGHBORHOOD_DEPTH, MAX_NEIGHBORS_PER_RELATION } from '../../graph/questions/question-limits';
import { checkCount, checkId } from '../filters/checks';
import { checkRelationNames, RELATION_NAMES } from '../path/relation-names';

export const NEIGHBORHOOD_DEFAULTS = { depth: 1, perRelation: 10 } as const;

@ArgsType()
export class NeighborhoodArgs {
  @Field(() => ID, { description: 'The id of the node in the middle, of any kind.' })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: NEIGHBORHOOD_DEFAULTS.depth,
    description: `How many steps to go from it, 1 to ${MAX_NEIGHBORHOOD_DEPTH}.`,
  })
  readonly depth?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: NEIGHBORHOOD_DEFAULTS.perRelation,
    description: `How many neighbours of one node to show for each relation and direction, the surest first, 1 to ${MAX_NEIGHBORS_PER_RELATION}.`,
  })
  readonly perRelation?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: `Only these relations are followed, in either direction: ${RELATION_NAMES}. Where absent all but those of results, and those too around a result.`,
  })
  readonly relations?: string[] | null;
}

export function checkNeighborhoodArgs({ id, depth, perRelation, relations }: NeighborhoodArgs): void {
  checkId('id', id);
  checkCount('depth', depth, { min: 1, max: MAX_NEIGHBORHOOD_DEPTH, limit: 'neighborhoodDepth' });
  checkCount('perRelation', perRelation, { min: 1, max: MAX_NEIGHBORS_PER_RELATION, limit: 'perRelation' });
  checkRelationNames('relations', relations);
}
