import { Field, ID, InputType } from 'type-graphql';

import { type ConceptKind } from '../../domain/concept';
import { type ConceptFilter as ConceptFilterValue } from '../../graph/filters/thing-filters';
import { checkId, checkList, checkRange, checkStringFilter } from '../filters/checks';
import { IntRange, StringFilter } from '../filters/conditions.input';
import { ConceptKindEnum } from './concept-kind.enum';

@InputType('ConceptFilter', { description: 'Conditions on a concept. What is given must all hold.' })
export class ConceptFilter implements ConceptFilterValue {
  @Field(() => StringFilter, { nullable: true, description: 'A condition on the name.' })
  readonly name?: StringFilter | null;

  @Field(() => [ConceptKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  readonly conceptKinds?: ConceptKind[] | null;

  @Field(() => IntRange, { nullable: true, description: 'With so many papers that link to it.' })
  readonly paperCount?: IntRange | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Standing under this concept, at any depth; itself not among them.',
  })
  readonly under?: string | null;
}

export function checkConceptFilter(argument: string, filter: ConceptFilterValue | null | undefined): void {
  if (filter == null) return;
  checkStringFilter(`${argument}.name`, filter.name);
  checkList(`${argument}.conceptKinds`, filter.conceptKinds);
  checkRange(`${argument}.paperCount`, filter.paperCount);
  checkId(`${argument}.under`, filter.under, 'CONCEPT');
}
