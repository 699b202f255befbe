import { WALK_RELATIONS } from '../../graph/questions/walk-relations';
import { badArgument } from '../errors';
import { checkList } from '../filters/checks';

/** For descriptions and messages. */
export const RELATION_NAMES = WALK_RELATIONS.join(', ');

/** Throws BAD_ARGUMENT for names that no relation of the graph has, naming those that there are. */
export function checkRelationNames(argument: string, relations: readonly string[] | null | undefined): void {
  checkList(argument, relations);
  relations?.forEach((relation, index) => {
    if (!WALK_RELATIONS.includes(relation)) {
      const shown = relation.length > 80 ? `${relation.slice(0, 80)}…` : relation;
      throw badArgument(
        `${argument}[${index}]`,
        `"${shown}" is no relation of the graph; those are ${RELATION_NAMES}.`,
      );
    }
  });
}
