import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';

import { type Highlight as HighlightValue } from '../../graph/queries/highlights';
import { type Suggestion as SuggestionValue } from '../../graph/queries/suggest';
import { Author } from '../author/author.type';
import { Concept } from '../concept/concept.type';
import { connectionType } from '../connection/connection-type';
import { Dataset } from '../dataset/dataset.type';
import { HardwarePlatform } from '../hardware/hardware.type';
import { Metric } from '../metric/metric.type';
import { type NamedNodeKind, NodeKindEnum } from '../node/node-kind.enum';
import { Organization } from '../organization/organization.type';
import { Paper } from '../paper/paper.type';

export const SearchHit = createUnionType({
  name: 'SearchHit',
  description: 'Any node that carries a name: what a search can find.',
  types: () => [Paper, Concept, HardwarePlatform, Dataset, Metric, Author, Organization] as const,
});

@ObjectType('Highlight', {
  simpleResolvers: true,
  description: 'Where words of the query stand in a text of the node: `text.slice(start, end)`.',
})
export class Highlight implements HighlightValue {
  @Field(() => String, {
    description: 'Which text it is: `name`, `alias`, `title`, `abstract` or `description`.',
  })
  readonly field!: string;

  @Field(() => String, {
    description: 'The text; of a long one the part around the words, cut at spaces.',
  })
  readonly text!: string;

  @Field(() => Int, { description: 'Where the words start, in UTF-16 code units from 0.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where the words end: the first code unit after them.' })
  readonly end!: number;
}

@ObjectType('SearchEdgeFields', { simpleResolvers: true })
class SearchEdgeFields {
  @Field(() => Float, { description: 'How well it fits, 0 to 1; comparable within one answer only.' })
  readonly score!: number;

  @Field(() => String, { description: 'The name, alias or title that the query hit.' })
  readonly matched!: string;

  @Field(() => [Highlight], {
    description: 'Where the words of the query stand; empty where only a fold of them does.',
  })
  readonly highlights!: readonly Highlight[];
}

export const SearchConnection = connectionType({
  name: 'Search',
  node: SearchHit,
  item: 'a node that the search found',
  edge: SearchEdgeFields,
  about:
    'Exact names and aliases come first, then names that begin with the query, then texts that hold its words.',
});

@ObjectType('Suggestion', {
  simpleResolvers: true,
  description: 'Something that a person may mean who has typed so far.',
})
export class Suggestion implements SuggestionValue {
  @Field(() => ID, { description: 'The id of the node, for `node(id:)`.' })
  readonly id!: string;

  @Field(() => NodeKindEnum, { description: 'What kind of node it is.' })
  readonly kind!: NamedNodeKind;

  @Field(() => String, { description: 'What the field calls it; of a paper its title.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'The name or alias that begins with what was typed, or nearly so.',
  })
  readonly matched!: string;

  @Field(() => Int, { description: 'How many papers link to it; 1 for a paper.' })
  readonly paperCount!: number;
}
