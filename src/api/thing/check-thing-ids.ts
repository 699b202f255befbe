import { kindOfId, makeId, THING_KINDS, type ThingKind } from '../../domain/ids';
import { badId } from '../errors';
import { checkIds } from '../filters/checks';

const ALLOWED = THING_KINDS.map((kind) => `"${makeId(kind, '')}"`).join(', ');

/** Throws BAD_ID for what is no id of a concept, platform, dataset or metric; whether it exists is another matter. */
export function checkThingIds(argument: string, ids: readonly string[]): void {
  checkIds(argument, ids);
  ids.forEach((id, index) => {
    const kind = kindOfId(id);
    if (kind === undefined || !isThingKind(kind)) {
      throw badId(
        `${argument}[${index}]`,
        `"${id}" names no thing; here an id must start with one of ${ALLOWED}.`,
      );
    }
  });
}

function isThingKind(kind: string): kind is ThingKind {
  return THING_KINDS.some((each) => each === kind);
}
