import { ArgsType, Field, Int } from 'type-graphql';

import { PageArgs } from '../connection/page-args';
import { MAX_TEXT_LENGTH } from '../filters/checks';
import { type NamedNodeKind, NodeKindEnum } from '../node/node-kind.enum';

export const DEFAULT_SUGGESTIONS = 10;
/** Most suggestions that can be asked for. */
export const MAX_SUGGESTIONS = 50;

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: `What to look for: a name, an alias or words, at most ${MAX_TEXT_LENGTH} characters. Case, accents and hyphens do not matter.`,
  })
  readonly query!: string;

  @Field(() => [NodeKindEnum], {
    nullable: true,
    description: 'Only nodes of these kinds; all where absent.',
  })
  readonly kinds?: NamedNodeKind[] | null;
}

@ArgsType()
export class SuggestArgs {
  @Field(() => String, {
    description: `What has been typed so far, at most ${MAX_TEXT_LENGTH} characters. Case, accents and hyphens do not matter.`,
  })
  readonly prefix!: string;

  @Field(() => [NodeKindEnum], {
    nullable: true,
    description: 'Only nodes of these kinds; all where absent.',
  })
  readonly kinds?: NamedNodeKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_SUGGESTIONS,
    description: `How many suggestions to give, 1 to ${MAX_SUGGESTIONS}.`,
  })
  readonly first?: number | null;
}
