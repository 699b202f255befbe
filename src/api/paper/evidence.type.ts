import { Field, Int, ObjectType } from 'type-graphql';

import { type Evidence as EvidenceValue, type Section } from '../../domain/evidence';
import { enumType } from '../enum-type';

export const SectionEnum = enumType<Section>('Section', 'The parts of a paper that evidence points into.', {
  TITLE: 'The title: offsets count in `Paper.title`.',
  ABSTRACT: 'The abstract: offsets count in `Paper.abstract`.',
});

@ObjectType('Evidence', {
  simpleResolvers: true,
  description:
    'Where in the paper something was read. `text.slice(start, end)` of the named section is the mention, character for character, with offsets in UTF-16 code units as in JavaScript.',
})
export class Evidence implements EvidenceValue {
  @Field(() => SectionEnum, { description: 'The part of the paper that the offsets count in.' })
  readonly section!: Section;

  @Field(() => String, { description: 'The whole sentence that holds the mention.' })
  readonly sentence!: string;

  @Field(() => String, { description: 'The words that were recognised, as printed.' })
  readonly mention!: string;

  @Field(() => Int, { description: 'Where the mention starts in the section, in UTF-16 code units from 0.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where the mention ends in the section: the first code unit after it.' })
  readonly end!: number;
}
