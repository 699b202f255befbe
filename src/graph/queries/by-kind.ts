import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { thingKindOfId } from '../node-decoders';

/**
 * Asks once for each kind of thing that the ids name and puts the answers together; ids that name no thing get what
 * `absent` gives.
 */
export async function byThingKind<T>(
  ids: readonly string[],
  ask: (kind: ThingKind, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  absent: (ids: readonly string[]) => ReadonlyMap<string, T>,
): Promise<ReadonlyMap<string, T>> {
  const answers = await Promise.all(
    THING_KINDS.map(async (kind) => {
      const own = ids.filter((id) => thingKindOfId(id) === kind);
      return own.length === 0 ? new Map<string, T>() : ask(kind, own);
    }),
  );
  const strangers = absent(ids.filter((id) => thingKindOfId(id) === undefined));
  return new Map([...answers, strangers].flatMap((answer) => [...answer]));
}
