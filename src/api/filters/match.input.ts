import { Field, Float, ID, InputType } from 'type-graphql';

import { type NodeKind } from '../../domain/ids';
import { type PaperRelation } from '../../domain/paper';
import {
  type IdMatch as IdMatchValue,
  type ThingMatch as ThingMatchValue,
} from '../../graph/filters/paper-filter';
import { badArgument } from '../errors';
import { PaperRelationEnum } from '../paper/paper-relation.enum';
import { checkIds, checkList, checkShare, MAX_LIST_LENGTH } from './checks';

@InputType('IdMatch', {
  description: `Which of some ids a paper must be linked to. What is given must all hold, and at least one must be given. At most ${MAX_LIST_LENGTH} ids each.`,
})
export class IdMatch implements IdMatchValue {
  @Field(() => [ID], { nullable: true, description: 'At least one of these. An empty list selects nothing.' })
  readonly any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Every one of these.' })
  readonly all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Not one of these.' })
  readonly none?: string[] | null;
}

@InputType('ThingMatch', {
  description: `Which things of one kind a paper must be linked to, and how. What is given must all hold, and at least one of \`any\`, \`all\` and \`none\` must be given. At most ${MAX_LIST_LENGTH} ids each.`,
})
export class ThingMatch extends IdMatch implements ThingMatchValue {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether each id also stands for everything under it: a concept for its narrower ones, a platform for its parts, a dataset for its variants, at any depth. So “NVIDIA GPUs” finds papers that ran on an H100.',
  })
  readonly includeNarrower?: boolean | null;

  @Field(() => [PaperRelationEnum], {
    nullable: true,
    description: 'Only links of these relations count; all where absent.',
  })
  readonly relations?: PaperRelation[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Only links of at least this confidence count, 0 to 1.',
  })
  readonly minConfidence?: number | null;
}

export function checkIdMatch(argument: string, match: IdMatchValue | null | undefined, kind: NodeKind): void {
  if (match == null) return;
  if (match.any == null && match.all == null && match.none == null) {
    throw badArgument(argument, 'say at least one of "any", "all" and "none".');
  }
  checkIds(`${argument}.any`, match.any, kind);
  checkIds(`${argument}.all`, match.all, kind);
  checkIds(`${argument}.none`, match.none, kind);
}

export function checkThingMatch(
  argument: string,
  match: ThingMatchValue | null | undefined,
  kind: NodeKind,
): void {
  if (match == null) return;
  checkIdMatch(argument, match, kind);
  checkList(`${argument}.relations`, match.relations);
  checkShare(`${argument}.minConfidence`, match.minConfidence);
}
